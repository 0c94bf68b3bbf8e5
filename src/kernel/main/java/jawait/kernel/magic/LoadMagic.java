package jawait.kernel.magic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `%load`: runs a file as if its text stood here.
record LoadMagic() implements Magic {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");
    private static final Pattern COMMAND = Pattern.compile("(?m)^/[a-z!?-][^\\n]*$");

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "load",
                "FILE",
                "Runs a file: a notebook, a JShell file or Java source.",
                """
                Of a notebook (`.ipynb`), the code cells run one after the other, magics included;
                the first that fails ends it. In other files, commands of the JShell tool such as
                `/exit` are left out with a word about it, and so is a `package` line.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        var name = arguments.only("the path of a file");
        var text = read(context.folder(), name);
        var file = String.valueOf(Path.of(name).getFileName());
        if (!name.endsWith(".ipynb")) {
            return context.runFrom(file, plain(text, file, context));
        }
        MagicResult last = new MagicResult.Nothing();
        var cells = codeCells(text, name);
        for (int i = 0; i < cells.size(); i++) {
            last = context.runFrom(file + ", code cell " + (i + 1), cells.get(i));
        }
        return last;
    }

    private static String read(Path folder, String name) throws MagicException {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException | InvalidPathException e) {
            throw new MagicException(
                    name + " cannot be loaded: " + FileProblems.sentence(Path.of(name), e), e);
        }
    }

    private static String plain(String text, String file, MagicContext context) {
        var commands = COMMAND.matcher(text).results().map(each -> each.group().strip()).toList();
        if (!commands.isEmpty()) {
            context.print(
                    "Commands of the JShell tool in "
                            + file
                            + " are left out: "
                            + String.join(", ", commands)
                            + "\n");
        }
        var java = COMMAND.matcher(text).replaceAll(each -> " ".repeat(each.group().length()));
        return PACKAGE.matcher(java).replaceFirst(each -> each.group().replaceAll("\\S", " "));
    }

    private static List<String> codeCells(String text, String name) throws MagicException {
        try {
            var cells = new ArrayList<String>();
            for (var each :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells")) {
                var cell = each.getAsJsonObject();
                if (cell.get("cell_type").getAsString().equals("code")) {
                    cells.add(source(cell));
                }
            }
            return cells;
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException e) {
            throw new MagicException(
                    name
                            + " is no notebook of format 4, so no cell of it ran. Open it in"
                            + " Jupyter and save it again.",
                    e);
        }
    }

    private static String source(JsonObject cell) {
        JsonElement source = cell.get("source");
        if (!(source instanceof JsonArray lines)) {
            return source.getAsString();
        }
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
