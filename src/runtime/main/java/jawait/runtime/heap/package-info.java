/// The memory of a JVM of ours, the learner's or the kernel's.
@NullMarked
package jawait.runtime.heap;

import org.jspecify.annotations.NullMarked;
