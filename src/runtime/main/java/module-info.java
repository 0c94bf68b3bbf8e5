import org.jspecify.annotations.NullMarked;

/// What lives in the learner's JVM beside the learner's own code: how values are shown, and the
/// agent that runs cells for the kernel.
///
/// It depends on the JDK alone, so that learners may load any version of any library.
@NullMarked
module jawait.runtime {
    requires java.instrument;
    requires jdk.management;
    // static: pictures are drawn where the learner has the module, which is loaded with the first
    // one. Not transitive: `import module` would bring java.awt.List beside java.util.List.
    requires static java.desktop;
    // static: what is logged looks as a learner wants it, once something is.
    requires static java.logging;
    requires static jdk.jshell;
    requires static transitive org.jspecify;

    exports jawait.runtime;
    // As a named module, it must let the JVM call the class that the manifest names.
    exports jawait.runtime.agent to
            java.instrument,
            java.logging;
}
