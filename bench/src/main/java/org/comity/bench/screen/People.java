package org.comity.bench.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.names.ListEntry;
import org.comity.names.NameMatcher;
import org.comity.names.Party;
import org.comity.names.PartyKind;

/**
 * Invented people for a list of any length. Their words are drawn as often as public counts have them, so that some names
 * are borne by thousands; every seventh is Chinese in pinyin, and every fourth has a word that hardly anybody else has.
 */
public final class People {

    private static final int EARLIEST = 1930;
    private static final int YEARS = 75;
    private static final String[] COUNTRIES = {"CN", "NZ", "RU", "US", "GB", "FR", "AE", "KR", "IL", "SG"};
    private static final String[] PINYIN =
            ("wei fang na min jing li qiang lei jun yang yong yan jie tao ming chao xiu ying hua ping gang gui yun zhi jian guo hong bo "
                            + "xin yu hao ran zi han yi chen xuan rui jia qi wen bin hai dong lin feng long sheng kai zhong shu de cheng xiang")
                    .split(" ");
    private static final String[] FAMILIES =
            "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang xu han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen"
                    .split(" ");
    private static final String[] SYLLABLES =
            "ka lo mi ran tor vel sha ne du pri os ten bar li qua zo fen mar gri bu wen ha dri sto kem".split(" ");

    private final Random random;
    private int made;
    private final List<String> words = new ArrayList<>();
    private final int[] upTo;

    public People(long seed) {
        random = new Random(seed);
        List<Integer> counts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(counts(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> {
                        words.add(row[0]);
                        counts.add(Integer.parseInt(row[1]));
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        upTo = new int[words.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += counts.get(i);
            upTo[i] = sum;
        }
    }

    private static InputStream counts() {
        return Objects.requireNonNull(
                NameMatcher.class.getResourceAsStream("/org/comity/names/parts/counts.tsv"), "the counts of names");
    }

    /** So many entries of one list. */
    public List<ListEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry()).toList();
    }

    /** The next entry; no list of them is kept. */
    ListEntry entry() {
        return new ListEntry("generated", "g" + made++, next());
    }

    private Party next() {
        String name = random.nextInt(7) == 0 ? chinese() : western();
        return new Party(
                PartyKind.PERSON,
                name,
                List.of(),
                Optional.of(String.valueOf(EARLIEST + random.nextInt(YEARS))),
                Optional.of(COUNTRIES[random.nextInt(COUNTRIES.length)]));
    }

    private String chinese() {
        String given = PINYIN[random.nextInt(PINYIN.length)];
        return title(FAMILIES[Math.min(random.nextInt(FAMILIES.length), random.nextInt(FAMILIES.length))]) + " "
                + title(random.nextInt(3) == 0 ? given : given + PINYIN[random.nextInt(PINYIN.length)]);
    }

    private String western() {
        StringBuilder name = new StringBuilder(title(word()));
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            name.append(' ').append(title(random.nextInt(6) == 0 ? rare() : word()));
        }
        return name.toString();
    }

    private String word() {
        int at = java.util.Arrays.binarySearch(upTo, random.nextInt(upTo[upTo.length - 1]) + 1);
        return words.get(at < 0 ? -at - 1 : at);
    }

    private String rare() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String title(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The name with one letter lost, doubled, exchanged with its neighbour or for another. */
    public static String withOneEdit(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + after;
            default -> before + (char) ('a' + random.nextInt(26)) + after;
        };
    }
}
