package org.comity.names.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;

/** Puts a comparison into sentences that can be read aloud (names 1.1, 4.3). */
final class Wording {

    private static final double COMMON_BITS = 7.5;

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
        comparison.alignment().ifPresent(alignment -> {
            contradictions(alignment, sentences);
            alignment.pairs().stream().filter(Pairing::telling).forEach(pair -> sentences.add(pair(pair)));
            String generic = alignment.pairs().stream()
                    .filter(pair -> !pair.telling())
                    .map(pair -> quoted(pair.left(), pair.right()))
                    .collect(Collectors.joining(", "));
            if (!generic.isEmpty()) {
                sentences.add("also agreeing, but telling little: " + generic);
            }
            leftOver(alignment, sentences);
        });
        setAside(left, right, sentences);
        if (left.cut() || right.cut()) {
            sentences.add("a very long name was compared only by its beginning");
        }
        return sentences;
    }

    private static void contradictions(Alignment alignment, List<String> sentences) {
        if (!alignment.leftOnly().isEmpty() && !alignment.rightOnly().isEmpty()) {
            sentences.add("against it: " + words(alignment.leftOnly()) + " on one side stands against "
                    + words(alignment.rightOnly()) + " on the other");
        }
    }

    private static String pair(Pairing pair) {
        String detail = pair.detail().isEmpty() ? "" : ": " + pair.detail();
        String weight =
                pair.bits() < COMMON_BITS && pair.route() != Route.CHARACTER_READING ? ", a common or short word" : "";
        return quoted(pair.left(), pair.right()) + ": " + pair.route().spoken() + detail + weight;
    }

    private static void leftOver(Alignment alignment, List<String> sentences) {
        if (alignment.leftOnly().isEmpty() != alignment.rightOnly().isEmpty()) {
            boolean left = !alignment.leftOnly().isEmpty();
            sentences.add((left ? "only the left name has " : "only the right name has ")
                    + words(left ? alignment.leftOnly() : alignment.rightOnly()) + ", nothing stands against it");
        }
    }

    private static void setAside(CompiledName left, CompiledName right, List<String> sentences) {
        if (left.legalForm().isPresent() && right.legalForm().isPresent()) {
            sentences.add(
                    left.legalForm().equals(right.legalForm())
                            ? "legal forms of one kind"
                            : "legal forms of different kinds ("
                                    + left.legalForm().get() + ", "
                                    + right.legalForm().get() + ")");
        }
        List<String> aside = new ArrayList<>();
        if (left.legalForm().isEmpty()) {
            aside.addAll(left.setAside());
        }
        if (right.legalForm().isEmpty()) {
            aside.addAll(right.setAside());
        }
        if (!aside.isEmpty()) {
            sentences.add("set aside: " + aside.stream().distinct().collect(Collectors.joining(", ")));
        }
    }

    private static String quoted(String left, String right) {
        return left.equals(right) ? "'" + left + "'" : "'" + left + "' and '" + right + "'";
    }

    private static String words(List<Part> parts) {
        return parts.stream().map(part -> "'" + part.written() + "'").collect(Collectors.joining(" "));
    }
}
