package jawait.runtime.render;

/// Names of types as the learner wrote them.
final class TypeNames {

    private TypeNames() {
        // static only
    }

    /// The name of a value's type without its package and without the classes around it.
    ///
    /// @param value any value
    /// @return such as `Point`; of an anonymous class or a lambda, what follows its package
    static String of(Object value) {
        var name = value.getClass().getTypeName();
        var local = name.substring(name.lastIndexOf('.') + 1);
        var own = local.substring(local.lastIndexOf('$') + 1);
        return own.isEmpty() || !Character.isJavaIdentifierStart(own.charAt(0)) ? local : own;
    }
}
