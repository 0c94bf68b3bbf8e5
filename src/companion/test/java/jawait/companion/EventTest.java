package jawait.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private static final Event SIGNUP =
            Event.of("signup", Map.of("email", "ada@example.org"), CLOCK);

    @Test
    void toString_hasTheIsoTime() {
        assertThat(SIGNUP)
                .hasToString(
                        "Event[name=signup, payload={email=ada@example.org},"
                                + " timestamp=2026-05-04T12:00:00Z]");
    }

    @Test
    void constructor_isPublic_soThatJShellAcceptsTheSource() {
        assertThat(Event.class.getConstructors())
                .hasSize(1)
                .allMatch(constructor -> Modifier.isPublic(constructor.getModifiers()));
    }

    @Test
    void payload_manyKeys_keepsTheirOrder() {
        var payload = new LinkedHashMap<String, Object>();
        IntStream.range(0, 1000).forEach(n -> payload.put("key" + (n * 7919) % 1000, n));
        assertThat(Event.of("many", payload).payload().keySet())
                .containsExactlyElementsOf(payload.keySet());
    }

    @Test
    void payload_sourceChangedLater_stays() {
        var payload = new HashMap<String, Object>(Map.of("seat", 7));
        var direct = new Event("booked", payload, NOON);
        var made = Event.of("booked", payload, CLOCK);
        var changed = SIGNUP.withPayload(payload);
        payload.put("seat", 8);
        assertThat(direct.payload()).isEqualTo(Map.of("seat", 7));
        assertThat(made.payload()).isEqualTo(Map.of("seat", 7));
        assertThat(changed.payload()).isEqualTo(Map.of("seat", 7));
    }

    @Test
    void payload_cannotBeChanged() {
        var payload = new Event("booked", new HashMap<>(Map.of("seat", 7)), NOON).payload();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> payload.put("seat", 8));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> payload.entrySet().iterator().next().setValue(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void constructor_blankName_throws(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Event(name, Map.of(), NOON))
                .withMessage("name must not be blank: say what happened");
    }

    @Test
    @SuppressWarnings("NullAway") // the contract names what null does
    void constructor_nullPart_throwsWithItsName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Event(null, Map.of(), NOON))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new Event("booked", null, NOON))
                .withMessage("payload");
        assertThatNullPointerException()
                .isThrownBy(() -> new Event("booked", Map.of(), null))
                .withMessage("timestamp");
    }

    @Test
    @SuppressWarnings("NullAway") // the contract names what null does
    void constructor_nullInThePayload_throwsAndSaysWhere() {
        assertThatNullPointerException()
                .isThrownBy(() -> Event.of("booked", Collections.singletonMap(null, 7)))
                .withMessage("payload has a null key");
        assertThatNullPointerException()
                .isThrownBy(() -> Event.of("booked", Collections.singletonMap("seat", null)))
                .withMessage("payload value of \"seat\": leave the key out");
    }

    @Test
    @SuppressWarnings("NullAway") // the contract names what null does
    void of_nullArgument_throws() {
        assertThatNullPointerException().isThrownBy(() -> Event.of("booked", null));
        assertThatNullPointerException().isThrownBy(() -> Event.of("booked", Map.of(), null));
        assertThatNullPointerException().isThrownBy(() -> SIGNUP.withPayload(null));
    }

    @Test
    void of_nameAlone_hasAnEmptyPayload() {
        assertThat(Event.of("login").payload()).isEmpty();
    }

    @Test
    void of_withoutAClock_takesTheSystemTime() {
        var before = Instant.now();
        var login = Event.of("login");
        var booked = Event.of("booked", Map.of("seat", 7));
        assertThat(login.timestamp()).isBetween(before, Instant.now());
        assertThat(booked.timestamp()).isBetween(login.timestamp(), Instant.now());
    }

    @Test
    void of_withAClock_asksItOnce() {
        var asked = new int[1];
        var clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return NOON.plusSeconds(asked[0]++);
                    }
                };
        assertThat(Event.of("login", Map.of(), clock).timestamp()).isEqualTo(NOON);
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void of_payloadOfNarrowerValues_isAccepted() {
        Map<String, Integer> seats = Map.of("seat", 7);
        assertThat(Event.of("booked", seats).payload()).containsExactly(Map.entry("seat", 7));
    }

    @Test
    void withName_changesTheNameAlone() {
        assertThat(SIGNUP.withName("login"))
                .isEqualTo(new Event("login", Map.of("email", "ada@example.org"), NOON));
        assertThat(SIGNUP.name()).isEqualTo("signup");
    }

    @Test
    void withPayload_replacesThePayloadAlone() {
        assertThat(SIGNUP.withPayload(Map.of("seat", 7)))
                .isEqualTo(new Event("signup", Map.of("seat", 7), NOON));
    }

    @Test
    void withTimestamp_changesTheTimeAlone() {
        assertThat(SIGNUP.withTimestamp(Instant.EPOCH))
                .isEqualTo(new Event("signup", Map.of("email", "ada@example.org"), Instant.EPOCH));
    }

    @Test
    void withName_blank_throws() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SIGNUP.withName(" "));
    }

    @Test
    void equals_ignoresTheOrderOfThePayload() {
        var forth = new LinkedHashMap<String, Object>();
        forth.put("row", 2);
        forth.put("seat", 7);
        assertThat(Event.of("booked", forth, CLOCK))
                .isEqualTo(Event.of("booked", forth.reversed(), CLOCK))
                .hasSameHashCodeAs(Event.of("booked", forth.reversed(), CLOCK));
    }
}
