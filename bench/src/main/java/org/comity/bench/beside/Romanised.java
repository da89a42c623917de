package org.comity.bench.beside;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Text as the peers are given it: in Latin letters by ICU's Any-Latin, without marks, small. */
final class Romanised {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Romanised() {}

    static String of(String text) {
        return TO_LATIN.transliterate(text).toLowerCase(Locale.ROOT).strip();
    }
}
