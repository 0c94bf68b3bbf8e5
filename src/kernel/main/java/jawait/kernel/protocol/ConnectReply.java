package jawait.kernel.protocol;

/// The ports of the five sockets.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#connect
///
/// @param shellPort of the ROUTER for requests
/// @param iopubPort of the XPUB for publications
/// @param stdinPort of the ROUTER for input
/// @param controlPort of the ROUTER for interrupt and shutdown
/// @param hbPort of the REP for the heartbeat
public record ConnectReply(int shellPort, int iopubPort, int stdinPort, int controlPort, int hbPort)
        implements Reply {}
