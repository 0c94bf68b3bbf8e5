/// The AOT caches of the two processes: made by a rehearsal when the kernel is installed, named
/// after what they were made from, and left aside when that has changed.
///
/// Source: JEP 483, *Ahead-of-Time Class Loading & Linking*; JEP 514, *Ahead-of-Time Command-Line
/// Ergonomics*.
@NullMarked
package jawait.kernel.aot;

import org.jspecify.annotations.NullMarked;
