package jawait.kernel.magic;

import java.util.List;
import java.util.function.Supplier;

/// `%lsmagic`: what there is.
///
/// @param magics all of them, once they are there
record LsMagic(Supplier<Magics> magics) implements Magic {

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine("lsmagic", "", "Lists the magics.", "");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) {
        var rows =
                magics.get().help().stream()
                        .map(help -> List.of(String.join("   ", help.forms()), help.summary()))
                        .toList();
        return new MagicResult.Shown(new Table(List.of("magic", "what it does"), rows).bundle());
    }
}
