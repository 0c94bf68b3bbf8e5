package jawait.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunksTest {

    /// Counts without an end, and counts how often it was asked.
    private static final class Counter implements Iterable<Integer> {
        int passes;
        int questions;
        int reads;

        @Override
        public Iterator<Integer> iterator() {
            passes++;
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    questions++;
                    return true;
                }

                @Override
                public Integer next() {
                    reads++;
                    return next++;
                }
            };
        }
    }

    private static List<Integer> upTo(int end) {
        return Stream.iterate(0, n -> n < end, n -> n + 1).toList();
    }

    @Test
    void chunked_tenByThree_endsWithAShortChunk() {
        assertThat(Chunks.chunked(upTo(10), 3))
                .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6, 7, 8), List.of(9));
    }

    @Test
    void chunked_exactMultiple_hasNoEmptyChunkAtTheEnd() {
        assertThat(Chunks.chunked(upTo(6), 3)).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
    }

    @Test
    void chunked_fewerItemsThanSize_isOneShortChunk() {
        assertThat(Chunks.chunked(upTo(2), Integer.MAX_VALUE)).containsExactly(List.of(0, 1));
    }

    @Test
    void chunked_sizeOne_isOneChunkAnItem() {
        assertThat(Chunks.chunked(upTo(2), 1)).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void chunked_emptySource_hasNoChunk() {
        assertThat(Chunks.chunked(List.of(), 3)).isEmpty();
    }

    @Test
    void chunked_readsNothing() {
        var source = new Counter();
        Chunks.chunked(source, 3);
        assertThat(source.passes + source.questions + source.reads).isZero();
    }

    @Test
    void iterator_readsNothing() {
        var source = new Counter();
        var _ = Chunks.chunked(source, 3).iterator();
        assertThat(source.questions + source.reads).isZero();
    }

    @Test
    void next_readsExactlyOneChunkAndAsksForNoMore() {
        var source = new Counter();
        var chunks = Chunks.chunked(source, 3).iterator();
        for (int done = 1; done <= 4; done++) {
            chunks.next();
            assertThat(source.reads).isEqualTo(3 * done);
            assertThat(source.questions).isEqualTo(3 * done);
        }
    }

    @Test
    void next_onASourceWithoutEnd_givesTheItemsInOrder() {
        var chunks = Chunks.chunked(new Counter(), 2).iterator();
        assertThat(chunks.next()).containsExactly(0, 1);
        assertThat(chunks.next()).containsExactly(2, 3);
    }

    @Test
    void hasNext_calledAgainAndAgain_readsNothing() {
        var source = new Counter();
        var chunks = Chunks.chunked(source, 3).iterator();
        assertThat(Stream.generate(chunks::hasNext).limit(5)).containsOnly(true);
        assertThat(source.reads).isZero();
        assertThat(chunks.next()).containsExactly(0, 1, 2);
    }

    @Test
    void hasNext_pastTheEnd_staysFalse() {
        var chunks = Chunks.chunked(upTo(4), 3).iterator();
        chunks.next();
        chunks.next();
        assertThat(Stream.generate(chunks::hasNext).limit(5)).containsOnly(false);
    }

    @Test
    void next_withoutHasNext_givesEveryChunk() {
        var chunks = Chunks.chunked(upTo(4), 3).iterator();
        assertThat(chunks.next()).containsExactly(0, 1, 2);
        assertThat(chunks.next()).containsExactly(3);
    }

    @Test
    void next_pastTheEnd_throws() {
        var chunks = Chunks.chunked(upTo(1), 3).iterator();
        chunks.next();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(chunks::next)
                .withMessage("there are no more chunks; ask hasNext() first");
    }

    @Test
    void iterator_eachTime_startsANewPass() {
        var source = new Counter();
        var chunks = Chunks.chunked(source, 3);
        var first = chunks.iterator();
        first.next();
        assertThat(chunks.iterator().next()).containsExactly(0, 1, 2);
        assertThat(first.next()).containsExactly(3, 4, 5);
        assertThat(source.passes).isEqualTo(2);
    }

    @Test
    void next_nullsInside_areKept() {
        assertThat(Chunks.chunked(Arrays.asList("a", null, null), 2))
                .containsExactly(Arrays.asList("a", null), Arrays.asList((String) null));
    }

    @Test
    void next_sourceChangedLater_chunkStays() {
        var source = new ArrayList<>(upTo(4));
        var chunk = Chunks.chunked(source, 2).iterator().next();
        source.set(0, 99);
        assertThat(chunk).containsExactly(0, 1);
    }

    @Test
    void chunk_cannotBeChanged() {
        var chunk = Chunks.<Integer>chunked(upTo(4), 2).iterator().next();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> chunk.set(0, 99));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> chunk.add(99));
    }

    @Test
    void next_sourceThrows_passesThroughAndGoesOnBehind() {
        var numbers = Stream.of(1, 2, 0, 4, 5).map(n -> 20 / n).iterator();
        var chunks = Chunks.chunked(() -> numbers, 2).iterator();
        assertThat(chunks.next()).containsExactly(20, 10);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(chunks::next);
        assertThat(chunks.next()).containsExactly(5, 4);
    }

    @Test
    void remove_isNotSupported() {
        var chunks = Chunks.chunked(new ArrayList<>(upTo(4)), 2).iterator();
        chunks.next();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(chunks::remove);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void chunked_sizeBelowOne_throwsAtTheCallWithTheValue(int size) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Chunks.chunked(upTo(3), size))
                .withMessage("size must be at least 1, not " + size);
    }

    @Test
    @SuppressWarnings("NullAway") // the contract names what null does
    void chunked_nullItems_throwsAtTheCall() {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Chunks.chunked(null, 3))
                .withMessage("items");
    }

    @Test
    void toString_namesTheSizeAndReadsNothing() {
        var source = new Counter();
        assertThat(Chunks.chunked(source, 3)).hasToString("chunks of 3");
        assertThat(source.passes).isZero();
    }
}
