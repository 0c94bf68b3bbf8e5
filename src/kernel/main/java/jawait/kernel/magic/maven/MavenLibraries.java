package jawait.kernel.magic.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jawait.kernel.magic.Libraries;
import jawait.kernel.magic.LibrarySettings;
import jawait.kernel.magic.MagicException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/// The libraries of one session. Not thread-safe: magics come one after the other.
public final class MavenLibraries implements Libraries {

    private final Context context;
    private final List<RemoteRepository> repositories;
    private final List<Dependency> requested = new ArrayList<>();
    private final List<Dependency> managed = new ArrayList<>();
    private final Map<String, Artifact> taken = new LinkedHashMap<>();

    /// Libraries as the user's settings find them.
    ///
    /// @param settings what differs from Maven's own defaults
    public MavenLibraries(LibrarySettings settings) {
        var overrides = ContextOverrides.create().withUserSettings(true);
        settings.settings().ifPresent(overrides::withUserSettingsXmlOverride);
        settings.repository().ifPresent(overrides::withLocalRepositoryOverride);
        if (settings.offline()) {
            overrides.offline(true);
        }
        context = new StandaloneStaticRuntime().create(overrides.build());
        repositories = new ArrayList<>(context.remoteRepositories());
    }

    @Override
    public void addRepository(String id, String url) throws MagicException {
        if (!isUrl(url)) {
            throw new MagicException(
                    url
                            + " is no URL of a repository; one looks like https://example.org/maven2"
                            + " or file:///home/me/repository");
        }
        repositories.removeIf(each -> each.getId().equals(id));
        repositories.addAll(
                resolved(List.of(new RemoteRepository.Builder(id, "default", url).build())));
    }

    private static boolean isUrl(String url) {
        try {
            return URI.create(url).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// With the mirrors, proxies and credentials of the settings.
    private List<RemoteRepository> resolved(List<RemoteRepository> plain) {
        return context.repositorySystem()
                .newResolutionRepositories(context.repositorySystemSession(), plain);
    }

    @Override
    public List<String> repositories() {
        return repositories.stream()
                .map(each -> each.getId() + " (" + each.getUrl() + ")")
                .toList();
    }

    @Override
    public Found find(Request request, Consumer<String> progress) throws MagicException {
        var resolution = resolution(request.offline(), progress, repositories);
        var roots = new ArrayList<Dependency>();
        var boms = new ArrayList<Dependency>();
        for (var text : request.coordinates()) {
            var coordinates = Coordinates.of(text);
            if (coordinates.isBom()) {
                boms.addAll(resolution.managedBy(coordinates.artifact()));
            } else {
                var known = new ArrayList<>(managed);
                known.addAll(boms);
                var version = resolution.withVersion(coordinates.artifact(), known);
                roots.add(Coordinates.dependency(version, request.exclusions()));
            }
        }
        var found = graph(resolution, roots, boms);
        if (request.sources()) {
            resolution.fetchSources(found.fresh());
        }
        return found.found();
    }

    @Override
    public Found findOfPom(
            Path pom, List<String> scopes, boolean offline, Consumer<String> progress)
            throws MagicException {
        var session = resolution(offline, progress, repositories);
        var model = session.ofPom(new PomFiles(pom));
        var all = new ArrayList<>(repositories);
        all.addAll(resolved(model.repositories()));
        var resolution = resolution(offline, progress, all);
        return graph(resolution, model.roots(scopes), model.managed()).found();
    }

    private Resolution resolution(
            boolean offline, Consumer<String> progress, List<RemoteRepository> places) {
        return new Resolution(context, places, offline, progress);
    }

    /// Only what was found in whole becomes part of the graph.
    private Graph graph(Resolution resolution, List<Dependency> roots, List<Dependency> boms)
            throws MagicException {
        var allRoots = new ArrayList<>(requested);
        allRoots.addAll(roots);
        var allManaged = new ArrayList<>(managed);
        allManaged.addAll(boms);
        var graph = resolution.graph(allRoots, allManaged, roots, taken);
        requested.addAll(roots);
        managed.addAll(boms);
        graph.fresh().forEach(each -> taken.put(Coordinates.key(each), each));
        return graph;
    }
}
