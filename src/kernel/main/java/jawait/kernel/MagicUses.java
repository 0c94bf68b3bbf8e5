package jawait.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jawait.kernel.analysis.MagicUse;
import jawait.kernel.magic.MagicHelp;
import jawait.kernel.magic.Magics;

/// What completion and inspection have to know of the magics.
final class MagicUses {

    private static final String CODE = "CODE";

    private MagicUses() {
        // static methods only
    }

    /// Every form of every magic, aliases too, in the order in which they are listed.
    static List<MagicUse> of(Magics magics) {
        return magics.help().stream().flatMap(MagicUses::forms).toList();
    }

    private static Stream<MagicUse> forms(MagicHelp help) {
        return help.names().stream()
                .flatMap(name ->
                        Stream.concat(
                                form(help, "%" + name, help.line()),
                                form(help, "%%" + name, help.cell().map(use -> body(help, use)))));
    }

    /// A magic that runs its line runs the rest of the cell, too.
    private static String body(MagicHelp help, String usage) {
        return help.line().filter(CODE::equals).isPresent() ? CODE : usage;
    }

    private static Stream<MagicUse> form(MagicHelp help, String written, Optional<String> usage) {
        return usage.stream().map(each -> new MagicUse(written, each, help.summary()));
    }
}
