package jawait.tutorial.progress;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// Records steps until the disk is full, in a JVM that may write small files only.
final class FullDisk {

    private FullDisk() {}

    static void main(String[] args) {
        var clock = InstantSource.fixed(Instant.parse("2026-05-04T09:30:00Z"));
        var progress = new Progress(Path.of(args[0]), clock);
        var saved = progress.record("passed", new Item("01.q2", 1));
        while (saved instanceof Saved.OnDisk) {
            saved = progress.record("passed", new Item("01.q2", 1));
        }
        IO.println(saved.warning());
        IO.println(progress.entries().size() + " steps are known");
    }
}
