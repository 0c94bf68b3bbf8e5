package jawait.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/// `%%writefile`: the body becomes a file.
record WriteFileMagic() implements Magic {

    private static final String APPEND = "-a";

    @Override
    public MagicHelp help() {
        return MagicHelp.ofCell(
                "writefile",
                "[-a] FILE",
                "Writes the rest of the cell to a file.",
                """
                `-a` adds to the end of a file that is there; without it, the file is replaced. The
                text is written as UTF-8. Relative paths begin at the notebook's folder.\
                """);
    }

    @Override
    public MagicResult cell(MagicArguments arguments, String body, MagicContext context)
            throws MagicException {
        var words = new ArrayList<>(arguments.words());
        boolean append = words.remove(APPEND);
        if (words.size() != 1) {
            throw new MagicException(
                    "%%writefile needs the path of one file: %%writefile [-a] FILE");
        }
        var text = body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
        write(words.getFirst(), text, append, context);
        return new MagicResult.Nothing();
    }

    private static void write(String name, String text, boolean append, MagicContext context)
            throws MagicException {
        try {
            var file = context.folder().resolve(name);
            boolean there = Files.exists(file);
            if (append) {
                Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.writeString(file, text);
            }
            var verb = append && there ? "Added to " : there ? "Replaced " : "Wrote ";
            context.print(verb + name + " (" + lines(text) + ").\n");
        } catch (IOException | InvalidPathException e) {
            throw new MagicException(
                    name + " cannot be written: " + FileProblems.sentence(Path.of(""), e), e);
        }
    }

    private static String lines(String text) {
        long count = text.lines().count();
        return count == 1 ? "1 line" : count + " lines";
    }
}
