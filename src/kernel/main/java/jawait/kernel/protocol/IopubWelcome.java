package jawait.kernel.protocol;

/// A subscription has arrived: from here on its frontend misses nothing.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#welcome-message
///
/// @param subscription the prefix of topics that was subscribed to; empty for all
public record IopubWelcome(String subscription) implements Publication {}
