package org.comity.names.script;

/**
 * The sound of a word, one symbol a sound (names 3.1), as a string over this alphabet:
 *
 * <ul>
 *   <li>vowels {@code a e i o u}; {@code A} an abjad's alef, ayin or final he, which may be silent
 *   <li>consonants {@code b c d f g h k l m n p r s t v w x y z} with {@code c} for ts and {@code x} for kh,
 *       {@code S} sh, {@code C} ch, {@code J} j, zh and dzh
 *   <li>letters with two sounds: {@code W} w, v, u or o; {@code Y} y, i or e; {@code H} h or silent; {@code R} r or l;
 *       {@code B} b or v; {@code P} p or f; {@code Q} s or sh; {@code K} k or kh; {@code G} g or k; {@code D} d or t;
 *       {@code Z} z, d or dh; {@code T} th, t or s; {@code L} the length of a kana vowel, which may stand for r
 * </ul>
 */
public final class SoundCode {

    private SoundCode() {}

    /** The sound of a Latin word in small letters without marks; anything but a to z and digits is passed over. */
    public static String ofLatin(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int length = word.length();
        for (int i = 0; i < length; ) {
            i += sound(word, i, out);
        }
        return collapsed(out);
    }

    /** The sound of one pinyin syllable without its tone, as Mandarin sounds it. */
    public static String ofPinyin(String syllable) {
        return ofLatin(syllable.replace("zh", "j")
                .replace("ch", "q")
                .replace("q", "tch")
                .replace("x", "sh")
                .replace("c", "ts")
                .replace("ttsh", "tch")
                .replace("v", "u"));
    }

    /**
     * The sound of pinyin syllables that spell a foreign name (names 3.8): Mandarin has no voiced stops, no r beside l,
     * no v, and few endings, so most consonants are open.
     */
    public static String ofPinyinForForeign(String syllables) {
        StringBuilder open = new StringBuilder(syllables.length());
        for (String syllable : syllables.split(" ")) {
            String sound = ofPinyin(syllable).replace("ng", "n");
            for (int i = 0; i < sound.length(); i++) {
                int index = "bdgklrswpShft".indexOf(sound.charAt(i));
                open.append(index < 0 ? sound.charAt(i) : "BDGKRRQWPQHPD".charAt(index));
            }
        }
        return collapsed(open);
    }

    private static char at(String word, int i) {
        return i < word.length() && i >= 0 ? word.charAt(i) : ' ';
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    /** Appends the sound that starts at a letter and returns how many letters it takes. */
    private static int sound(String word, int i, StringBuilder out) {
        char letter = word.charAt(i);
        char next = at(word, i + 1);
        char third = at(word, i + 2);
        switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> {
                return vowel(letter, next, out);
            }
            case 'y' -> {
                out.append(isVowel(next) ? 'y' : 'i');
                return 1;
            }
            case 's' -> {
                if (next == 'c' && third == 'h') {
                    out.append('S');
                    return 3;
                }
                if (next == 'h' || next == 'z') {
                    out.append('S');
                    return 2;
                }
            }
            case 't' -> {
                if (next == 's' && third == 'c' && at(word, i + 3) == 'h') {
                    out.append('C');
                    return 4;
                }
                if (next == 'c' && third == 'h') {
                    out.append('C');
                    return 3;
                }
                if (next == 's' && third == 'h') {
                    out.append('C');
                    return 3;
                }
                if (next == 's' || next == 'z') {
                    out.append('c');
                    return 2;
                }
                if (next == 'h') {
                    out.append('t');
                    return 2;
                }
            }
            case 'c' -> {
                return lettersOfC(next, out);
            }
            case 'd' -> {
                if (next == 'z' && third == 'h') {
                    out.append('J');
                    return 3;
                }
                if (next == 'j' || next == 'z') {
                    out.append('J');
                    return 2;
                }
                if (next == 'h') {
                    out.append('d');
                    return 2;
                }
            }
            case 'z' -> {
                if (next == 'h') {
                    out.append('J');
                    return 2;
                }
            }
            case 'k' -> {
                if (next == 'h') {
                    out.append('x');
                    return 2;
                }
            }
            case 'g' -> {
                if (next == 'h') {
                    out.append('g');
                    return 2;
                }
            }
            case 'p' -> {
                if (next == 'h') {
                    out.append('f');
                    return 2;
                }
            }
            case 'j' -> {
                out.append('J');
                return 1;
            }
            case 'q' -> {
                out.append('k');
                return next == 'u' && isVowel(third) ? 2 : 1;
            }
            case 'x' -> {
                out.append("ks");
                return 1;
            }
            default -> {
                if (Character.isDigit(letter)) {
                    out.append(letter);
                    return 1;
                }
            }
        }
        if (letter >= 'a' && letter <= 'z') {
            out.append(letter);
        }
        return 1;
    }

    private static int vowel(char letter, char next, StringBuilder out) {
        return switch (letter << 8 | (next < 128 ? next : ' ')) {
            case 'o' << 8 | 'u', 'o' << 8 | 'o', 'e' << 8 | 'u', 'u' << 8 | 'e' -> append(out, 'u', 2);
            case 'e' << 8 | 'e' -> append(out, 'i', 2);
            case 'a' << 8 | 'e', 'a' << 8 | 'i', 'e' << 8 | 'i', 'a' << 8 | 'y', 'e' << 8 | 'y' -> append(out, 'e', 2);
            case 'e' << 8 | 'o', 'o' << 8 | 'e' -> append(out, 'o', 2);
            case 'a' << 8 | 'a' -> append(out, 'a', 2);
            default -> append(out, letter, 1);
        };
    }

    private static int append(StringBuilder out, char symbol, int taken) {
        out.append(symbol);
        return taken;
    }

    private static int lettersOfC(char next, StringBuilder out) {
        if (next == 'h') {
            return append(out, 'C', 2);
        }
        if (next == 'z') {
            return append(out, 'C', 2);
        }
        if (next == 'k') {
            return append(out, 'k', 2);
        }
        if (next == 'e' || next == 'i' || next == 'y') {
            return append(out, 's', 1);
        }
        return append(out, 'k', 1);
    }

    /** Doubled sounds are one. */
    static String collapsed(CharSequence code) {
        StringBuilder single = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char symbol = code.charAt(i);
            if (single.isEmpty() || single.charAt(single.length() - 1) != symbol || Character.isDigit(symbol)) {
                single.append(symbol);
            }
        }
        return single.toString();
    }

    /** The consonants of a code, each as the letter of its class: what stays when spelling drifts (names 7.1). */
    public static String skeleton(String code) {
        StringBuilder bones = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char bone = Sounds.boneOf(code.charAt(i));
            if (bone != 0 && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    /**
     * A code as it is roughly spoken: consonants by their classes, vowels as one of three, the nasals one. What keeps apart the
     * syllables of Chinese names, whatever their spelling (names 7.1).
     */
    public static String spoken(String code) {
        StringBuilder heard = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char symbol = code.charAt(i);
            boolean afterNasal = symbol == 'g' && i > 0 && code.charAt(i - 1) == 'n';
            char rough = afterNasal
                    ? 0
                    : switch (symbol) {
                        case 'a' -> 'a';
                        case 'e', 'i', 'y', 'Y' -> 'i';
                        case 'o', 'u', 'w', 'W' -> 'u';
                        default -> Sounds.boneOf(symbol);
                    };
            if (rough != 0 && (heard.isEmpty() || heard.charAt(heard.length() - 1) != rough)) {
                heard.append(rough);
            }
        }
        return heard.toString();
    }
}
