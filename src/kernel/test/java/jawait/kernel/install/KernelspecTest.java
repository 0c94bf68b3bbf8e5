package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KernelspecTest {

    private final JsonObject json =
            JsonParser.parseString(
                            new Kernelspec(
                                            "Java <ä>",
                                            "/a b/java",
                                            "1.2.3",
                                            new JsonObject(),
                                            Optional.empty())
                                    .json())
                    .getAsJsonObject();

    @Test
    void json_members_areJupyters() {
        assertThat(json.keySet())
                .containsExactly(
                        "argv",
                        "display_name",
                        "language",
                        "interrupt_mode",
                        "kernel_protocol_version",
                        "env",
                        "metadata");
        assertThat(json.get("display_name").getAsString()).isEqualTo("Java <ä>");
        assertThat(json.get("language").getAsString()).isEqualTo("java");
        assertThat(json.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(json.get("kernel_protocol_version").getAsString()).isEqualTo("5.5");
        assertThat(json.get("env")).hasToString("{\"MALLOC_ARENA_MAX\":\"1\"}");
        assertThat(json.get("metadata"))
                .hasToString("{\"jawait\":\"1.2.3\",\"supported_encryption\":[\"curve\"]}");
    }

    @Test
    void json_withACache_namesItAndWhatItWasTrainedWith() {
        var trained =
                new Kernelspec("Java", "java", "1.2.3", new JsonObject(), Optional.empty())
                        .trainedWith("1a-2b");
        assertThat(trained.json())
                .contains(
                        "\"-XX:AOTCache={resource_dir}/aot/front-1a-2b.aot\"",
                        "\"-Djawait.trained=1a-2b\"");
    }

    @Test
    void json_argv_isJavaFlagsJarAndConnectionFile() {
        var argv =
                json.getAsJsonArray("argv").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList();
        var flags = FrontFlags.all();
        assertThat(argv.getFirst()).isEqualTo("/a b/java");
        assertThat(argv.subList(1, 1 + flags.size())).isEqualTo(flags);
        assertThat(argv.subList(1 + flags.size(), argv.size()))
                .isEqualTo(
                        List.of("-jar", "{resource_dir}/jawait-kernel.jar", "{connection_file}"));
    }
}
