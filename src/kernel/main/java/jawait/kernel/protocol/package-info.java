/// The Jupyter messaging protocol, version 5.5, as data: what may be said, and how it is written
/// into the frames of a message. Nothing here opens a socket.
///
/// A *frontend* is whatever a person works with (JupyterLab, VS Code, nbclient); the *kernel* is
/// this program. A [Message] has a [Header] and a [Content]; a [Request] comes from a frontend on
/// the *shell* or the *control* channel and is answered by a [Reply] on the same channel; a
/// [Publication] goes to every frontend on *iopub*. On *stdin* the kernel asks ([InputRequest]) and
/// a frontend answers ([InputReply]).
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html
@NullMarked
package jawait.kernel.protocol;

import org.jspecify.annotations.NullMarked;
