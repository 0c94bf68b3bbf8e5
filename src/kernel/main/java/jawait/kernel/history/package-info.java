/// What has been run, in this session and in earlier ones: kept in a file of the user, found again
/// by frontends. It never keeps a kernel from starting and never makes a cell wait.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
@NullMarked
package jawait.kernel.history;

import org.jspecify.annotations.NullMarked;
