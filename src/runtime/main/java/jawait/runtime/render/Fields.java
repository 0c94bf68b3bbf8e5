package jawait.runtime.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The components of a record.
public final class Fields {

    private Fields() {
        // static only
    }

    /// {@return the names of a record's components}
    ///
    /// @param type of the record
    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /// The components of a record, by its accessors, which are the learner's code.
    ///
    /// @param one any record
    /// @return values by name, in their order
    /// @throws IllegalArgumentException if an accessor throws or cannot be called; with the cause
    public static Map<String, @Nullable Object> byName(Record one) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var component : one.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), read(component, one));
            } catch (Exception e) {
                throw new IllegalArgumentException(
                        "the component " + component.getName() + " cannot be read: " + e, e);
            }
        }
        return values;
    }

    /// The values of a record's components, by its accessors, which are the learner's code.
    ///
    /// @param entry any record
    /// @return one cell for each; a note in the place of one whose accessor throws
    static List<Cell> cells(Object entry) {
        return Arrays.stream(entry.getClass().getRecordComponents())
                .map(component -> cell(component, entry))
                .toList();
    }

    /// Whether the components of a record can be read: those of other people's modules may not.
    ///
    /// @param type any type
    /// @return whether it is a record with components, which are accessible
    static boolean areReadable(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length > 0
                && Arrays.stream(type.getRecordComponents())
                        .allMatch(component -> component.getAccessor().trySetAccessible());
    }

    private static Cell cell(RecordComponent component, Object entry) {
        return switch (Contained.<Object>call(() -> read(component, entry))) {
            case Contained.Result.Value<Object>(var value) -> Cell.of(value);
            case Contained.Result.Failed<Object>(var note) -> new Cell("(" + note + ")", false);
        };
    }

    private static @Nullable Object read(RecordComponent component, Object entry) throws Exception {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(entry);
        } catch (InvocationTargetException e) {
            throw cause(e);
        }
    }

    private static Exception cause(InvocationTargetException e) {
        return switch (Optional.ofNullable(e.getCause()).orElse(e)) {
            case Exception exception -> exception;
            case Error error -> throw error;
            case Throwable other -> new InvocationTargetException(other);
        };
    }
}
