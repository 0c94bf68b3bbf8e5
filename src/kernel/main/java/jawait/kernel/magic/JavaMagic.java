package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `%java`: what runs the learner's code.
record JavaMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "java",
                "",
                "Shows the JDK, the options, and the class path and module path in use.",
                "");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) {
        var launcher = context.session().launcher();
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "Java",
                        Runtime.version() + " (" + System.getProperty("java.vendor") + ")"));
        rows.add(List.of("program", launcher.java().toString()));
        rows.add(List.of("options", String.join(" ", launcher.flags())));
        rows.add(List.of("compiler options", String.join(" ", launcher.options().compiler())));
        rows.add(List.of("folder", context.folder().toString()));
        addPaths(rows, "class path", context.session().classPath());
        addPaths(rows, "module path", launcher.allModules());
        return new MagicResult.Shown(new Table(List.of("what", "in use"), rows).bundle());
    }

    private static void addPaths(List<List<String>> rows, String what, List<Path> paths) {
        if (paths.isEmpty()) {
            rows.add(List.of(what, "(empty)"));
        }
        for (int i = 0; i < paths.size(); i++) {
            rows.add(List.of(i == 0 ? what : "", paths.get(i).toString()));
        }
    }
}
