package jawait.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jawait.kernel.analysis.CodeModel;
import jawait.kernel.analysis.CompilerSettings;
import jawait.kernel.analysis.Completeness;
import jawait.kernel.analysis.Completer;
import jawait.kernel.analysis.Completion;
import jawait.kernel.analysis.Completions;
import jawait.kernel.analysis.Documentation;
import jawait.kernel.analysis.Inspector;
import jawait.kernel.analysis.ShellAccess;
import jawait.kernel.analysis.Suggestions;
import jawait.kernel.analysis.Surroundings;
import jawait.kernel.protocol.CompleteReply;
import jawait.kernel.protocol.CompleteRequest;
import jawait.kernel.protocol.InspectReply;
import jawait.kernel.protocol.InspectRequest;
import jawait.kernel.protocol.IsCompleteReply;
import jawait.kernel.protocol.IsCompleteRequest;
import jawait.kernel.protocol.MimeJson;

/// Questions about code, in the terms of the protocol. Whatever happens to one, the answer is that
/// nothing is known. Thread-safe.
final class CodeIntelligence {

    /// Not in the specification; JupyterLab shows the types as icons and inserts `text`.
    private static final String TYPES = "_jupyter_types_experimental";

    private final Completer completer;
    private final Inspector inspector;
    private final Completeness completeness;
    private final Suggestions suggestions;
    private final Deadline completion;
    private final Deadline inspection;
    private final Deadline completing;

    /// Code intelligence on a session.
    ///
    /// @param shell where cells run
    /// @param settings how they are compiled, asked for with every question
    /// @param surroundings magics and files that cells can name
    /// @param patience how long a question may take
    CodeIntelligence(
            ShellAccess shell,
            Supplier<CompilerSettings> settings,
            Surroundings surroundings,
            Duration patience) {
        var model = new CodeModel(shell, settings);
        completer = new Completer(model, surroundings);
        inspector = new Inspector(model, new Documentation(), surroundings);
        completeness = new Completeness(shell);
        suggestions = new Suggestions(model);
        completion = new Deadline("completion", patience);
        inspection = new Deadline("inspection", patience);
        completing = new Deadline("completeness", patience);
    }

    /// What may have been meant by a name that does not exist; see {@link Suggestions#nearMisses}.
    List<String> nearMisses(String code, int start) {
        return completion.answer(() -> suggestions.nearMisses(code, start)).orElse(List.of());
    }

    /// Where a type could be imported from; see {@link Suggestions#typesNamed}.
    List<String> typesNamed(String simpleName) {
        return completion.answer(() -> suggestions.typesNamed(simpleName)).orElse(List.of());
    }

    CompleteReply complete(CompleteRequest request) {
        var found =
                completion
                        .answer(() -> completer.complete(request.code(), request.cursorPos()))
                        .orElseGet(() -> nothingAt(request.cursorPos()));
        var matches = found.items().stream().map(Completion::text).toList();
        var metadata = new JsonObject();
        metadata.add(TYPES, types(found));
        return new CompleteReply(matches, found.startCodePoints(), found.endCodePoints(), metadata);
    }

    private static Completions nothingAt(int cursorCodePoints) {
        return new Completions(cursorCodePoints, cursorCodePoints, List.of());
    }

    private static JsonArray types(Completions found) {
        var types = new JsonArray();
        for (var item : found.items()) {
            var type = new JsonObject();
            type.addProperty("start", found.startCodePoints());
            type.addProperty("end", found.endCodePoints());
            type.addProperty("text", item.text());
            type.addProperty("type", item.type().word());
            item.signature().ifPresent(signature -> type.addProperty("signature", signature));
            types.add(type);
        }
        return types;
    }

    InspectReply inspect(InspectRequest request) {
        return inspection
                .answer(() ->
                        inspector.inspect(
                                request.code(), request.cursorPos(), request.detailLevel()))
                .flatMap(found -> found)
                .map(bundle -> new InspectReply(true, MimeJson.of(bundle)))
                .orElseGet(InspectReply::notFound);
    }

    IsCompleteReply isComplete(IsCompleteRequest request) {
        if (HelpQuestion.of(request.code()).isPresent()) {
            return reply(IsCompleteReply.Completeness.COMPLETE);
        }
        var verdict =
                completing
                        .answer(() -> completeness.check(request.code()))
                        .orElseGet(Completeness.Verdict.Unknown::new);
        return switch (verdict) {
            case Completeness.Verdict.Complete _ -> reply(IsCompleteReply.Completeness.COMPLETE);
            case Completeness.Verdict.Incomplete(var indent) ->
                    new IsCompleteReply(
                            IsCompleteReply.Completeness.INCOMPLETE, Optional.of(indent));
            case Completeness.Verdict.Invalid _ -> reply(IsCompleteReply.Completeness.INVALID);
            case Completeness.Verdict.Unknown _ -> reply(IsCompleteReply.Completeness.UNKNOWN);
        };
    }

    private static IsCompleteReply reply(IsCompleteReply.Completeness status) {
        return new IsCompleteReply(status);
    }
}
