package org.comity.names.script;

import java.util.HashMap;
import java.util.Map;

/** The letters of the scripts that this room reads itself (names 3.2, 3.3). */
final class LetterTable {

    /** How one letter is written in Latin and how it sounds. */
    record Letter(String latin, String sound) {}

    private LetterTable() {}

    /** Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian and the Turkic letters, one table for all. */
    static Map<Character, String> cyrillic() {
        return spellings(
                "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch"
                        + " ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ђ=dj ј=y љ=ly њ=ny ћ=ch џ=dj ѓ=g ќ=k"
                        + " ѕ=dz ә=a ғ=g қ=k ң=ng ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u ә=a ҡ=k ҙ=z ҫ=s ӏ=");
    }

    /** Arabic, Persian, Urdu and Pashto letters, one table for all. */
    static Map<Character, Letter> arabic() {
        return letters(
                "ا=a=A ب=b=b پ=p=p ت=t=t ٹ=t=t ث=th=T ج=j=J چ=ch=C ح=h=h خ=kh=x د=d=d ڈ=d=d ذ=dh=Z ر=r=r ڑ=r=r"
                        + " ز=z=z ژ=zh=J س=s=s ش=sh=S ص=s=s ض=d=Z ط=t=t ظ=z=Z ع=a=A غ=gh=g ف=f=f ڤ=v=v ق=q=G ك=k=k ک=k=k گ=g=g"
                        + " ل=l=l م=m=m ن=n=n ں=n=n ه=h=H ہ=h=H ھ=h=H ۀ=h=H ة=a=A و=w=W ي=y=Y ی=y=Y ى=a=Y ې=e=Y ے=e=Y ئ=y=A"
                        + " ء==A ؤ=w=W ۍ=y=Y ټ=t=t ډ=d=d ړ=r=r ږ=zh=J ښ=sh=S ګ=g=g ڼ=n=n څ=ts=c ځ=dz=z ۇ=u=W ۆ=u=W ە=a=A ڭ=ng=n");
    }

    /** Hebrew letters; U+FB40 and U+FB41 stand for j and ch as {@link Romaniser} marks them. */
    static Map<Character, Letter> hebrew() {
        Map<Character, Letter> table =
                letters("א=a=A ב=b=B ג=g=g ד=d=d ה=h=H ו=v=W ז=z=z ח=h=x ט=t=t י=y=Y כ=k=K ך=k=K ל=l=l"
                        + " מ=m=m ם=m=m נ=n=n ן=n=n ס=s=s ע=a=A פ=p=P ף=f=P צ=ts=c ץ=ts=c ק=k=k ר=r=r ש=sh=Q ת=t=t");
        table.put('\uFB40', new Letter("j", "J"));
        table.put('\uFB41', new Letter("ch", "C"));
        return table;
    }

    private static Map<Character, String> spellings(String entries) {
        Map<Character, String> table = new HashMap<>();
        for (String entry : entries.split(" ")) {
            table.put(entry.charAt(0), entry.substring(2));
        }
        return table;
    }

    private static Map<Character, Letter> letters(String entries) {
        Map<Character, Letter> table = new HashMap<>();
        for (String entry : entries.split(" ")) {
            String[] fields = entry.split("=", -1);
            table.put(fields[0].charAt(0), new Letter(fields[1], fields[2]));
        }
        return table;
    }
}
