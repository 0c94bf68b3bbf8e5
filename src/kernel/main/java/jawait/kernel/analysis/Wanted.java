package jawait.kernel.analysis;

/// Which names are looked for.
sealed interface Wanted permits Prefix, Spelling {

    /// Whether a name is one of them.
    boolean accepts(CharSequence name);

    /// Whether it tells few names from many: without that, imported types and packages are left
    /// out, of which there are thousands.
    boolean isSelective();
}
