package jawait.kernel.analysis;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The files whose name begins as typed.
///
/// @param name what has been typed of the name, behind the last slash
/// @param items folders end in a slash; those that begin with a dot come only when asked for
record FileProposals(String name, List<Completion> items) {

    /// @param folder where a relative path begins
    /// @param typed the path so far, with slashes
    static FileProposals in(Path folder, String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String name = typed.substring(slash);
        return new FileProposals(name, list(folder, typed.substring(0, slash), name));
    }

    /// @param cursor the end of what has been typed
    FoundAt foundAt(int cursor) {
        return new FoundAt(cursor - name.length(), items);
    }

    private static List<Completion> list(Path folder, String parent, String name) {
        var found = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder.resolve(parent))) {
            for (Path file : files) {
                String text = file.getFileName().toString();
                if (text.startsWith(name) && (name.startsWith(".") || !text.startsWith("."))) {
                    found.add(Files.isDirectory(file) ? text + "/" : text);
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            // There is no such folder, or none that can be read: nothing to offer.
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.naturalOrder())
                .limit(Completer.MOST_ITEMS)
                .map(text -> new Completion(text, CompletionType.PATH, Optional.empty()))
                .toList();
    }
}
