package jawait.kernel.analysis;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The last few sources that have been read; they stay as long as there is enough memory.
final class TypeSources {

    private static final int MOST = 4;

    private final Map<String, SoftReference<TypeSource>> kept =
            new LinkedHashMap<>(8, 0.75f, /* accessOrder= */ true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, SoftReference<TypeSource>> eldest) {
                    return size() > MOST;
                }
            };

    /// The source of a type.
    ///
    /// @param read finds its text if it is not here
    Optional<TypeSource> get(String qualifiedName, Supplier<Optional<String>> read) {
        SoftReference<TypeSource> reference = kept.get(qualifiedName);
        TypeSource source = reference == null ? null : reference.get();
        if (source != null) {
            return Optional.of(source);
        }
        Optional<TypeSource> parsed = read.get().map(TypeSource::parse);
        parsed.ifPresent(each -> kept.put(qualifiedName, new SoftReference<>(each)));
        return parsed;
    }
}
