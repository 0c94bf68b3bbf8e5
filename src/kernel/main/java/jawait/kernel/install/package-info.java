/// Installing the kernel where Jupyter finds it.
///
/// Words: a *kernelspec* is a folder `kernels/NAME` with a `kernel.json` and the files that it
/// names; a *place* is one of the folders in which Jupyter looks for `kernels`; a kernelspec is
/// *ours* when its `kernel.json` says so in its metadata, and *foreign* otherwise.
@NullMarked
package jawait.kernel.install;

import org.jspecify.annotations.NullMarked;
