package jawait.kernel.install;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the command line of `install` and `uninstall`. Used once, by one thread.
final class Arguments {

    static final String USAGE =
            """
            usage: java -jar jawait-kernel.jar install   [PLACE] [--name NAME] [--display-name TEXT] [--replace]
                                                   [--no-training]
                   java -jar jawait-kernel.jar uninstall [PLACE] [--name NAME]

            PLACE is one of
              --user        for you, in every environment (the default)
              --sys-prefix  for the active virtual or conda environment, else for the Python on the PATH
              --prefix DIR  for the environment in the folder DIR

            --name NAME          the name of the kernelspec; "java" if none is given
            --display-name TEXT  what JupyterLab's launcher shows; "Java (Jawait)" if none is given
            --replace            overwrite a kernelspec of that name that belongs to another kernel
            --no-training        do not rehearse the start, which takes some seconds now and makes every
                                 start of the kernel about twice as fast
            """;

    /// Jupyter's rule, without names that mean a folder or hide the kernelspec.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?");

    private final boolean installing;
    private final Deque<String> rest;
    private Optional<Place> place = Optional.empty();
    private String name = "java";
    private String displayName = "Java (Jawait)";
    private boolean replace;
    private boolean training = true;

    private Arguments(boolean installing, List<String> options) {
        this.installing = installing;
        this.rest = new ArrayDeque<>(options);
    }

    /// @param args the command and its options
    /// @throws InstallException if the command or an option is unknown, incomplete or given twice
    static Request parse(List<String> args) throws InstallException {
        if (args.isEmpty() || args.contains("--help") || args.contains("-h")) {
            return new Request.Help();
        }
        var command = args.getFirst();
        if (!command.equals("install") && !command.equals("uninstall")) {
            throw InstallException.usage("There is no command \"" + command + "\"; see --help.");
        }
        return new Arguments(command.equals("install"), args.subList(1, args.size())).request();
    }

    private Request request() throws InstallException {
        while (!rest.isEmpty()) {
            option(rest.removeFirst());
        }
        var where = place.orElse(new Place.User());
        return installing
                ? new Request.Install(where, name, displayName, replace, training)
                : new Request.Uninstall(where, name);
    }

    private void option(String text) throws InstallException {
        var equals = text.startsWith("--") ? text.indexOf('=') : -1;
        if (equals > 0) {
            rest.addFirst(text.substring(equals + 1));
            optionWithValue(text.substring(0, equals));
            return;
        }
        switch (text) {
            case "--user" -> at(new Place.User());
            case "--sys-prefix" -> at(new Place.SysPrefix());
            case "--replace" -> replace = forInstall(text);
            case "--no-training" -> training = !forInstall(text);
            default -> optionWithValue(text);
        }
    }

    private void optionWithValue(String option) throws InstallException {
        switch (option) {
            case "--prefix" -> at(new Place.Prefix(folder(value(option))));
            case "--name" -> name = validName(value(option));
            case "--display-name" -> {
                forInstall(option);
                displayName = value(option);
            }
            default ->
                    throw InstallException.usage(
                            "There is no option \"" + option + "\" here; see --help.");
        }
    }

    private boolean forInstall(String option) throws InstallException {
        if (!installing) {
            throw InstallException.usage(
                    "The option " + option + " belongs to install, not to uninstall.");
        }
        return true;
    }

    private void at(Place chosen) throws InstallException {
        if (place.isPresent()) {
            throw InstallException.usage("Give one of --user, --sys-prefix and --prefix, not two.");
        }
        place = Optional.of(chosen);
    }

    private String value(String option) throws InstallException {
        var value = Optional.ofNullable(rest.pollFirst()).filter(text -> !text.isBlank());
        return value.orElseThrow(() ->
                InstallException.usage("The option " + option + " needs a value; see --help."));
    }

    private static Path folder(String text) throws InstallException {
        // A JVM in the locale C reads bytes that it cannot decode as this character.
        if (text.indexOf('\uFFFD') >= 0) {
            throw InstallException.unreadable(text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw InstallException.unreadable(text);
        }
    }

    private static String validName(String text) throws InstallException {
        if (!NAME.matcher(text).matches()) {
            throw InstallException.usage(
                    "A kernelspec cannot be named \""
                            + text
                            + "\": use ASCII letters, digits, \".\", \"_\" and"
                            + " \"-\", with no \".\" at either end.");
        }
        return text;
    }
}
