package jawait.kernel.analysis;

/// Where the compiler expects the next text: a class of a package that holds the session's class.
///
/// @param packageName the package
/// @param className the class, without the package
/// @param sessionName the class that holds what earlier cells declare, in the same package
record Place(String packageName, String className, String sessionName) {

    String binaryName() {
        return packageName + "." + className;
    }

    /// Whether a type is a wrapping of ours and not the learner's own.
    static boolean isWrapping(CharSequence simpleName) {
        return !simpleName.isEmpty() && simpleName.charAt(0) == '$';
    }

    /// Whether a package holds what the learner declared.
    static boolean isLearners(CharSequence packageName) {
        return packageName.toString().startsWith(MemorySources.PACKAGE_PREFIX);
    }
}
