package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.names.script.SoundDistance.Vowels;
import org.junit.jupiter.api.Test;

/** Names 4.1, 7.2: many codes side by side are as like a code as each alone. */
class SoundListTest {

    private static final String SYMBOLS = "aeiouAYWHbdfghklmnprstvwyzSCJRBPQKGDZTxL1";

    private static String code(Random random, int longest) {
        StringBuilder code = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return code.toString();
    }

    /** With two neighbours that changed places. */
    private static String changed(Random random, String code) {
        int at = code.length() < 2 ? 0 : random.nextInt(code.length() - 1);
        return code.length() < 2
                ? code
                : code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
    }

    @Test
    void aRowIsAsLikeAsTheCodeItself() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        List<String> codes = new ArrayList<>();
        SoundList.Builder builder = new SoundList.Builder();
        for (int i = 0; i < 500; i++) {
            codes.add(code(random, 9));
            builder.add(Sounded.of(codes.getLast()));
        }
        SoundList table = builder.build();
        int alike = 0;
        for (int round = 0; round < 40; round++) {
            String asked = round % 2 == 0 ? code(random, 9) : changed(random, codes.get(random.nextInt(codes.size())));
            for (Vowels vowels : Vowels.values()) {
                AskedSound sound = new AskedSound(Sounded.of(asked), vowels);
                for (int i = 0; i < codes.size(); i++) {
                    double likeness = table.likeness(sound, i, 0.4);
                    alike += likeness > 0 ? 1 : 0;
                    assertThat(likeness)
                            .as("%s and %s, %s, seed %d", asked, codes.get(i), vowels, seed)
                            .isEqualTo(SoundDistance.likeness(asked, codes.get(i), vowels, 0.4));
                }
            }
        }
        assertThat(alike).as("pairs that are like at all").isGreaterThan(1_000);
    }

    @Test
    void aCodeBeyondAnyNameIsHeldByItsBeginning() {
        SoundList.Builder builder = new SoundList.Builder();
        builder.add(Sounded.of("ba".repeat(300)));
        builder.add(Sounded.of("mara"));
        SoundList table = builder.build();

        assertThat(table.length(0)).isEqualTo(255);
        assertThat(table.likeness(new AskedSound(Sounded.of("mara"), Vowels.WRITTEN), 1, 0))
                .isEqualTo(1);
    }
}
