package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;

/// What there is to say about a name.
///
/// @param owner where it is declared, such as `java.util.List`; empty for the learner's own
/// @param signature its head
/// @param overloads the heads of others with that name
/// @param doc its documentation
/// @param type what there is to say about the type of a variable
/// @param apiPage the address of its page in the JDK's documentation
/// @param source its source, if asked for
record Inspection(
        String owner,
        String signature,
        List<String> overloads,
        Doc doc,
        Optional<Inspection> type,
        Optional<String> apiPage,
        Optional<String> source) {}
