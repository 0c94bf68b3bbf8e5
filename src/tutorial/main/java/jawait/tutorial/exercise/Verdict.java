package jawait.tutorial.exercise;

import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;

/// What a check says of an attempt.
public sealed interface Verdict extends Displayable {

    /// Every assertion held.
    ///
    /// @param assertions how many ran, at least one
    /// @param report for the learner
    record Passed(int assertions, Report report) implements Verdict {
        @Override
        public String toString() {
            return report.toString();
        }
    }

    /// The stub is untouched.
    ///
    /// @param report for the learner
    record NotStarted(Report report) implements Verdict {
        @Override
        public String toString() {
            return report.toString();
        }
    }

    /// An assertion did not hold, or none ran.
    ///
    /// @param failure the first assertion that did not hold
    /// @param assertions how many ran, with the one that failed
    /// @param report for the learner
    record Failed(Failure failure, int assertions, Report report) implements Verdict {
        @Override
        public String toString() {
            return report.toString();
        }
    }

    /// What is shown to the learner.
    ///
    /// @return the report
    Report report();

    @Override
    default MimeBundle toMimeBundle() {
        return report().toMimeBundle();
    }
}
