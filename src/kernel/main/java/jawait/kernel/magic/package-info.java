/// Magics: what a cell can ask of the kernel itself, such as `%maven` or `%%writefile`.
///
/// [Magics] knows them all; each is one class that implements [Magic] and describes itself, and
/// `%lsmagic`, `%help` and the page of the documentation are made of these descriptions.
@NullMarked
package jawait.kernel.magic;

import org.jspecify.annotations.NullMarked;
