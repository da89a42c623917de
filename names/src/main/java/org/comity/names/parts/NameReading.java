package org.comity.names.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.script.HanReadings;
import org.comity.names.script.HanSpellings;
import org.comity.names.script.KoreanInRussian;
import org.comity.names.script.Mandarin;
import org.comity.names.script.Reading;
import org.comity.names.script.Romaniser;
import org.comity.names.script.Script;
import org.comity.names.script.SoundCode;

/** One reading of one text as a name: words are sorted into parts, particles, titles and legal forms (names 2.5-2.7). */
final class NameReading {

    private static final int LONGEST_PART = 48;
    private static final int LONGEST_ABBREVIATED_FORM = 3;
    private static final int MOST_CHARACTERS = 6;
    private static final int SHORTEST_AFTER_ARTICLE = 3;
    private static final List<String> PLACE_ENDINGS =
            List.of("ский", "ская", "ское", "ской", "ского", "ских", "ський", "ська", "ське", "цкий", "цкая", "цкое");
    private static final int SHORTEST_PLACE = 4;
    private static final int MOST_INITIALS = 3;
    private static final int SHORTEST_FOREIGN_WORD = 4;
    private static final List<String> JAPANESE_FORMS = List.of("株式会社", "株式會社", "合同会社", "有限会社", "㈱", "の", "ー");
    private static final String ARABIC_ARTICLE = "ال";
    private static final Set<String> SERVANT = Set.of("abdul", "abdel", "abdoul", "abdal", "abdol", "abdool", "abd");

    private final String whole;
    private final Reads as;
    private final List<Word> words;
    private final List<Word> uncut;
    private final HanWords.Cut how;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private Optional<String> legalForm = Optional.empty();
    private boolean cut;
    private boolean koreanInRussian;

    private NameReading(String whole, String text, Reads as, HanWords.Cut how, boolean cut) {
        this.whole = whole;
        this.as = as;
        this.how = how;
        this.uncut = Word.split(text);
        this.words = new ArrayList<>(uncut);
        this.cut = cut;
    }

    static CompiledName of(String whole, String text, Reads as, boolean cut) {
        return new NameReading(whole, text, as, HanWords.Cut.BY_SOUND, cut).read();
    }

    /** The name of an organisation in characters or Hangul with its ordinary words translated; empty when there are none (names 2.9). */
    static Optional<CompiledName> translated(String whole, String text, Reads as, boolean cut) {
        Script script = Script.of(text);
        if (!as.legalForms() || (script != Script.HAN && script != Script.HANGUL && script != Script.KANA)) {
            return Optional.empty();
        }
        boolean japanese = JAPANESE_FORMS.stream().anyMatch(text::contains);
        HanWords.Cut how = japanese ? HanWords.Cut.JAPANESE : HanWords.Cut.TRANSLATED;
        CompiledName read = new NameReading(whole, text, as, how, cut).read();
        CompiledName plain = of(whole, text, as, cut);
        boolean organisation = as == Reads.ORGANISATION || read.legalForm().isPresent();
        return Optional.of(read).filter(name -> organisation && !name.parts().equals(plain.parts()));
    }

    private CompiledName read() {
        String folded = folded();
        Script script = Script.of(folded);
        if (as.legalForms()) {
            cutWords();
            folded = how == HanWords.Cut.BY_SOUND ? folded : folded();
            takeLegalForms();
        }
        if (as.titles()) {
            partInitials();
            takeTitles();
        }
        boolean generic = as == Reads.ORGANISATION || legalForm.isPresent();
        koreanInRussian = !generic
                && script == Script.CYRILLIC
                && KoreanInRussian.isName(words.stream().map(Word::folded).toList());
        if (generic) {
            List<Word> spelledOut = TradeWords.spelledOut(words);
            words.clear();
            words.addAll(spelledOut);
        }
        String prefix = "";
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (TitlesAndParticles.isParticle(words, i)) {
                prefix += Romaniser.read(word.folded(), word.script()).sound();
                continue;
            }
            if (parts.size() == CompiledName.MOST_PARTS) {
                cut = true;
                break;
            }
            Optional<Part> part = part(word, prefix, generic, i + 1 < words.size());
            part.filter(found -> !isSaid(found)).ifPresent(parts::add);
            prefix = "";
        }
        String original = characters(script);
        return new CompiledName(
                as,
                whole.strip(),
                folded,
                script,
                parts,
                HanReadings.simplified(original),
                original,
                setAside,
                legalForm,
                cut);
    }

    /**
     * Han and Hangul names short enough to be a family name with given names, without a dot between, the family name first
     * (names 3.5, 3.7). Where blanks part the characters, a single one at the end is the family name.
     */
    private String characters(Script script) {
        if (!as.titles() || (script != Script.HAN && script != Script.HANGUL) || legalForm.isPresent()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        for (Word word : uncut) {
            if (word.script() != script || word.afterDot()) {
                return "";
            }
            all.append(word.folded());
        }
        if (all.length() < 2 || all.length() > MOST_CHARACTERS) {
            return "";
        }
        if (script == Script.HANGUL
                && uncut.size() > 1
                && (uncut.stream().noneMatch(word -> word.folded().length() == 1)
                        || uncut.stream().anyMatch(word -> word.folded().length() >= SHORTEST_FOREIGN_WORD))) {
            return ""; // a foreign name: Korean ones stand together, or have a family name of one syllable apart
        }
        String last = uncut.getLast().folded();
        boolean familyLast = uncut.size() > 1
                && last.length() == 1
                && (uncut.getFirst().folded().length() > 1
                        || !HanSpellings.isFamilyName(uncut.getFirst().folded().charAt(0)));
        return familyLast ? last + all.substring(0, all.length() - 1) : all.toString();
    }

    private String folded() {
        return words.stream().map(Word::bare).collect(Collectors.joining(" "));
    }

    private void cutWords() {
        List<Word> pieces = new ArrayList<>();
        for (Word word :
                words.stream().flatMap(each -> HanWords.runs(each).stream()).toList()) {
            boolean hangul = word.script() == Script.HANGUL && as == Reads.ORGANISATION;
            if (word.script() == Script.HAN || hangul) {
                pieces.addAll(HanWords.cut(word, how));
            } else {
                pieces.add(word);
            }
        }
        words.clear();
        words.addAll(pieces);
    }

    /** Whether a word of trade says what one before it said. */
    private boolean isSaid(Part part) {
        return part.type() == Part.Type.GENERIC
                && parts.stream().anyMatch(before -> before.meaning().equals(part.meaning()));
    }

    private void takeLegalForms() {
        for (int from = 0; from < words.size(); from++) {
            for (int length = Math.min(WordTables.LONGEST_LEGAL_FORM, words.size() - from); length > 0; length--) {
                String form = words.subList(from, from + length).stream()
                        .map(Word::bare)
                        .collect(Collectors.joining(" "));
                String kind = WordTables.LEGAL_FORMS.get(form);
                if (kind == null || (as == Reads.EITHER && isDoubtful(form, from, length))) {
                    continue;
                }
                if (legalForm.isEmpty() || legalForm.get().equals("company word")) {
                    legalForm = Optional.of(kind);
                }
                List<Word> taken = words.subList(from, from + length);
                setAside.add(taken.stream().map(Word::raw).collect(Collectors.joining(" ")));
                taken.clear();
                from--;
                break;
            }
        }
    }

    private boolean isDoubtful(String form, int from, int length) {
        return form.length() <= LONGEST_ABBREVIATED_FORM
                && Script.of(form) == Script.LATIN
                && from + length < words.size();
    }

    /** Two or three capitals without a vowel beside other words are initials written together, as in JC. */
    private void partInitials() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String bare = word.bare();
            boolean initials = word.family()
                    && word.script() == Script.LATIN
                    && word.raw().equals(word.raw().toUpperCase(Locale.ROOT))
                    && bare.length() >= 2
                    && bare.length() <= MOST_INITIALS
                    && bare.equals(word.folded())
                    && bare.length() == word.raw().length() // ẞ is one capital and folds to two letters
                    && !bare.equals("ng")
                    && bare.chars().allMatch(letter -> "bcdfghjklmnpqrstvwxz".indexOf(letter) >= 0);
            if (initials) {
                words.remove(i);
                for (int letter = 0; letter < bare.length(); letter++) {
                    words.add(i + letter, Word.of(word.raw().substring(letter, letter + 1), false, false));
                }
                i += bare.length() - 1;
            }
        }
    }

    private void takeTitles() {
        for (int i = 0; i < words.size() && words.size() > 1; i++) {
            if (TitlesAndParticles.isTitle(words, i) && (as == Reads.PERSON || i == 0)) {
                setAside.add(words.remove(i).raw());
                i--;
            }
        }
        if (words.size() == 1 && WordTables.TITLES.contains(words.getFirst().bare()) && as == Reads.PERSON) {
            setAside.add(words.removeFirst().raw());
        }
    }

    private Optional<Part> part(Word word, String prefix, boolean generic, boolean more) {
        String bare = word.bare();
        String meaning = generic ? TradeWords.meaning(bare, word.script()) : "";
        if (meaning.equals(TradeWords.FILLER)) {
            return Optional.empty();
        }
        if (word.script() == Script.ARABIC
                && bare.startsWith(ARABIC_ARTICLE)
                && bare.length() >= ARABIC_ARTICLE.length() + SHORTEST_AFTER_ARTICLE) {
            bare = bare.substring(ARABIC_ARTICLE.length());
            prefix = prefix + "Al";
        }
        if (bare.length() > LONGEST_PART) {
            bare = bare.substring(0, LONGEST_PART);
            cut = true;
        }
        Reading reading = koreanInRussian ? KoreanInRussian.read(word.folded()) : reading(word, bare);
        if (more && SERVANT.contains(reading.latin())) {
            reading = new Reading("abd", "abd");
        }
        if (reading.sound().isEmpty()) {
            return Optional.empty();
        }
        String joined = prefix + reading.sound();
        if (generic && meaning.isEmpty() && word.script() == Script.CYRILLIC) {
            reading = withoutPlaceEnding(word, reading);
        }
        Part.Type type = type(word, bare, reading, meaning);
        String translation = generic && type == Part.Type.WORD ? TradeWords.translation(bare) : meaning;
        return Optional.of(new Part(
                type,
                word.raw(),
                bare,
                reading.latin(),
                reading.sound(),
                joined,
                word.script(),
                translation,
                word.family(),
                syllables(word, bare, reading, generic)));
    }

    private static Set<String> syllables(Word word, String bare, Reading reading, boolean generic) {
        return switch (word.script()) {
            case LATIN -> Mandarin.cuts(reading.latin());
            case HAN -> generic ? HanWords.syllables(bare) : Set.of();
            default -> Set.of();
        };
    }

    private static Reading reading(Word word, String bare) {
        if (word.script() != Script.HAN) {
            boolean marksAreSpelling = word.script() == Script.CYRILLIC
                    && bare.length() == word.folded().length();
            return Romaniser.read(marksAreSpelling ? word.folded() : bare, word.script());
        }
        StringBuilder syllables = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            List<String> readings = HanReadings.mandarin(bare.charAt(i));
            if (!readings.isEmpty()) {
                syllables.append(syllables.isEmpty() ? "" : " ").append(readings.getFirst());
            } else if (Character.isLetterOrDigit(bare.charAt(i)) && bare.charAt(i) < 0x80) {
                syllables.append(bare.charAt(i));
            }
        }
        String pinyin = syllables.toString();
        return new Reading(pinyin.replace(" ", ""), SoundCode.ofPinyinForForeign(pinyin));
    }

    /** Казанский in the name of a company is compared as Kazan, and written together with its ending as well (names 2.6). */
    private static Reading withoutPlaceEnding(Word word, Reading reading) {
        String folded = word.folded();
        for (String ending : PLACE_ENDINGS) {
            if (folded.length() >= ending.length() + SHORTEST_PLACE && folded.endsWith(ending)) {
                String place = folded.substring(0, folded.length() - ending.length());
                return new Reading(
                        reading.latin(), Romaniser.read(place, Script.CYRILLIC).sound());
            }
        }
        return reading;
    }

    /** A single letter is an initial; a consonant with its vowel sign, as in Devanagari, is a word. */
    private static boolean isOneLetter(Word word, String bare) {
        return bare.codePoints().filter(Character::isLetter).count() == 1
                && (word.script() != Script.OTHER || bare.codePointCount(0, bare.length()) == 1);
    }

    private Part.Type type(Word word, String bare, Reading reading, String meaning) {
        if (!meaning.isEmpty()) {
            return Part.Type.GENERIC;
        }
        if (bare.chars().allMatch(Character::isDigit)) {
            return Part.Type.NUMBER;
        }
        boolean alphabetic =
                word.script() != Script.HAN && word.script() != Script.KANA && word.script() != Script.HANGUL;
        if (alphabetic && isOneLetter(word, bare)) {
            return Part.Type.INITIAL;
        }
        if (as.titles() && WordTables.SOFT_TITLES.contains(bare)) {
            return Part.Type.TITLE;
        }
        if (as.titles()
                && alphabetic
                && WordTables.PATRONYMIC_ENDINGS.stream()
                        .anyMatch(ending -> reading.latin().length() > ending.length() + 1
                                && reading.latin().endsWith(ending))) {
            return Part.Type.PATRONYMIC;
        }
        return Part.Type.WORD;
    }
}
