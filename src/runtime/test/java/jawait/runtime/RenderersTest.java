package jawait.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RenderersTest {

    private interface Shape {}

    private interface Named {}

    private static class Round implements Shape, Named {}

    private static final class Circle extends Round {}

    private static final class Money {}

    private record Price(Money money) {}

    private static final class Bad implements Displayable {

        @Override
        public MimeBundle toMimeBundle() {
            throw new IllegalStateException("no bundle");
        }
    }

    private static String shown(Object value) {
        return Display.render(value).data().getOrDefault("text/plain", "");
    }

    @Test
    void register_severalTypes_theMostSpecificWins() {
        Renderers.register(Round.class, _ -> MimeBundle.text("round"));
        Renderers.register(Shape.class, _ -> MimeBundle.text("shape"));
        assertThat(shown(new Circle())).isEqualTo("round");

        Renderers.register(Circle.class, _ -> MimeBundle.text("circle"));
        assertThat(shown(new Circle())).isEqualTo("circle");
        assertThat(shown(new Round())).isEqualTo("round");
    }

    @Test
    void register_unrelatedInterfaces_theLastWins_andAgainReplaces() {
        record Both() implements AutoCloseable, Runnable {
            @Override
            public void close() {
                // nothing
            }

            @Override
            public void run() {
                // nothing
            }
        }
        Renderers.register(Runnable.class, _ -> MimeBundle.text("runnable"));
        Renderers.register(AutoCloseable.class, _ -> MimeBundle.text("closeable"));
        assertThat(shown(new Both())).isEqualTo("closeable");

        Renderers.register(Runnable.class, _ -> MimeBundle.text("run"));
        assertThat(shown(new Both())).isEqualTo("run");
    }

    @Test
    void register_type_isAlsoShownInTables() {
        Renderers.register(
                Money.class, _ -> MimeBundle.text("1 €").with("text/html", "<b>1 €</b>"));

        assertThat(Display.render(new Money()).data().get("text/html")).isEqualTo("<b>1 €</b>");
        assertThat(Display.render(List.of(new Price(new Money()))).data().get("text/html"))
                .contains(">1 €</td>");
    }

    @Test
    void render_rendererThatThrowsOrReturnsNull_isNamed() {
        Renderers.register(
                Named.class,
                _ -> {
                    throw new IllegalStateException("not me");
                });

        assertThat(shown(new Named() {}))
                .endsWith("(its renderer threw IllegalStateException: not me)");
        assertThat(shown(new Bad()))
                .isEqualTo("Bad (its toMimeBundle() threw IllegalStateException: no bundle)");
    }

    @Test
    void render_bundleTooLargeForANotebook_leavesThatOutAndSaysSo() {
        var large = MimeBundle.text("a page").with("text/html", "x".repeat(20_000_000));

        var data = Display.render(large).data();

        assertThat(data)
                .isEqualTo(
                        Map.of(
                                "text/plain",
                                "a page\n(text/html is left out: it has 20,000,000 characters, and"
                                        + " a notebook takes 10,000,000 for one value. Show less of"
                                        + " it, or write it to a file.)"));
    }

    @Test
    void render_textTooLargeForANotebook_isTheNote() {
        assertThat(Display.render(MimeBundle.text("x".repeat(20_000_000))).data().get("text/plain"))
                .startsWith("(text/plain is left out: it has 20,000,000 characters");
    }
}
