package jawait.runtime.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The part of a stack trace that is the learner's.
final class Frames {

    private static final int MOST = 1024;
    private static final String AGENT = Frames.class.getPackageName() + ".";

    private Frames() {
        // static only
    }

    /// Leaves out what is the agent's: its own frames, and the reflection by which it calls a
    /// snippet.
    ///
    /// @param all innermost first
    /// @return the first 1,024 of the others, as many as the JVM records
    static List<StackTraceElement> ofLearner(StackTraceElement[] all) {
        return Arrays.stream(all, 0, lengthWithoutCall(all))
                .filter(Objects::nonNull)
                .filter(frame -> !isAgent(frame))
                .limit(MOST)
                .toList();
    }

    private static int lengthWithoutCall(StackTraceElement[] all) {
        int length = all.length;
        while (length > 0 && isAgent(all[length - 1])) {
            length--;
        }
        if (length < all.length) {
            while (length > 0 && isReflection(all[length - 1])) {
                length--;
            }
        }
        return length;
    }

    private static boolean isAgent(StackTraceElement frame) {
        return frame != null && frame.getClassName().startsWith(AGENT);
    }

    private static boolean isReflection(StackTraceElement frame) {
        return frame != null
                && (frame.getClassName().equals("java.lang.reflect.Method")
                        || frame.getClassName().startsWith("jdk.internal.reflect."));
    }
}
