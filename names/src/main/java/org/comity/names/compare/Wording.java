package org.comity.names.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;

/** Puts a comparison into sentences that can be read aloud (names 1.1, 4.3). */
final class Wording {

    private static final double COMMON_BITS = 7.5;

    private static final Pattern SYSTEM = Pattern.compile(" \\(([^()]+)\\)");

    private Wording() {}

    static List<String> of(NameComparison comparison) {
        List<String> sentences = new ArrayList<>();
        CompiledName left = comparison.left();
        CompiledName right = comparison.right();
        for (CompiledName name : List.of(left, right)) {
            if (name.isEmpty()) {
                sentences.add("nothing that could be compared is left of '" + name.written() + "'");
            }
        }
        if (comparison.isFatherForSon()) {
            sentences.add("against it: the father's name of the one is the other's own name, and the other way round");
        }
        comparison.alignment().ifPresent(alignment -> {
            remainders(left, right, alignment, sentences);
            alignment.pairs().stream()
                    .filter(Pairing::telling)
                    .forEach(pair -> sentences.add(pair(PairWords.turned(pair))));
            String generic = alignment.pairs().stream()
                    .filter(pair -> !pair.telling())
                    .map(pair -> quoted(pair.left(), pair.right()))
                    .collect(Collectors.joining(", "));
            if (!generic.isEmpty()) {
                boolean more = alignment.pairs().stream().anyMatch(Pairing::telling);
                sentences.add("words or initials that many names have agree" + (more ? " as well: " : ": ") + generic);
            }
            leftOver(left, right, alignment, sentences);
        });
        setAside(left, right, sentences);
        if (left.cut() || right.cut()) {
            sentences.add("a very long name was compared only by its beginning");
        }
        return sentences;
    }

    /** What stands on both sides and agrees with nothing. */
    private static void remainders(CompiledName left, CompiledName right, Alignment alignment, List<String> sentences) {
        String ours =
                over(left, alignment.leftOnly(), alignment.pairs().stream().map(Pairing::left));
        String theirs =
                over(right, alignment.rightOnly(), alignment.pairs().stream().map(Pairing::right));
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            sentences.add(
                    alignment.pairs().isEmpty()
                            ? "against it: nothing in the names agrees, " + ours + " against " + theirs
                            : "against it: the left name has " + ours + " where the right name has " + theirs);
        }
    }

    private static String pair(Pairing pair) {
        if (PairWords.areOtherCharacters(pair)) {
            return PairWords.otherCharacters(pair);
        }
        boolean heavy = pair.bits() >= COMMON_BITS
                || switch (pair.route()) {
                    case CHARACTER_READING, FAMILY_SPELLING, NUMBER -> true;
                    default -> false;
                };
        return PairWords.sentence(pair) + detail(pair) + (heavy ? "" : ", a common or short word that says little");
    }

    /** More about the route, said once where every syllable has it: {@code : xue + jian (Mandarin, pinyin)}. */
    private static String detail(Pairing pair) {
        if (pair.detail().isEmpty() || pair.route() == Route.FAMILY_SPELLING) {
            return "";
        }
        Set<String> systems = SYSTEM.matcher(pair.detail())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        if (systems.size() != 1) {
            return ": " + pair.detail();
        }
        String syllables = SYSTEM.matcher(pair.detail()).replaceAll("");
        String read = pair.right().isEmpty() || pair.left().codePoints().anyMatch(letter -> letter < 0x250)
                ? pair.left()
                : pair.right();
        boolean plain = letters(syllables).equals(letters(read));
        return (plain ? "" : ": " + syllables) + " (" + systems.iterator().next() + ")";
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static void leftOver(CompiledName left, CompiledName right, Alignment alignment, List<String> sentences) {
        String ours =
                over(left, alignment.leftOnly(), alignment.pairs().stream().map(Pairing::left));
        String theirs =
                over(right, alignment.rightOnly(), alignment.pairs().stream().map(Pairing::right));
        if (ours.isEmpty() != theirs.isEmpty()) {
            sentences.add((theirs.isEmpty() ? "only the left name has " + ours : "only the right name has " + theirs)
                    + ", and what is left out contradicts nothing");
        }
    }

    /** What agrees with nothing: the words left over, or the characters that lie on no word. */
    private static String over(CompiledName name, List<Part> words, Stream<String> agreeing) {
        if (name.characters().isEmpty() || !words.isEmpty()) {
            return words(words);
        }
        List<Integer> rest =
                new ArrayList<>(name.original().codePoints().boxed().toList());
        agreeing.forEach(text -> text.codePoints().forEach(letter -> rest.remove((Integer) letter)));
        if (rest.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        rest.forEach(text::appendCodePoint);
        return "'" + text + "'";
    }

    private static void setAside(CompiledName left, CompiledName right, List<String> sentences) {
        if (left.legalForm().isPresent() && right.legalForm().isPresent()) {
            sentences.add(legalForms(left, right));
        }
        List<String> aside = new ArrayList<>();
        if (left.legalForm().isEmpty()) {
            aside.addAll(left.setAside());
        }
        if (right.legalForm().isEmpty()) {
            aside.addAll(right.setAside());
        }
        if (!aside.isEmpty()) {
            sentences.add("titles and forms left out of account: "
                    + aside.stream().distinct().collect(Collectors.joining(", ")));
        }
    }

    private static String legalForms(CompiledName left, CompiledName right) {
        String ours = String.join(" ", left.setAside());
        String theirs = String.join(" ", right.setAside());
        if (!ours.isEmpty() && ours.equalsIgnoreCase(theirs)) {
            return "the legal form '" + ours + "' is in both";
        }
        String written = ours.isEmpty() || theirs.isEmpty() ? "" : " '" + ours + "' and '" + theirs + "'";
        boolean one = left.legalForm().equals(right.legalForm());
        return "the legal forms" + written + (one ? " are of one kind" : " are of different kinds");
    }

    private static String quoted(String left, String right) {
        return left.equalsIgnoreCase(right) ? "'" + left + "'" : "'" + left + "' and '" + right + "'";
    }

    private static String words(List<Part> parts) {
        return PairWords.listed(
                parts.stream().map(part -> "'" + part.written() + "'").toList());
    }
}
