package org.comity.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.names.packed.ByteReader;
import org.comity.names.packed.ByteWriter;
import org.comity.names.packed.Records;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.parts.Reads;
import org.comity.names.script.Script;

/**
 * Names that were read, as bytes without their words, which {@link org.comity.names.keys.FiledWords} keeps, and without the text of
 * their entry; each is put together again when it is asked for (names 7.5). Thread-safe.
 */
final class PackedNames {

    private static final Reads[] READS = Reads.values();
    private static final Script[] SCRIPTS = Script.values();
    private static final int AS = 3;
    private static final int CUT = 1 << 2;
    private static final int LEGAL_FORM = 1 << 3;
    private static final int SET_ASIDE = 1 << 4;
    private static final int CHARACTERS = 1 << 5;
    private static final int FOLDED_AT = 6;
    private static final int FOLDED_AS_WRITTEN = 0;
    private static final int FOLDED_AS_WORDS = 1;
    private static final int FOLDED_AS_LOWER_CASE = 2;
    private static final int FOLDED_OTHERWISE = 3;

    /** Takes one name after the other. Not thread-safe. */
    static final class Builder {
        private final Records.Builder records = new Records.Builder();
        private final ByteWriter bytes = new ByteWriter();
        private final Map<String, Integer> legalForms = new HashMap<>();

        /** Takes the next name, which was read from one of the texts of a party. */
        void add(CompiledName name, Party party) {
            int folded = folded(name);
            bytes.clear();
            bytes.number(name.as().ordinal()
                    | (name.cut() ? CUT : 0)
                    | (name.legalForm().isPresent() ? LEGAL_FORM : 0)
                    | (name.setAside().isEmpty() ? 0 : SET_ASIDE)
                    | (name.characters().isEmpty() && name.original().isEmpty() ? 0 : CHARACTERS)
                    | folded << FOLDED_AT);
            bytes.number(name.script().ordinal());
            int place = place(name.written(), party);
            bytes.number(place);
            if (place == 0) {
                bytes.text(name.written());
            }
            if (folded == FOLDED_OTHERWISE) {
                bytes.text(name.folded());
            }
            name.legalForm()
                    .ifPresent(form -> bytes.number(legalForms.computeIfAbsent(form, any -> legalForms.size())));
            if (!name.setAside().isEmpty()) {
                bytes.number(name.setAside().size());
                name.setAside().forEach(bytes::text);
            }
            if (!name.characters().isEmpty() || !name.original().isEmpty()) {
                bytes.text(name.characters());
                bytes.text(name.original());
            }
            records.add(bytes);
        }

        /** Which of the party's texts it is, from 1 on; 0 when it is none. */
        private static int place(String written, Party party) {
            if (party.name().strip().equals(written)) {
                return 1;
            }
            for (int i = 0; i < party.aliases().size(); i++) {
                if (party.aliases().get(i).strip().equals(written)) {
                    return i + 2;
                }
            }
            return 0;
        }

        private static int folded(CompiledName name) {
            if (name.folded().equals(name.written())) {
                return FOLDED_AS_WRITTEN;
            }
            if (name.folded().equals(words(name.parts()))) {
                return FOLDED_AS_WORDS;
            }
            return name.folded().equals(name.written().toLowerCase(Locale.ROOT))
                    ? FOLDED_AS_LOWER_CASE
                    : FOLDED_OTHERWISE;
        }

        /** The names; the builder is used up. */
        PackedNames build() {
            List<Optional<String>> forms = new ArrayList<>();
            legalForms.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(form -> forms.add(Optional.of(form.getKey())));
            return new PackedNames(records.build(), forms);
        }
    }

    private final Records records;
    private final List<Optional<String>> legalForms;

    private PackedNames(Records records, List<Optional<String>> legalForms) {
        this.records = records;
        this.legalForms = legalForms;
    }

    private static String words(List<Part> parts) {
        return parts.size() == 1
                ? parts.getFirst().bare()
                : parts.stream().map(Part::bare).collect(Collectors.joining(" "));
    }

    /**
     * What comparing a name with one in characters needs of it: its words, as what it was read and its legal form, without its text; nothing of a name that is
     * not in Latin letters, which must be put together whole.
     */
    Optional<CompiledName> outline(int number, List<Part> parts) {
        ByteReader bytes = records.read(number);
        int flags = bytes.small();
        Script script = SCRIPTS[bytes.small()];
        if (script != Script.LATIN || (flags & CHARACTERS) != 0) {
            return Optional.empty();
        }
        if (bytes.small() == 0) {
            bytes.skipText();
        }
        if (flags >> FOLDED_AT == FOLDED_OTHERWISE) {
            bytes.skipText();
        }
        Optional<String> legalForm = (flags & LEGAL_FORM) == 0 ? Optional.empty() : legalForms.get(bytes.small());
        return Optional.of(new CompiledName(
                READS[flags & AS], "", "", script, parts, "", "", List.of(), legalForm, (flags & CUT) != 0));
    }

    /**
     * A name, put together again.
     *
     * @param number its number
     * @param parts its words
     * @param entries where the text of its entry is
     * @param entry the number of its entry
     */
    CompiledName get(int number, List<Part> parts, ListEntries entries, int entry) {
        ByteReader bytes = records.read(number);
        int flags = bytes.small();
        Script script = SCRIPTS[bytes.small()];
        int place = bytes.small();
        String written =
                place == 0 ? bytes.text() : entries.name(entry, place - 1).strip();
        String folded = switch (flags >> FOLDED_AT) {
            case FOLDED_AS_WRITTEN -> written;
            case FOLDED_AS_WORDS -> words(parts);
            case FOLDED_AS_LOWER_CASE -> written.toLowerCase(Locale.ROOT);
            default -> bytes.text();
        };
        Optional<String> legalForm = (flags & LEGAL_FORM) == 0 ? Optional.empty() : legalForms.get(bytes.small());
        List<String> setAside = new ArrayList<>();
        for (int left = (flags & SET_ASIDE) == 0 ? 0 : bytes.small(); left > 0; left--) {
            setAside.add(bytes.text());
        }
        boolean characters = (flags & CHARACTERS) != 0;
        return new CompiledName(
                READS[flags & AS],
                written,
                folded,
                script,
                parts,
                characters ? bytes.text() : "",
                characters ? bytes.text() : "",
                setAside,
                legalForm,
                (flags & CUT) != 0);
    }
}
