package org.comity.tracing.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The order in which outer bounds take the ledgers of a day (tracing 7.5). */
class SourcesFirstTest {

    @Test
    void the_order_is_that_of_looking_again_and_again_for_the_first_that_waits_for_none() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int size = 1 + random.nextInt(9);
            List<LedgerDay> ledgers = new ArrayList<>();
            Map<Integer, Set<Integer>> sources = new HashMap<>();
            for (int i = 0; i < size; i++) {
                int number = 100 - i;
                ledgers.add(LedgerDay.of(number, 0, List.of()));
                Set<Integer> own = new TreeSet<>();
                for (int k = random.nextInt(3); k > 0; k--) {
                    own.add(100 - random.nextInt(12));
                }
                sources.put(number, own);
            }

            assertThat(SourcesFirst.of(ledgers, ledger -> sources.getOrDefault(ledger.ledger(), Set.of())))
                    .as("seed %d, round %d, sources %s", seed, round, sources)
                    .isEqualTo(plainly(ledgers, sources));
        }
    }

    private static List<LedgerDay> plainly(List<LedgerDay> ledgers, Map<Integer, Set<Integer>> sources) {
        List<LedgerDay> left = new ArrayList<>(ledgers);
        List<LedgerDay> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            LedgerDay next = left.stream()
                    .filter(ledger -> left.stream()
                            .noneMatch(other -> other != ledger
                                    && sources.getOrDefault(ledger.ledger(), Set.of())
                                            .contains(other.ledger())))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            sorted.add(next);
        }
        return sorted;
    }
}
