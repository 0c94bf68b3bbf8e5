package jawait.runtime.host;

import java.util.Map;
import java.util.Optional;

/// The host where there is no notebook: it prints what is text and cannot take anything back.
final class Console implements Host {

    @Override
    public void display(String id, Map<String, String> data) {
        Optional.ofNullable(data.get("text/plain")).ifPresent(System.out::println);
    }

    @Override
    public void update(String id, Map<String, String> data) {
        display(id, data);
    }

    @Override
    public void clearOutput(boolean untilNext) {
        // printed is printed
    }

    @Override
    public void atEnd(Runnable action) {
        // a program on a console has no cells
    }

    @Override
    public void stopCheck() {
        // nobody can ask for the end of a cell
    }

    @Override
    public void passOn(Throwable thrown) {
        // whatever it is, it is the learner's own
    }
}
