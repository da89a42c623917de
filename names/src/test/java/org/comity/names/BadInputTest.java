package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameAnalyser;
import org.comity.names.parts.Reads;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and lists as nobody should write them (names 1.5, 1.7, 2.7, 2.8, 8): a clear answer or a clear report, and no crash. */
class BadInputTest {

    private static final long SEED = Long.getLong("comity.seed", 20261122L);

    private final NameMatcher matcher = new NameMatcher();

    @TempDir
    Path folder;

    private Match match(PartyKind kind, String left, String right) {
        return matcher.match(Party.named(kind, left), Party.named(kind, right));
    }

    private Match match(String left, String right) {
        return match(PartyKind.PERSON, left, right);
    }

    /** Names 1.5: empty, titles only, marks only, nothing visible. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "Mr",
                "Dr. Sheikh",
                "г-н",
                "---",
                ".,;:!?",
                "()[]",
                "\u200f\u200e\u202e",
                "\u0301\u0301",
                "\ud800",
                "\udc00\udc00",
                "\u0378\u0379",
                "\uffff",
                "\u00ad",
                "\u3000",
                "\u2028"
            })
    void aNameOfNothingMatchesNothingAndSaysSo(String nothing) {
        boolean letters =
                nothing.codePoints().anyMatch(letter -> Character.isLetter(letter) && Character.isDefined(letter));
        for (PartyKind kind : letters ? List.of(PartyKind.PERSON) : List.of(PartyKind.values())) {
            for (String other : List.of(nothing, "", "Wiremu Tapsfield", "Pelican Quay Ltd")) {
                Match match = match(kind, nothing, other);
                assertThat(match.score()).as("%s, '%s'", kind, other).isZero();
                assertThat(match.verdict()).isEqualTo(Verdict.UNLIKELY);
                assertThat(match.because()).anyMatch(reason -> reason.contains("nothing that could be compared"));
            }
        }
    }

    /** Names 2.8. */
    @Test
    void legalFormsAndWordsOfTradeAloneNeverReachTheBar() {
        for (String stop :
                List.of("Ltd", "LLC GmbH", "ООО", "有限公司", "General Trading", "The Company", "Bank", "of and the")) {
            for (String other : List.of(stop, "General Trading LLC", "Bank Ltd", "Trading Company")) {
                assertThat(match(PartyKind.ORGANISATION, stop, other).score())
                        .as("'%s' and '%s'", stop, other)
                        .isLessThan(Match.LOOK);
            }
        }
    }

    @Test
    void oneLetterNeverReachesTheBarAgainstAWholeName() {
        for (String letter : List.of("A", "z", "Ж", "王", "김", "م", "א", "あ", "1", "ß")) {
            assertThat(match(letter, "Aroha Zarechnev").score()).as(letter).isLessThan(Match.LOOK);
            assertThat(match("王伟", letter).score()).as(letter).isLessThan(Match.LOOK);
            assertThat(match(letter, letter).verdict()).as(letter).isNotEqualTo(Verdict.SAME);
        }
    }

    /** Names 2.7: what is read of a name is bounded whatever its length, so that a comparison is. */
    @Test
    void tenThousandLettersAreReadUpToTheLimitsAndSaid() {
        for (int length : new int[] {10_000, 100_000}) {
            for (String name : List.of(
                    "x".repeat(length),
                    "Abracadabra ".repeat(length / 12),
                    "a" + "\u0301".repeat(length),
                    "王".repeat(length),
                    "ก".repeat(length),
                    "-".repeat(length) + "A",
                    "(".repeat(length),
                    "a.k.a. ".repeat(length / 7),
                    "a/".repeat(length / 2),
                    "\ud83d\ude00".repeat(length / 2),
                    "\ufdfa".repeat(length))) {
                for (Reads reads : Reads.values()) {
                    List<CompiledName> read = NameAnalyser.read(name, reads);
                    assertThat(read).hasSizeLessThanOrEqualTo(6);
                    for (CompiledName one : read) {
                        assertThat(one.parts()).hasSizeLessThanOrEqualTo(CompiledName.MOST_PARTS);
                        assertThat(one.parts()).allMatch(part -> part.sound().length() <= 200);
                        assertThat(one.cut()).isTrue();
                    }
                }
                Match match = match(name, name);
                assertThat(match.score()).isBetween(0.0, 1.0);
            }
        }
        assertThat(match("x".repeat(10_000), "Wiremu Tapsfield").because())
                .anyMatch(reason -> reason.contains("very long name"));
    }

    /** Names 2.3: each word is read in the script of most of its letters. */
    @Test
    void scriptsMixedInAWordAreReadAsTheOneThatWasMeant() {
        assertThat(match("Wirеmu Tарsfield", "Wiremu Tapsfield").score()).isGreaterThan(0.9);
        assertThat(match("Олeг Зapeчнeв", "Олег Заречнев").score()).isGreaterThan(0.9);
        for (String mixed : List.of("Wιremu", "Wi王mu", "Wiرmu", "ЗaРeћ王김あ", "Wi१२mu")) {
            assertThat(match(mixed + " Tapsfield", "Wiremu Tapsfield").score()).isBetween(0.0, 1.0);
        }
    }

    /** Names 2.1: marks that turn the writing, join letters or stand in storms change nothing. */
    @Test
    void invisibleMarksAndStormsChangeNothing() {
        double plain = match("Wiremu Tapsfield", "Wiremu Tapsfield").score();
        for (String mark : List.of("\u200f", "\u202e", "\u2067", "\u200d", "\u00ad", "\ufeff", "\u0378", "\ud800")) {
            String name = "Wi" + mark + "remu" + mark + " Taps" + mark.repeat(300) + "field";
            assertThat(match(name, "Wiremu Tapsfield").score())
                    .as("U+%04X", (int) mark.charAt(0))
                    .isEqualTo(plain);
        }
        String storm = "Wiremu".replaceAll("(.)", "$1" + "\u0301\u0323\u0489".repeat(20)) + " Tapsfield";
        assertThat(match(storm, "Wiremu Tapsfield").score()).isGreaterThan(0.85);
    }

    /** Names 1.3, 6.1: whatever is written, a bare name is never the same, and the sides may be exchanged. */
    @Test
    void aBareNameNeverLeavesLookWhateverIsWritten() {
        Random random = new Random(SEED);
        int looked = 0;
        for (int i = 0; i < 4_000; i++) {
            String left = hostile(random);
            String right = random.nextBoolean() ? left : damaged(left, random);
            PartyKind kind = PartyKind.values()[random.nextInt(3)];
            Match match = match(kind, left, right);
            assertThat(match.verdict())
                    .as("seed %d, '%s', '%s'", SEED, left, right)
                    .isNotEqualTo(Verdict.SAME);
            assertThat(match(kind, right, left).score())
                    .as("seed %d, '%s', '%s'", SEED, left, right)
                    .isEqualTo(match.score());
            looked += match.verdict() == Verdict.LOOK ? 1 : 0;
        }
        assertThat(looked).as("the test reaches the bar").isGreaterThan(500);
    }

    /** Names 5.5: a birth date alone never lifts a pair. */
    @Test
    void noBirthDateLiftsNamesThatDiffer() {
        Random random = new Random(SEED);
        List<String> dates = List.of("1968-04-17", "1968-04", "1968", "19 Muharram 1388 AH", "1388", "1967 to 1969");
        int differing = 0;
        for (int i = 0; i < 3_000; i++) {
            String left = word(random) + " " + word(random);
            String right = random.nextInt(3) == 0
                    ? word(random) + left.substring(left.indexOf(' '))
                    : word(random) + " " + word(random);
            double alone = match(left, right).score();
            String date = dates.get(random.nextInt(dates.size()));
            Match dated = matcher.match(born(left, date), born(right, dates.get(random.nextInt(dates.size()))));
            if (alone < 0.5) {
                differing++;
                assertThat(dated.score())
                        .as("seed %d, %s, %s", SEED, left, right)
                        .isLessThan(Match.LOOK);
            }
        }
        assertThat(differing).isGreaterThan(1_000);
    }

    private static Party born(String name, String date) {
        return new Party(PartyKind.PERSON, name, List.of(), Optional.of(date), Optional.empty());
    }

    /** Names 4.6: what is left out is never worse than what contradicts. */
    @Test
    void leavingAPartOutIsNeverWorseThanContradictingIt() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            String given = word(random);
            String family = word(random);
            String full = given + " " + word(random) + " " + family;
            String contradicting = given + " " + word(random) + " " + family;
            assertThat(match(full, given + " " + family).score())
                    .as("seed %d, %s, %s", SEED, full, contradicting)
                    .isGreaterThanOrEqualTo(match(full, contradicting).score() - 0.12);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "nrst".charAt(random.nextInt(4));
    }

    private static String hostile(Random random) {
        String[] alphabets = {
            "абвгджзиклмнопрсту",
            "abcdefghilmnoprstu",
            "王李张刘陈伟芳秀",
            "بتثجحدرسعفقكلمن",
            "가나다라마김이박",
            "ก",
            "\u0301\u200f\ud800 "
        };
        StringBuilder text = new StringBuilder();
        for (int words = 1 + random.nextInt(3); words > 0; words--) {
            String alphabet = alphabets[random.nextInt(alphabets.length)];
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.append(' ');
        }
        return text.toString();
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        damaged.deleteCharAt(random.nextInt(damaged.length()));
        return damaged.toString();
    }

    private static final String CSV = "id,kind,name,born,country,alias,identifiers\n"
            + "1,person,\"Tapsfield, Wiremu\",1968-04-17,NZ,Bill|Billy,P-778812\n2,organisation,Pelican Quay Ltd,,VG,,\n";
    private static final String FTM =
            "{\"id\":\"a1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Oleg Zarechnev\"],"
                    + "\"alias\":[\"Олег Заречнев\"],\"birthDate\":[\"1965-11-23\"]}}\n{\"id\":\"c1\",\"schema\":\"Company\","
                    + "\"properties\":{\"name\":[\"Pelican Quay Ltd\"],\"jurisdiction\":[\"vg\"]}}\n";
    private static final String OFAC =
            "900001,\"ZARECHNEV, Oleg\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                    + "\"DOB 23 Nov 1965; Passport P778812 (Kazakhstan).\"\n900002,\"PELICAN QUAY\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\n";
    private static final String UN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>"
                    + "<FIRST_NAME>KHALED</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>\n";
    private static final String BODS =
            "[{\"statementId\":\"s1\",\"recordType\":\"person\",\"recordDetails\":{\"names\":[{\"fullName\":\"Oleg Z\"}]}},\n"
                    + "{\"statementId\":\"s2\",\"recordType\":\"entity\",\"recordDetails\":{\"name\":\"Pelican Quay\"}}]\n";

    /** Every reader, every kind of damage: read, or refused with the file named; nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {CSV, FTM, OFAC, UN, BODS})
    void noBytesBreakTheReaders(String good) throws IOException {
        Random random = new Random(SEED);
        Path file = folder.resolve("list.any");
        byte[] whole = good.getBytes(StandardCharsets.UTF_8);
        Files.write(file, whole);
        assertThat(ListReader.read(file)).isNotEmpty();
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] bytes = damaged(whole, random);
            Files.write(file, bytes);
            try {
                ListReader.read(file);
            } catch (BadInput bad) {
                assertThat(bad.problem().place().file()).endsWith("list.any");
                assertThat(bad.problem().what()).isNotBlank();
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "seed " + SEED + ", run " + i + ": " + new String(bytes, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(refused).as("seed %d", SEED).isGreaterThan(100);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(whole);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> {
                bytes.reset();
                bytes.writeBytes(new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
                yield bytes.toByteArray();
            }
            case 2 -> {
                byte[] spliced = bytes.toByteArray();
                int from = random.nextInt(whole.length);
                int to = random.nextInt(whole.length);
                int length = Math.min(whole.length - Math.max(from, to), random.nextInt(40));
                System.arraycopy(whole, from, spliced, to, length);
                yield spliced;
            }
            default -> {
                byte[] changed = bytes.toByteArray();
                for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                    String signs = "{}[]<>\",:;|&\\\n\r\0é ";
                    changed[random.nextInt(changed.length)] = random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) signs.charAt(random.nextInt(signs.length()));
                }
                yield changed;
            }
        };
    }

    @Test
    void otherEncodingsAreRefusedWithTheLine() throws IOException {
        String text = "id,kind,name\n1,person,Aroha\n2,person,René\n";
        Path latin = Files.write(folder.resolve("latin.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ListReader.read(latin)).hasMessageContaining("latin.csv:3: bytes that are not UTF-8");
        Path wide = Files.write(folder.resolve("wide.csv"), text.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> ListReader.read(wide))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("wide.csv");
        Path gb = Files.write(folder.resolve("gb.csv"), "id,kind,name\n1,person,王伟\n".getBytes("GB18030"));
        assertThatThrownBy(() -> ListReader.read(gb)).hasMessageContaining("gb.csv:2:");
    }

    @Test
    void brokenJsonLinesAreRefusedWithTheLine() throws IOException {
        for (String bad : List.of(
                "{",
                "{}",
                "[1]",
                "null",
                "\"x\"",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"schema\":\"Person\"",
                "{\"id\":1e999999999}")) {
            Path file = Files.writeString(folder.resolve("x.json"), FTM + bad + "\n");
            assertThatThrownBy(() -> ListReader.read(file))
                    .as(bad)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("x.json:3:");
        }
    }

    @Test
    void documentsThatReachOutOrBlowUpAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "THE SECRET");
        Path out = Files.writeString(
                folder.resolve("out.xml"),
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                        + UN.substring(UN.indexOf("<CONS")).replace("KHALED", "&e;"));
        assertThatThrownBy(() -> ListReader.read(out))
                .isInstanceOf(BadInput.class)
                .hasMessageNotContaining("SECRET");
        StringBuilder deep = new StringBuilder("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":");
        deep.append("[".repeat(100_000));
        Path nested = Files.writeString(folder.resolve("deep.json"), deep + "\n");
        assertThatThrownBy(() -> ListReader.read(nested))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("deep.json:1:");
    }

    /** Names 7.2: however often one entry stands in a list, no more of them are compared with a query. */
    @Test
    void aListOfManyDuplicatesCostsNoMoreAQuery() {
        List<Integer> compared = new ArrayList<>();
        for (int copies : new int[] {1_000, 4_000, 16_000}) {
            List<ListEntry> entries = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                entries.add(new ListEntry("l", String.valueOf(i), Party.named(PartyKind.PERSON, "Wiremu Tapsfield")));
            }
            entries.add(new ListEntry("l", "other", Party.named(PartyKind.PERSON, "Wiremu Tapsfeild")));
            Screener screener = new Screener(entries);
            Party query = Party.named(PartyKind.PERSON, "Wiremu Tapsfield");
            compared.add(screener.candidates(query, 80).size());
            List<Hit> hits = screener.screen("q", query, Match.LOOK, 10);
            assertThat(hits).hasSize(10).allMatch(hit -> hit.match().score() >= Match.LOOK);
        }
        assertThat(compared).allMatch(size -> size <= 81);
    }
}
