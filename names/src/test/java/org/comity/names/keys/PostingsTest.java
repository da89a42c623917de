package org.comity.names.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keys and the names that carry them, kept as differences (names 7.5). */
class PostingsTest {

    private static final long MOST_HASH = (1L << Postings.HASH_BITS) - 1;
    private static final int MOST_NUMBER = (1 << Postings.NUMBER_BITS) - 1;

    @Test
    void everyKeyGivesTheNamesThatWereFiledUnderItInWhateverPiecesTheyCame() {
        for (int rows : new int[] {0, 1, 40, 3_000, 200_000}) {
            Random random = new Random(rows + 11);
            Map<Long, TreeSet<Integer>> expected = new TreeMap<>();
            List<long[]> pieces = new ArrayList<>();
            Longs piece = new Longs();
            for (int i = 0; i < rows; i++) {
                long hash = random.nextInt(3) == 0 ? random.nextInt(50) : random.nextLong() & MOST_HASH;
                int number = random.nextInt(2) == 0 ? random.nextInt(MOST_NUMBER) : random.nextInt(9);
                expected.computeIfAbsent(hash, any -> new TreeSet<>()).add(number);
                piece.add(Postings.row(hash, number));
                if (random.nextInt(500) == 0) {
                    pieces.add(piece.sorted());
                }
            }
            pieces.add(piece.sorted());
            Postings postings = Postings.of(pieces);

            expected.forEach((hash, numbers) -> assertThat(numbers(postings, hash))
                    .as("rows %d, hash %d", rows, hash)
                    .containsExactlyElementsOf(numbers));
            assertThat(postings.size())
                    .isEqualTo(
                            expected.values().stream().mapToLong(TreeSet::size).sum());
            for (int i = 0; i < 1_000; i++) {
                long other = i < 2 ? i * MOST_HASH : random.nextLong() & MOST_HASH;
                assertThat(postings.find(other) >= 0).isEqualTo(expected.containsKey(other));
            }
        }
    }

    @Test
    void theFirstAndTheLastKeyAndNumberThereCanBeAreFound() {
        Longs rows = new Longs();
        rows.add(Postings.row(MOST_HASH, MOST_NUMBER));
        rows.add(Postings.row(0, 0));
        Postings postings = Postings.of(List.of(rows.sorted()));

        assertThat(numbers(postings, 0)).containsExactly(0);
        assertThat(numbers(postings, MOST_HASH)).containsExactly(MOST_NUMBER);
        assertThat(postings.find(1)).isNegative();
    }

    private static List<Integer> numbers(Postings postings, long hash) {
        long place = postings.find(hash);
        int[] read = new int[postings.count(place) + 1];
        postings.read(place, Integer.MAX_VALUE, read, 1);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i < read.length; i++) {
            numbers.add(read[i]);
        }
        return numbers;
    }
}
