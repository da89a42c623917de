package org.comity.assessment.officialtext;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * The provisions of an official text, by their numbers with hyphens: section 30, {@code 30-2}, {@code 30-2-b}.
 *
 * @param file the file
 * @param provisions every section, subsection and paragraph
 * @param parts the sections of each Part in the order of the Act, by {@code Part 3}, {@code Part IVA}, {@code Part 4-3}
 * @param words what each section says, by its number, with single blanks
 */
public record OfficialText(
        Path file, NavigableSet<String> provisions, Map<String, List<String>> parts, Map<String, String> words) {

    public OfficialText {
        provisions = Collections.unmodifiableNavigableSet(new TreeSet<>(provisions));
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        parts.forEach((part, sections) -> ordered.put(part, List.copyOf(sections)));
        parts = Collections.unmodifiableMap(ordered);
        words = Map.copyOf(words);
    }

    /**
     * Reads a text of one of the formats that are known: an Act of New Zealand as XML, an Act of Australia as Markdown.
     *
     * @throws BadInput when it is of another format or cannot be read
     */
    public static OfficialText read(Path file) {
        if (file.toString().endsWith(".xml")) {
            return of(file, NewZealandAct.read(file));
        }
        if (file.toString().endsWith(".md")) {
            return of(file, AustralianAct.read(file));
        }
        throw BadInput.at(
                Place.of(file.toString()),
                "texts of this format are not read",
                "expected an Act of New Zealand as XML (.xml) or an Act of Australia as Markdown (.md)",
                "");
    }

    private static OfficialText of(Path file, ActText act) {
        return new OfficialText(file, act.provisions(), act.parts(), act.words());
    }

    /** Whether a text of this format can be read at all. */
    public static boolean isReadable(Path file) {
        return file.toString().endsWith(".xml") || file.toString().endsWith(".md");
    }

    /** Whether there is such a provision. */
    public boolean has(String provision) {
        return provisions.contains(provision);
    }

    /** The sections of a Part, in the order of the Act; none when there is no such Part. */
    public List<String> sectionsOf(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** What the section says in which a provision stands; empty when there is no such section. */
    public Optional<String> wordsOf(String provision) {
        return Optional.ofNullable(words.get(provision.split("-", 2)[0]));
    }

    /** What there is directly beneath the nearest provision that exists: what {@code 30-2-z} could have meant. */
    public List<String> near(String provision) {
        String parent = provision;
        while (parent.contains("-") && !provisions.contains(parent)) {
            parent = parent.substring(0, parent.lastIndexOf('-'));
        }
        String prefix = provisions.contains(parent) ? parent + "-" : "";
        return provisions.stream()
                .filter(one -> one.startsWith(prefix) && one.indexOf('-', prefix.length()) < 0)
                .limit(12)
                .toList();
    }
}
