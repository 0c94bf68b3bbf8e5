package jawait.tutorial.course;

import java.util.List;
import jawait.tutorial.exercise.Catalog;
import jawait.tutorial.exercise.Exercise;
import jawait.tutorial.exercise.Question;

/// Everything that this course asks.
public final class CourseCatalog implements Catalog {

    /// For the service loader.
    public CourseCatalog() {}

    @Override
    public List<String> notebooks() {
        return List.of(
                "00-start-here.ipynb",
                "01-the-short-version.ipynb",
                "02-working-example.ipynb",
                "03-why-this-pattern.ipynb",
                "04-a-common-variant.ipynb",
                "05-trade-offs-to-watch.ipynb",
                "06-a-more-involved-example.ipynb",
                "07-when-to-skip-it.ipynb",
                "08-faq.ipynb");
    }

    @Override
    public List<Question> questions() {
        return ShortVersionQuestions.all();
    }

    @Override
    public List<Exercise<?>> exercises() {
        return List.of(
                ShortVersion.LINES,
                ShortVersion.BOTH,
                ShortVersion.ALL_AT_ONCE,
                PlainTogether.TOGETHER);
    }
}
