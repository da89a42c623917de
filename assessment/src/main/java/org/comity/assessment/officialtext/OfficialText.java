package org.comity.assessment.officialtext;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * The provisions of an official text, by their numbers with hyphens: section 30, {@code 30-2}, {@code 30-2-b}.
 *
 * @param file the file
 * @param provisions every section, subsection and paragraph
 */
public record OfficialText(Path file, NavigableSet<String> provisions) {

    public OfficialText {
        provisions = Collections.unmodifiableNavigableSet(new TreeSet<>(provisions));
    }

    /**
     * Reads a text of one of the formats that are known: an Act of New Zealand as XML.
     *
     * @throws BadInput when it is of another format or cannot be read
     */
    public static OfficialText read(Path file) {
        if (file.toString().endsWith(".xml")) {
            return new OfficialText(file, NewZealandAct.provisions(file));
        }
        throw BadInput.at(
                Place.of(file.toString()),
                "texts of this format are not read",
                "expected an Act of New Zealand as XML",
                "");
    }

    /** Whether a text of this format can be read at all. */
    public static boolean isReadable(Path file) {
        return file.toString().endsWith(".xml");
    }

    /** Whether there is such a provision. */
    public boolean has(String provision) {
        return provisions.contains(provision);
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
