/// The kernel: a Jupyter kernel for Java on JShell.
@NullMarked
package jawait.kernel;

import org.jspecify.annotations.NullMarked;
