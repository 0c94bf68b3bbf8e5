package jawait.kernel.magic.maven;

import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/// Says what is being fetched. Thread-safe: several files come at once.
final class Transfers extends AbstractTransferListener {

    private final Consumer<String> progress;
    private int done;

    /// @param progress hears a line for each file
    Transfers(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void transferStarted(TransferEvent event) {
        progress.accept("Fetching " + name(event.getResource()) + counted());
    }

    @Override
    public synchronized void transferSucceeded(TransferEvent event) {
        done++;
    }

    private String counted() {
        return done == 0 ? " …" : " … (" + done + " files so far)";
    }

    private static String name(TransferResource resource) {
        var path = resource.getResourceName();
        return path.substring(path.lastIndexOf('/') + 1) + " from " + resource.getRepositoryId();
    }
}
