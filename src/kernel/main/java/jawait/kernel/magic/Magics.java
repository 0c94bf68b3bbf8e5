package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jawait.kernel.analysis.Spelling;

/// Every magic there is, by name. Immutable and therefore thread-safe.
public final class Magics {

    private final List<Magic> all;
    private final Map<String, Magic> byName = new LinkedHashMap<>();

    /// @param magics in the order in which they are listed; `%lsmagic` and `%help` are added
    Magics(List<Magic> magics) {
        var every = new ArrayList<>(magics);
        every.add(new LsMagic(() -> this));
        every.add(new HelpMagic(() -> this));
        this.all = List.copyOf(every);
        all.forEach(magic -> magic.help().names().forEach(name -> byName.put(name, magic)));
    }

    /// The magics of this kernel.
    ///
    /// @param kernel the kernel's jar, or the folder of its classes
    /// @param cache the folder for what is unpacked when it is needed
    /// @param settings where libraries come from
    /// @return all of them
    public static Magics standard(Path kernel, Path cache, LibrarySettings settings) {
        var magics = new ArrayList<>(new LibraryMagics(kernel, cache, settings).all());
        magics.addAll(ordinary());
        return new Magics(magics);
    }

    private static List<Magic> ordinary() {
        return List.of(
                new TimeMagic(),
                new TimeitMagic(),
                new WhoMagic(),
                new ListMagic(),
                new DropMagic(),
                new ResetMagic(),
                new JarsMagic(),
                new ClassPathMagic(),
                new LoadMagic(),
                new WriteFileMagic(),
                MarkupMagic.html(),
                MarkupMagic.markdown(),
                MarkupMagic.svg(),
                MarkupMagic.latex(),
                new EnvMagic(),
                new MemoryMagic(),
                new JavaMagic());
    }

    /// {@return what each magic says of itself, in the order of the list}
    public List<MagicHelp> help() {
        return all.stream().map(Magic::help).toList();
    }

    /// What one magic says of itself.
    ///
    /// @param name one of its names, with or without percent signs
    /// @return empty where there is none of that name
    public Optional<MagicHelp> help(String name) {
        return Optional.ofNullable(byName.get(name.replaceFirst("^%{1,2}", ""))).map(Magic::help);
    }

    /// {@return a page about all of them, in Markdown}
    public String page() {
        return help().stream().map(MagicHelp::markdown).collect(Collectors.joining("\n"));
    }

    /// Runs a line magic.
    ///
    /// @param name without percent sign
    /// @param arguments the rest of the line
    /// @param context what it may use
    /// @return what came of it
    /// @throws MagicException if there is none of that name or it cannot do what it is asked
    /// @throws CodeFailure if code that it ran failed
    public MagicResult line(String name, MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        var magic = find("%", name);
        if (magic.help().line().isEmpty()) {
            throw new MagicException(
                    "%"
                            + name
                            + " works on a whole cell: write %%"
                            + name
                            + " in the first line of a cell of its own.");
        }
        return magic.line(arguments, context);
    }

    /// Runs a cell magic.
    ///
    /// @param name without percent signs
    /// @param arguments the rest of the first line
    /// @param body the lines below
    /// @param context what it may use
    /// @return what came of it
    /// @throws MagicException if there is none of that name or it cannot do what it is asked
    /// @throws CodeFailure if code that it ran failed
    public MagicResult cell(
            String name, MagicArguments arguments, String body, MagicContext context)
            throws MagicException, CodeFailure {
        var magic = find("%%", name);
        if (magic.help().cell().isEmpty()) {
            throw new MagicException(
                    "%%" + name + " does not take a whole cell: write %" + name + " instead.");
        }
        return magic.cell(arguments, body, context);
    }

    private Magic find(String percent, String name) throws MagicException {
        var found = Optional.ofNullable(byName.get(name));
        if (found.isPresent()) {
            return found.get();
        }
        if (name.isEmpty()) {
            throw new MagicException(
                    "The name of a magic follows the % at once, as in %who. %lsmagic lists them.");
        }
        var near = Spelling.nearest(name, byName.keySet());
        throw new MagicException(
                "There is no magic "
                        + percent
                        + name
                        + "."
                        + near.map(meant -> " Did you mean " + percent + meant + "?").orElse("")
                        + " %lsmagic lists them.");
    }
}
