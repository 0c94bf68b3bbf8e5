package jawait.kernel.protocol;

/// Ask the person at the frontend for a line; goes from the kernel to the one frontend that sent
/// the running [ExecuteRequest].
///
/// Source:
/// https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel
///
/// @param prompt shown before the line
/// @param password whether what is typed stays hidden
public record InputRequest(String prompt, boolean password) implements Content {}
