package jawait.kernel;

import jawait.kernel.magic.CodeFailure;
import jawait.kernel.magic.MagicArguments;
import jawait.kernel.magic.MagicException;
import jawait.kernel.magic.MagicResult;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Question;
import jawait.runtime.link.Reply;

/// Answers what the code of a cell asks while it runs.
///
/// @param code runs what is asked for, as part of that cell
record CellQuestions(CellCode code) {

    /// The answer to a question.
    ///
    /// @param question what the code asks
    /// @return what came of it; never an exception, because the code waits
    Reply answer(Question question) {
        try {
            return reply(run(question));
        } catch (FailedCode e) {
            return e.threw() ? new Reply.Threw() : notDone(e);
        } catch (MagicException e) {
            return new Reply.Failed(e.sentence());
        } catch (CodeFailure e) {
            return new Reply.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            return new Reply.Failed(KernelFault.report(e).evalue());
        }
    }

    private Reply notDone(FailedCode failed) {
        return code.session().isInterrupted(code.cell())
                ? new Reply.Stopped()
                : new Reply.Failed(failed.report().evalue());
    }

    private MagicResult run(Question question) throws MagicException, CodeFailure {
        return switch (question) {
            case Question.Eval(var text) -> code.run(text);
            case Question.LineMagic(var name, var arguments) ->
                    code.tools().magics().line(name, MagicArguments.of(arguments), code);
            case Question.CellMagic(var name, var arguments, var body) ->
                    code.tools().magics().cell(name, MagicArguments.of(arguments), body, code);
        };
    }

    private static Reply reply(MagicResult result) {
        return switch (result) {
            case MagicResult.Evaluated() -> new Reply.Evaluated();
            case MagicResult.Nothing() -> new Reply.Nothing();
            case MagicResult.Items(var items) -> new Reply.Items(items);
            case MagicResult.Shown(var bundle) ->
                    new Reply.Text(bundle.data().getOrDefault(MimeBundle.TEXT_PLAIN, ""));
        };
    }
}
