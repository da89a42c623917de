package org.comity.names.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records of bytes (names 7.5). */
class RecordsTest {

    @Test
    void whatIsWrittenIsReadWhateverItsLength() {
        Random random = new Random(4);
        List<String> texts = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        Records.Builder builder = new Records.Builder();
        ByteWriter bytes = new ByteWriter();
        for (int i = 0; i < 5_000; i++) {
            texts.add(text(random, i));
            numbers.add(random.nextLong() >>> random.nextInt(1, 64));
            bytes.clear();
            bytes.text(texts.get(i));
            bytes.number(numbers.get(i));
            builder.add(bytes);
        }
        Records records = builder.build();

        assertThat(records.count()).isEqualTo(5_000);
        for (int i : random.ints(20_000, 0, 5_000).toArray()) {
            ByteReader reader = records.read(i);
            assertThat(reader.text()).isEqualTo(texts.get(i));
            assertThat(reader.number()).isEqualTo(numbers.get(i));
            ByteReader again = records.read(i);
            again.skipText();
            assertThat(again.number()).isEqualTo(numbers.get(i));
        }
    }

    @Test
    void textsThatAreNoSoundUnicodeStayAsTheyAre() {
        for (String text : new String[] {"", "\ud800", "a\udc00\ud800b", "\u0000", "\u00ff\u0100", "\uffff"}) {
            ByteWriter bytes = new ByteWriter();
            bytes.text(text);
            assertThat(new ByteReader(bytes.toBytes(), 0).text()).isEqualTo(text);
        }
    }

    /** Mostly short; some longer than a page. */
    private static String text(Random random, int i) {
        int length = i % 1_000 == 7 ? 300_000 : random.nextInt(40);
        int most = random.nextBoolean() ? 0x7F : 0xFFFF;
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) random.nextInt(most));
        }
        return text.toString();
    }
}
