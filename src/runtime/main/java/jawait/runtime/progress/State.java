package jawait.runtime.progress;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// How far a loop has come, in one moment.
///
/// Only a running loop mentions time, so that what a finished one shows is the same in every run.
///
/// @param phase whether the loop goes on
/// @param done how many elements it is through with
/// @param total how many there are, where that is known
/// @param elapsedNanos since it began
record State(Phase phase, long done, OptionalLong total, long elapsedNanos) {

    /// Whether a loop goes on.
    enum Phase {
        /// There may be more elements.
        RUNNING,
        /// It came to its end.
        FINISHED,
        /// It was left before: by `break`, by an exception, by an interrupt.
        STOPPED
    }

    private static final int BLOCKS = 20;
    private static final int PERCENT = 100;
    private static final long WORTH_A_GUESS_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long SECONDS_TO_MINUTES = 120;

    /// {@return the representations by MIME type}
    Map<String, String> data() {
        var data = new LinkedHashMap<String, String>();
        data.put("text/plain", text());
        data.put(
                "text/html",
                "<progress "
                        + attributes()
                        + "style=\"width:20em;vertical-align:middle;"
                        + "accent-color:var(--jp-brand-color1,#1976d2)\"></progress> "
                        + words());
        return data;
    }

    /// {@return the number of elements, unless the loop has shown it to be wrong}
    private OptionalLong believedTotal() {
        return total.isPresent() && total.getAsLong() >= done && total.getAsLong() > 0
                ? total
                : OptionalLong.empty();
    }

    private String text() {
        if (believedTotal().isEmpty()) {
            return words();
        }
        long all = believedTotal().getAsLong();
        int full = (int) (done * BLOCKS / all);
        return "█".repeat(full)
                + "░".repeat(BLOCKS - full)
                + String.format(Locale.ROOT, " %3d %%  %s", done * PERCENT / all, words());
    }

    /// A bar without a value moves to and fro.
    private String attributes() {
        if (believedTotal().isPresent()) {
            return "value=\"" + done + "\" max=\"" + believedTotal().getAsLong() + "\" ";
        }
        return phase == Phase.RUNNING ? "" : "value=\"1\" max=\"1\" ";
    }

    private String words() {
        var count =
                believedTotal().isPresent()
                        ? String.format(
                                Locale.ROOT, "%,d of %,d", done, believedTotal().getAsLong())
                        : String.format(Locale.ROOT, "%,d done", done);
        return switch (phase) {
            case RUNNING -> count + timeLeft();
            case FINISHED -> count;
            case STOPPED -> "stopped after " + count;
        };
    }

    private String timeLeft() {
        if (believedTotal().isEmpty() || done == 0 || elapsedNanos < WORTH_A_GUESS_NANOS) {
            return "";
        }
        double each = (double) elapsedNanos / done;
        long seconds =
                TimeUnit.NANOSECONDS.toSeconds(
                        (long) (each * (believedTotal().getAsLong() - done)));
        if (seconds == 0) {
            return "";
        }
        return seconds < SECONDS_TO_MINUTES
                ? ", about " + seconds + " s left"
                : ", about " + TimeUnit.SECONDS.toMinutes(seconds) + " min left";
    }
}
