package jawait.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jawait.runtime.host.Host;
import jawait.runtime.host.Hosts;
import jawait.runtime.host.QuietHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DisplayTest {

    private record Page() implements Displayable {

        @Override
        public MimeBundle toMimeBundle() {
            return MimeBundle.text("a page")
                    .with("text/html", "<p>a page</p>")
                    .with("text/latex", "$p$");
        }
    }

    private final List<Object> done = new ArrayList<>();
    private final Host before = Hosts.current();

    @BeforeEach
    void connect() {
        Hosts.connect(
                new QuietHost() {
                    @Override
                    public void display(String id, Map<String, String> data) {
                        done.add(Map.entry(id, data));
                    }

                    @Override
                    public void update(String id, Map<String, String> data) {
                        done.add(Map.of("update " + id, data));
                    }

                    @Override
                    public void clearOutput(boolean untilNext) {
                        done.add(untilNext);
                    }
                });
    }

    @AfterEach
    void reconnect() {
        Hosts.connect(before);
    }

    @Test
    void display_value_reachesTheHostUnderTheReturnedId() {
        var id = Display.display(42);

        assertThat(done).containsExactly(Map.entry(id, Map.of("text/plain", "42")));
    }

    @Test
    void display_twice_hasTwoIds() {
        assertThat(Display.display(1)).isNotEqualTo(Display.display(1));
    }

    @Test
    void updateAndUpdateDisplay_replaceTheDisplayOfThatId() {
        Display.update("d", 1);
        Display.updateDisplay("d", 2);

        assertThat(done)
                .containsExactly(
                        Map.of("update d", Map.of("text/plain", "1")),
                        Map.of("update d", Map.of("text/plain", "2")));
    }

    @Test
    void clearOutput_saysWhetherToWait() {
        Display.clearOutput();
        Display.clearOutput(true);

        assertThat(done).containsExactly(false, true);
    }

    @Test
    void render_textWithTypes_isTakenAsThose() {
        assertThat(Display.render("<b>x</b>", "text/html").data())
                .isEqualTo(Map.of("text/plain", "<b>x</b>", "text/html", "<b>x</b>"));
    }

    @Test
    void render_withTypes_hasThoseAndPlainText() {
        assertThat(Display.render(new Page(), "text/html").data())
                .isEqualTo(Map.of("text/plain", "a page", "text/html", "<p>a page</p>"));
    }

    @Test
    void render_withATypeThatTheValueHasNot_isPlainText() {
        assertThat(Display.render(42, "image/png")).isEqualTo(MimeBundle.text("42"));
    }

    @Test
    void render_withSomethingElseThanAType_saysSo() {
        assertThatThrownBy(() -> Display.render(42, "png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a MIME type: \"png\"");
    }

    @Test
    void display_null_isShown() {
        Display.display(null);

        assertThat(done.toString()).contains("text/plain=null");
    }
}
