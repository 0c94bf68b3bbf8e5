/// The five ZeroMQ sockets that a kernel and its frontends meet at.
///
/// Each socket belongs to one thread, which blocks until something arrives or is to be sent; no
/// other thread touches it, and nobody interrupts it, because ZeroMQ bears neither.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introduction
@NullMarked
package jawait.kernel.transport;

import org.jspecify.annotations.NullMarked;
