package jawait.kernel;

import java.util.List;

/// What a person is told about an error.
///
/// @param ename a name such as `IllegalStateException`
/// @param evalue one sentence
/// @param traceback lines with ANSI colours, as frontends show them
record ErrorReport(String ename, String evalue, List<String> traceback) {

    ErrorReport {
        traceback = List.copyOf(traceback);
    }

    /// A report of one name and one sentence.
    static ErrorReport of(String ename, String evalue) {
        return new ErrorReport(ename, evalue, List.of(Ansi.error(ename) + ": " + evalue));
    }
}
