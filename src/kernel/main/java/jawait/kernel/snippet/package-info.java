/// Words that the analysis of a cell and its execution share: a snippet's source, its place in the
/// cell, and what the compiler says of it.
@NullMarked
package jawait.kernel.snippet;

import org.jspecify.annotations.NullMarked;
