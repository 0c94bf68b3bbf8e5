package jawait.kernel.analysis;

/// Names that begin as typed so far: case does not matter, as people type `string` for `String`.
///
/// @param typed what has been typed; may be empty
record Prefix(String typed) implements Wanted {

    @Override
    public boolean accepts(CharSequence name) {
        return name.toString().regionMatches(true, 0, typed, 0, typed.length());
    }

    @Override
    public boolean isSelective() {
        return !typed.isEmpty();
    }
}
