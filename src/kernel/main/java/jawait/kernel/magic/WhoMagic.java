package jawait.kernel.magic;

import java.util.HashSet;
import java.util.List;
import jawait.kernel.execution.Variable;
import jawait.runtime.MimeBundle;

/// `%who`: the variables.
record WhoMagic() implements Magic {

    private static final int LONGEST = 80;

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "who",
                List.of("vars", "whos"),
                java.util.Optional.of("[NAME...]"),
                java.util.Optional.empty(),
                "Lists the variables with their types and values.",
                "With names, only those. A value is cut after 80 characters.");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var wanted = arguments.words();
        var variables =
                context.session().definitions().variables(context.cell()).stream()
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                        .toList();
        refuseUnknown(wanted, variables);
        if (variables.isEmpty()) {
            return new MagicResult.Shown(MimeBundle.text("There are no variables."));
        }
        var rows =
                variables.stream()
                        .map(each -> List.of(each.name(), each.type(), cut(each.value())))
                        .toList();
        return new MagicResult.Shown(new Table(List.of("name", "type", "value"), rows).bundle());
    }

    private static void refuseUnknown(List<String> wanted, List<Variable> found)
            throws MagicException {
        var unknown = new HashSet<>(wanted);
        found.forEach(each -> unknown.remove(each.name()));
        if (!unknown.isEmpty()) {
            throw new MagicException(
                    "There is no variable " + String.join(", ", unknown) + ". %who lists them.");
        }
    }

    private static String cut(String value) {
        var line = value.replaceAll("\\R", "⏎");
        int length = Math.min(line.length(), LONGEST);
        return length == line.length() ? line : line.substring(0, length) + "…";
    }
}
