package org.comity.assessment.officialtext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a reader of one publisher's format found.
 *
 * @param provisions every section, subsection and paragraph: {@code 30-2-b}
 * @param parts the sections of each Part, in the order of the Act: {@code Part II} holds {@code 12}, {@code 13} …
 * @param words what each section says, heading and all, with single blanks
 */
record ActText(NavigableSet<String> provisions, Map<String, List<String>> parts, Map<String, String> words) {

    ActText() {
        this(new TreeSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }
}
