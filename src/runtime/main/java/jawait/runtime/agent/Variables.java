package jawait.runtime.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Carries the values of variables over when JShell declares them anew.
///
/// A variable is a static field of a class such as `REPL.$JShell$12`; where that class cannot be
/// redefined, JShell makes `REPL.$JShell$12B`, whose field is empty. The value stays good as long
/// as its type is the same, with all type arguments: types that have changed have other names.
/// Thread-safe.
final class Variables {

    /// The kernel's numbers for classes that run once begin with a zero.
    private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$[1-9]\\d*)[A-Z]*");

    private final Map<String, Class<?>> newest = new ConcurrentHashMap<>();

    /// Takes note of a class that has been defined, and gives its variables their values.
    ///
    /// @param type the class
    /// @return names of the variables whose values could not be kept
    List<String> carryOver(Class<?> type) {
        var wrapper = WRAPPER.matcher(type.getName());
        if (!wrapper.matches() || fields(type).isEmpty()) {
            return List.of();
        }
        var before = newest.put(wrapper.group(1), type);
        return before == null ? List.of() : carryOver(before, type);
    }

    private static List<String> carryOver(Class<?> before, Class<?> now) {
        var cleared = new ArrayList<String>();
        for (var field : fields(now)) {
            find(before, field.getName())
                    .filter(old -> !isEmpty(old) && !carryOver(old, field))
                    .ifPresent(old -> cleared.add(old.getName()));
        }
        return cleared;
    }

    private static boolean carryOver(Field before, Field now) {
        if (!typeName(before).equals(typeName(now))) {
            return false;
        }
        try {
            now.setAccessible(true);
            now.set(null, value(before));
            return true;
        } catch (IllegalAccessException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isEmpty(Field field) {
        var value = value(field);
        return switch (value) {
            case null -> true;
            case Number number when field.getType().isPrimitive() -> number.doubleValue() == 0;
            case Character character when field.getType().isPrimitive() -> character == 0;
            case Boolean bool when field.getType().isPrimitive() -> !bool;
            default -> false;
        };
    }

    private static @Nullable Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field has just been made accessible", e);
        }
    }

    private static String typeName(Field field) {
        try {
            return field.getGenericType().getTypeName();
        } catch (TypeNotPresentException | LinkageError e) {
            return "unknown in " + field.getDeclaringClass().getName();
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private static Optional<Field> find(Class<?> type, String name) {
        return fields(type).stream().filter(field -> field.getName().equals(name)).findFirst();
    }
}
