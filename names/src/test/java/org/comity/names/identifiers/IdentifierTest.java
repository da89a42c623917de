package org.comity.names.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.comity.names.identifiers.Identifier.Check;
import org.comity.names.identifiers.Identifier.Kind;
import org.junit.jupiter.api.Test;

/** Numbers and their check digits (names 5.9). */
class IdentifierTest {

    private static final String LEI = "COMITYEXAMPLE0000059";

    private static void holds(String written, Kind kind, String compact) {
        Identifier read = Identifier.of(written);
        assertThat(read.kind()).as(written).isEqualTo(kind);
        assertThat(read.compact()).isEqualTo(compact);
        assertThat(read.check()).as(written).isEqualTo(Check.HOLDS);
    }

    @Test
    void readsNumbersHoweverTheyAreWritten() {
        holds("DE89 3704 0044 0532 0130 00", Kind.IBAN, "DE89370400440532013000");
        holds("iban: gb82-west-1234-5698-7654-32", Kind.IBAN, "GB82WEST12345698765432");
        holds(LEI, Kind.LEI, LEI);
        holds("LEI " + LEI.toLowerCase(java.util.Locale.ROOT), Kind.LEI, LEI);
        holds("IMO 1234567", Kind.IMO, "1234567");
        holds("IMO No. 1234567", Kind.IMO, "1234567");
    }

    @Test
    void saysWhatHasNoCheckDigits() {
        assertThat(Identifier.of("SWIFT: EXMPNZ2AXXX"))
                .returns(Kind.BIC, Identifier::kind)
                .returns(Check.NONE, Identifier::check);
        assertThat(Identifier.of("NZBN 9429 000 000 000"))
                .returns(Kind.OTHER, Identifier::kind)
                .returns("NZBN9429000000000", Identifier::compact)
                .returns(Check.NONE, Identifier::check);
        assertThat(Identifier.of("IMO 1234568").check()).isEqualTo(Check.FAILS);
        assertThat(Identifier.of(" - ").isTelling()).isFalse();
        assertThat(Identifier.of("00000000").isTelling()).isFalse();
    }

    /** One digit changed in an IBAN or an LEI never goes unnoticed; an IMO number does not notice every one. */
    @Test
    void everyWrongDigitIsNoticed() {
        long seed = Long.getLong("comity.seed", 20261122L);
        Random random = new Random(seed);
        for (String right : new String[] {"DE89370400440532013000", LEI}) {
            for (int i = 0; i < 200; i++) {
                int at = right.length() - 1 - random.nextInt(7);
                char digit = (char) ('0' + random.nextInt(10));
                if (digit != right.charAt(at) && Character.isDigit(right.charAt(at))) {
                    String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                    assertThat(Identifier.of(wrong).check())
                            .as("%s, seed %d", wrong, seed)
                            .isEqualTo(Check.FAILS);
                }
            }
        }
    }
}
