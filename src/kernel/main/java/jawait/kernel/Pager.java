package jawait.kernel;

import java.util.Optional;
import jawait.kernel.protocol.InspectReply;
import jawait.kernel.protocol.InspectRequest;
import jawait.kernel.protocol.Payload;

/// Answers cells such as `?List.of` with a page that the frontend shows beside the notebook.
final class Pager {

    private final CodeIntelligence intelligence;
    private final OutputRouter router;

    Pager(CodeIntelligence intelligence, OutputRouter router) {
        this.intelligence = intelligence;
        this.router = router;
    }

    /// Answers a cell that is a question; where nothing is known, a line on stderr says so.
    ///
    /// @param cell whose reply carries the page
    /// @param code the whole cell
    /// @return how the cell ended; empty where it is no question
    Optional<CellResult> answer(long cell, String code) {
        return HelpQuestion.of(code).map(question -> answer(cell, question));
    }

    private CellResult answer(long cell, HelpQuestion question) {
        var found = inspect(question);
        if (found.found()) {
            router.payloads().add(cell, new Payload.Page(found.data(), 0));
        } else {
            router.note(
                    "Nothing is known of `"
                            + question.name()
                            + "`; check its spelling, or run the cell that defines it.\n");
        }
        return new CellResult.NoValue();
    }

    private InspectReply inspect(HelpQuestion question) {
        var name = question.name();
        int end = name.codePointCount(0, name.length());
        return intelligence.inspect(new InspectRequest(name, end, question.detailLevel()));
    }
}
