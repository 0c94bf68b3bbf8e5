/// What a cell's text means, short of running it: where names end and brackets close, what can come
/// next, and what a name is.
///
/// The vocabulary is that of Jupyter and of the Java compiler: a *cell* is one text that a frontend
/// sends; a *fragment* is a top-level import, type, method or statement in it, found by brackets
/// alone, so that broken text has fragments too. A *completion* is one text that may replace what
/// stands before the cursor. Positions are called `…CodePoints` when they come from Jupyter and are
/// UTF-16 indices otherwise.
///
/// Nothing here is thread-safe unless it says so.
@NullMarked
package jawait.kernel.analysis;

import org.jspecify.annotations.NullMarked;
