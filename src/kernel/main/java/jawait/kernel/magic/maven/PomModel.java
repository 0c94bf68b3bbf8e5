package jawait.kernel.magic.maven;

import java.util.List;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/// What a POM says in the end, with its parents and properties.
///
/// @param dependencies with their scopes
/// @param managed versions, scopes and exclusions for what others need
/// @param repositories where the POM looks
record PomModel(
        List<Dependency> dependencies,
        List<Dependency> managed,
        List<RemoteRepository> repositories) {

    /// The dependencies of some scopes, as things that are wanted.
    List<Dependency> roots(List<String> scopes) {
        return dependencies.stream()
                .filter(each -> scopes.contains(each.getScope()))
                .map(each -> each.getScope().equals("system") ? each : each.setScope("compile"))
                .map(each -> each.setOptional(false))
                .toList();
    }
}
