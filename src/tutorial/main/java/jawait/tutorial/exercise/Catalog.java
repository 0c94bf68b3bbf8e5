package jawait.tutorial.exercise;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// What a course asks of its learners. Found as a service, so that these tools know of no course.
public interface Catalog {

    /// The notebooks in their order, such as `01-the-short-version.ipynb`.
    ///
    /// @return file names; the first two digits are those of their items' ids
    List<String> notebooks();

    /// The questions, in the order of the notebooks.
    ///
    /// @return each id once
    List<Question> questions();

    /// The exercises, in the order of the notebooks.
    ///
    /// @return each id once
    List<Exercise<?>> exercises();

    /// The catalogue of the course that is there.
    ///
    /// @return the first that is found
    /// @throws IllegalStateException if there is none
    static Catalog installed() {
        return ServiceLoader.load(Catalog.class, Catalog.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no course is installed"));
    }

    /// A question by its id.
    ///
    /// @param id such as `01.q2`
    /// @return the question, empty where there is none
    default Optional<Question> question(String id) {
        return questions().stream().filter(each -> each.item().id().equals(id)).findFirst();
    }
}
