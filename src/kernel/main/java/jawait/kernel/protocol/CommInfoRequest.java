package jawait.kernel.protocol;

import java.util.Optional;

/// List the open comms.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info
///
/// @param targetName only those that were opened for this target
public record CommInfoRequest(Optional<String> targetName) implements Request {}
