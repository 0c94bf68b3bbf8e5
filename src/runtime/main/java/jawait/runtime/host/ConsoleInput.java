package jawait.runtime.host;

import java.util.Optional;
import jawait.runtime.InputUnavailableException;

/// Input where there is no notebook: a terminal hides what is typed, a pipe has nothing to hide.
final class ConsoleInput implements InputHost {

    @Override
    public String password(String prompt) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s", prompt))
                .map(String::new)
                .or(() -> Optional.ofNullable(IO.readln(prompt)))
                .orElseThrow(() -> new InputUnavailableException("The input has ended."));
    }

    @Override
    public void setNextInput(String text, boolean replace) {
        // there is no notebook that has cells
    }
}
