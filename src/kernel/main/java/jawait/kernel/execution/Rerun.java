package jawait.kernel.execution;

import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.VarSnippet;

/// A snippet that has run, and what is needed to run it again. Most never are, so the class is
/// looked at when one is to be.
///
/// @param className binary name of its class
/// @param methodName the method that runs
/// @param number JShell's number of it
/// @param hasValue whether there is a value to show
/// @param variable what it declares
/// @param codeIsNew whether no method or type has been declared since
/// @param compiled what its class is found to be; empty until it has been looked at
record Rerun(
        String className,
        String methodName,
        String number,
        boolean hasValue,
        Optional<VarSnippet> variable,
        boolean codeIsNew,
        Optional<Compiled> compiled) {

    /// The same, after a method or type has been declared.
    Rerun withOldCode() {
        return new Rerun(className, methodName, number, hasValue, variable, false, compiled);
    }

    /// The same, with its class looked at.
    ///
    /// @param classes finds class files by their binary names
    /// @return empty where it cannot run again
    Optional<Rerun> lookedAt(Function<String, Optional<byte[]>> classes) {
        return classes.apply(className)
                .flatMap(each -> Compiled.of(each, methodName, classes))
                .map(each ->
                        new Rerun(
                                className,
                                methodName,
                                number,
                                hasValue,
                                variable,
                                codeIsNew,
                                Optional.of(each)));
    }
}
