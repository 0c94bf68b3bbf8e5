package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import jawait.runtime.link.Answer;
import jawait.runtime.link.LinkReader;
import org.junit.jupiter.api.Test;

final class WholeMessagesTest {

    private final ByteArrayOutputStream link = new ByteArrayOutputStream();
    private final WholeMessages messages = new WholeMessages(link);

    @Test
    void send_severalAnswers_areReadInOrder() throws IOException {
        messages.send(writer -> writer.write(new Answer.Done()));
        messages.send(writer -> writer.write(new Answer.NotInstalled("x".repeat(1_000_000))));
        messages.send(writer -> writer.write(new Answer.NoValue()));

        var reader = new LinkReader(new ByteArrayInputStream(link.toByteArray()));
        assertThat(reader.readAnswer()).isEqualTo(new Answer.Done());
        assertThat(reader.readAnswer()).isEqualTo(new Answer.NotInstalled("x".repeat(1_000_000)));
        assertThat(reader.readAnswer()).isEqualTo(new Answer.NoValue());
    }

    @Test
    void send_withoutMemory_sendsNothingAndGoesOn() throws IOException {
        assertThatThrownBy(() ->
                        messages.send(writer -> {
                            writer.write(new Answer.NotInstalled("half"));
                            throw new OutOfMemoryError("test");
                        }))
                .isInstanceOf(OutOfMemoryError.class);
        messages.send(writer -> writer.write(new Answer.Done()));

        var reader = new LinkReader(new ByteArrayInputStream(link.toByteArray()));
        assertThat(reader.readAnswer()).isEqualTo(new Answer.Done());
    }
}
