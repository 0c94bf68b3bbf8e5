package jawait.runtime.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IdleCollectionTest {

    private static final long MEGABYTE = 1L << 20;

    /// A heap in which a part is alive.
    private long alive = 10 * MEGABYTE;

    private long used = 14 * MEGABYTE;
    private final IdleCollection collection = new IdleCollection(() -> used, () -> used = alive);

    @Test
    void collect_atFirst_collectsWhatTheStartHasLeft() {
        assertThat(collection.collect()).isTrue();
        assertThat(used).isEqualTo(alive);
    }

    @Test
    void collect_littleGarbage_isLeft() {
        collection.collect();
        used += 4 * MEGABYTE - 1;
        assertThat(collection.collect()).isFalse();
        assertThat(used).isGreaterThan(alive);
    }

    @Test
    void collect_muchGarbage_isCollected() {
        collection.collect();
        used += 4 * MEGABYTE;
        assertThat(collection.collect()).isTrue();
        assertThat(used).isEqualTo(alive);
    }

    @Test
    void collect_manyObjectsAlive_waitsForAQuarterMore() {
        alive = 400 * MEGABYTE;
        used = alive;
        collection.collect();
        used += 99 * MEGABYTE;
        assertThat(collection.collect()).isFalse();
        used += MEGABYTE;
        assertThat(collection.collect()).isTrue();
    }

    @Test
    void collectAnyway_whatWasAliveTheLastTime_isCollected() {
        collection.collect();
        alive = 9 * MEGABYTE;
        collection.collectAnyway();
        assertThat(used).isEqualTo(alive);
        used += 4 * MEGABYTE - 1;
        assertThat(collection.collect()).isFalse();
    }

    @Test
    void collect_ofThisJvm_takesGarbageAway() {
        var ofThisJvm = IdleCollection.ofThisJvm();
        ofThisJvm.collect();
        var gone = new java.lang.ref.WeakReference<>(new byte[64 << 20]);
        assertThat(ofThisJvm.collect()).isTrue();
        assertThat(gone.get()).isNull();
    }
}
