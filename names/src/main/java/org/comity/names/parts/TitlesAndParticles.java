package org.comity.names.parts;

import java.util.List;
import java.util.Set;
import org.comity.names.script.Script;

/** Which words of a person's name are titles, set aside, or particles, which join the next word or drop (names 2.5). */
final class TitlesAndParticles {

    private static final Set<String> NAMES_WHEN_FIRST = Set.of(
            "ben", "bin", "an", "di", "da", "do", "du", "le", "la", "las", "y", "e", "o", "at", "il", "b", "ter", "zu",
            "ul", "as", "az", "ad", "ash", "ar", "des", "los", "mac", "san", "santa", "av", "af");
    private static final Set<String> VIETNAMESE_FAMILY_NAMES = Set.of(
            "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly", "dinh", "trinh", "truong", "lam", "luong", "mai", "ta", "chau", "quach", "vuong", "luu",
            "cao", "thai", "doan", "ha", "phung", "dao", "dam", "nghiem", "trieu", "tang", "lai", "mac", "kieu",
            "нгуен", "нгуйен", "чан", "ле", "фам", "хоанг", "хюинь", "фан", "ву", "во", "данг", "буи", "до", "хо",
            "нго", "зыонг");
    private static final Set<String> BEHIND_NAMES = Set.of("jr", "sr", "phd", "md", "esq");

    private TitlesAndParticles() {}

    /**
     * A title stands by itself: Ing-wen and al-Sheikh are names. Behind a single Latin word stands a name too (Chen Tuan), unless the title is one that is
     * written behind names.
     */
    static boolean isTitle(List<Word> words, int i) {
        Word word = words.get(i);
        if (!WordTables.TITLES.contains(word.bare()) || word.hyphened()) {
            return false;
        }
        boolean behindOne = i == 1 && words.size() == 2 && word.script() == Script.LATIN;
        return !behindOne || words.getFirst().family() || BEHIND_NAMES.contains(word.bare());
    }

    /** Whether a word joins a name to the next word or drops: al, bin, de, van. */
    static boolean isParticle(List<Word> words, int i) {
        String bare = words.get(i).bare();
        if (i + 1 == words.size() || !WordTables.PARTICLES.contains(bare) || isCapitalInitial(words, i)) {
            return false;
        }
        boolean vietnamese = (bare.equals("van") || bare.equals("ван"))
                && VIETNAMESE_FAMILY_NAMES.contains(words.getFirst().bare());
        return !vietnamese && (i > 0 || !NAMES_WHEN_FIRST.contains(bare));
    }

    /** A capital alone among words that are not all in capitals: the second initial of A. B. Osman, not b. for bin. O and Y are written so in family names. */
    private static boolean isCapitalInitial(List<Word> words, int i) {
        String raw = words.get(i).raw();
        return (raw.equals("B") || raw.equals("D"))
                && words.stream().anyMatch(word -> word.raw().chars().anyMatch(Character::isLowerCase));
    }
}
