package jawait.kernel.install;

/// What a command line asks for.
sealed interface Request {

    /// Put the kernelspec in its place.
    ///
    /// @param name the folder's name, which notebooks refer to
    /// @param displayName what the launcher shows
    /// @param replace whether a foreign kernelspec of that name may be overwritten
    /// @param training whether to make the AOT caches, which takes some seconds
    record Install(Place place, String name, String displayName, boolean replace, boolean training)
            implements Request {}

    /// Take our kernelspec away.
    record Uninstall(Place place, String name) implements Request {}

    /// Explain the commands.
    record Help() implements Request {}
}
