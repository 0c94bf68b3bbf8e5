package jawait.kernel.magic;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jawait.runtime.MimeBundle;

/// `%env`: environment variables.
record EnvMagic() implements Magic {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "env",
                "[NAME | NAME=VALUE]",
                "Shows environment variables, or sets one for the next process of your code.",
                """
                A running Java program cannot change its own environment, so `System.getenv` and the
                child processes of your code see a new value from the next process on: after
                `%reset`, or when the process is replaced. Secrets that are set here stay in the
                notebook; better set them before Jupyter starts.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var text = arguments.text().strip();
        int equals = text.indexOf('=');
        if (equals >= 0) {
            return set(text.substring(0, equals).strip(), text.substring(equals + 1), context);
        }
        var all = new TreeMap<>(System.getenv());
        all.putAll(context.session().environment());
        return new MagicResult.Shown(MimeBundle.text(text.isEmpty() ? lines(all) : one(text, all)));
    }

    private static String lines(Map<String, String> all) {
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String one(String name, Map<String, String> all) throws MagicException {
        if (!all.containsKey(name)) {
            throw new MagicException(
                    "There is no environment variable " + name + ". %env NAME=VALUE sets one.");
        }
        return all.getOrDefault(name, "");
    }

    private static MagicResult set(String name, String value, MagicContext context)
            throws MagicException {
        if (!NAME.matcher(name).matches()) {
            throw new MagicException(
                    "\""
                            + name
                            + "\" is no name of an environment variable: letters, digits and _,"
                            + " as in %env DATA_FOLDER=/tmp");
        }
        var words = MagicArguments.of(value, 1).words();
        context.session().environment().put(name, String.join(" ", words));
        context.print(
                name
                        + " is set for the next process of your code. The running one keeps its"
                        + " environment; %reset starts the next.\n");
        return new MagicResult.Nothing();
    }
}
