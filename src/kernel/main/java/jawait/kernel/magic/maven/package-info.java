/// Finds libraries with Maven's own resolver, through MIMA. Loaded by a class loader of its own
/// when the first library is asked for; see [jawait.kernel.magic.Libraries].
@NullMarked
package jawait.kernel.magic.maven;

import org.jspecify.annotations.NullMarked;
