package jawait.tutorial.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a learner has done: the steps on disk, and those of this session that could not be saved.
///
/// Nothing leaves the machine. A disk that is full, a folder that cannot be written or a file of a
/// newer version never ends an exercise: the steps stay in memory, and the reason is told. Several
/// notebooks may use one file at once. Thread-safe.
public final class Progress {

    private final ProgressFile file;
    private final InstantSource clock;
    private final List<Entry> unsaved = new ArrayList<>();

    /// Progress in a given file.
    ///
    /// @param path where the file is or will be
    /// @param clock gives the time of each step
    public Progress(Path path, InstantSource clock) {
        this.file = new ProgressFile(path);
        this.clock = clock;
    }

    /// The learner's own progress: the file that `JAWAIT_PROGRESS` names, otherwise
    /// `jawait/progress.txt` in the data folder of the user.
    ///
    /// @return the progress, shared by the whole JVM
    public static Progress ofUser() {
        return OfUser.INSTANCE;
    }

    private static final class OfUser {
        static final Progress INSTANCE =
                new Progress(
                        ProgressPlace.of(
                                System.getenv(),
                                System.getProperty("os.name", ""),
                                Path.of(System.getProperty("user.home", "."))),
                        InstantSource.system());
    }

    /// Where the file is.
    ///
    /// @return the path; there may be no file yet
    public Path path() {
        return file.path();
    }

    /// The clock that gives the time of each step.
    ///
    /// @return the clock
    public InstantSource clock() {
        return clock;
    }

    /// Every step, the oldest first as far as the file tells.
    ///
    /// @return a copy; only what is in memory where the file cannot be read
    public synchronized List<Entry> entries() {
        var all = new ArrayList<Entry>();
        try {
            all.addAll(file.read());
        } catch (IOException e) {
            // A file that cannot be read is reported when the next step cannot be saved to it.
        }
        all.addAll(unsaved);
        return List.copyOf(all);
    }

    /// Adds a step, now.
    ///
    /// @param verb what was done
    /// @param item what it was done with
    /// @param details keys and values in turn
    /// @return whether it has reached the disk
    public Saved record(String verb, Item item, Object... details) {
        return add(List.of(Entry.of(clock.instant(), verb, item, details)));
    }

    private synchronized Saved add(List<Entry> entries) {
        unsaved.addAll(entries);
        try {
            file.append(unsaved);
            unsaved.clear();
            return new Saved.OnDisk();
        } catch (IOException | RuntimeException e) {
            return new Saved.InMemory(
                    "Your progress could not be saved in "
                            + file.path()
                            + " ("
                            + reason(e)
                            + "); it is remembered until the kernel ends. Set JAWAIT_PROGRESS to a"
                            + " file that can be written.");
        }
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /// Copies the steps into a file of the learner's choice, to be taken to another machine.
    ///
    /// @param target a file; replaced where it exists
    /// @return how many steps it holds
    /// @throws IOException if it cannot be written
    public int exportTo(Path target) throws IOException {
        var all = entries();
        Files.deleteIfExists(target);
        new ProgressFile(target).append(all);
        return all.size();
    }

    /// Adds the steps of an exported file that are not there yet.
    ///
    /// @param source a file written by [#exportTo]
    /// @return how many were added
    /// @throws IOException if there is no such file, it cannot be read, or it holds no step
    public int importFrom(Path source) throws IOException {
        if (!Files.isRegularFile(source)) {
            throw new IOException("there is no file " + source);
        }
        var found = new ProgressFile(source).read();
        if (found.isEmpty()) {
            throw new IOException(source + " holds no progress of this course");
        }
        Set<Entry> fresh = new LinkedHashSet<>(found);
        entries().forEach(fresh::remove);
        if (add(List.copyOf(fresh)) instanceof Saved.InMemory(var why)) {
            throw new IOException(why);
        }
        return fresh.size();
    }
}
