package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Finds libraries with everything that they need. One graph for the whole session: what is asked
/// for later is resolved together with what is there.
public interface Libraries {

    /// What is asked for.
    ///
    /// @param coordinates each `group:artifact:version`, with the packaging and the classifier
    ///   before the version where it is not a plain jar
    /// @param exclusions each `group:artifact`; `*` stands for any
    /// @param sources whether the jars of sources are wanted as well, for inspection
    /// @param offline whether only what is on this machine may be used
    record Request(
            List<String> coordinates, List<String> exclusions, boolean sources, boolean offline) {
        /// Copies the lists.
        public Request {
            coordinates = List.copyOf(coordinates);
            exclusions = List.copyOf(exclusions);
        }
    }

    /// What was found.
    ///
    /// @param jars every jar of the request, in the order of the class path
    /// @param notes sentences about versions that were wanted and not taken
    record Found(List<Path> jars, List<String> notes) {
        /// Copies the lists.
        public Found {
            jars = List.copyOf(jars);
            notes = List.copyOf(notes);
        }
    }

    /// Adds a place to look in.
    ///
    /// @param id its name, by which the user's settings know mirrors and credentials
    /// @param url where it is
    /// @throws MagicException if the URL is none
    void addRepository(String id, String url) throws MagicException;

    /// {@return the places to look in, as `id (url)`, mirrors in place of what they mirror}
    List<String> repositories();

    /// Finds libraries.
    ///
    /// @param request what is asked for
    /// @param progress hears a line whenever there is something to wait for
    /// @return what was found
    /// @throws MagicException if something is missing; the message says what and why. The graph
    ///   stays as it was
    Found find(Request request, Consumer<String> progress) throws MagicException;

    /// Finds what a POM names, with its parents, properties, managed versions and repositories.
    ///
    /// @param pom the file
    /// @param scopes of dependencies that are wanted
    /// @param offline whether only what is on this machine may be used
    /// @param progress hears a line whenever there is something to wait for
    /// @return what was found
    /// @throws MagicException if the POM cannot be read or something is missing
    Found findOfPom(Path pom, List<String> scopes, boolean offline, Consumer<String> progress)
            throws MagicException;
}
