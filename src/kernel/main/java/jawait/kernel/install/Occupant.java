package jawait.kernel.install;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// What is at the place of a kernelspec already.
sealed interface Occupant {

    /// Nothing is there.
    record Nobody() implements Occupant {}

    /// A kernelspec of ours.
    ///
    /// @param version the version of the kernel in it
    /// @param env the environment variables that its user wrote into it
    record Ours(String version, JsonObject env) implements Occupant {}

    /// Anything else.
    ///
    /// @param description what it is, to be put into a sentence
    record Foreign(String description) implements Occupant {}

    /// Looks at a place.
    ///
    /// @param spec the folder of a kernelspec; it need not exist
    static Occupant of(Path spec) {
        if (Files.notExists(spec, LinkOption.NOFOLLOW_LINKS)) {
            return new Nobody();
        }
        try {
            return read(
                    JsonParser.parseString(Files.readString(spec.resolve(Kernelspec.FILE)))
                            .getAsJsonObject());
        } catch (IOException | JsonParseException | IllegalStateException unreadable) {
            return new Foreign("something without a readable " + Kernelspec.FILE);
        }
    }

    private static Occupant read(JsonObject json) {
        var version =
                member(json, "metadata")
                        .flatMap(metadata -> member(metadata, Kernelspec.MARK))
                        .filter(JsonElement::isJsonPrimitive);
        if (version.isEmpty()) {
            var name = text(member(json, "display_name"));
            return new Foreign(
                    "the kernel " + (name.isEmpty() ? "of another program" : "\"" + name + "\""));
        }
        var env =
                member(json, "env")
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject);
        return new Ours(text(version), env.map(Kernelspec::added).orElseGet(JsonObject::new));
    }

    private static Optional<JsonElement> member(JsonElement parent, String name) {
        return parent.isJsonObject()
                ? Optional.ofNullable(parent.getAsJsonObject().get(name))
                : Optional.empty();
    }

    private static String text(Optional<JsonElement> value) {
        return value.filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).orElse("");
    }
}
