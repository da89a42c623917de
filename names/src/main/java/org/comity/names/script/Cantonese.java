package org.comity.names.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a Cantonese syllable is written in the passports of Hong Kong and Macau, which follow no final rule (names 3.5). */
final class Cantonese {

    private static final Map<String, String> INITIALS = Map.ofEntries(
            Map.entry("z", "ts ch j tz"),
            Map.entry("c", "ch ts tz"),
            Map.entry("j", "y i"),
            Map.entry("gw", "kw ku gw"),
            Map.entry("kw", "kw ku"),
            Map.entry("g", "k g"),
            Map.entry("k", "k"),
            Map.entry("b", "p b"),
            Map.entry("p", "p"),
            Map.entry("d", "t d"),
            Map.entry("t", "t"),
            Map.entry("s", "s sh"),
            Map.entry("ng", "ng -"),
            Map.entry("n", "n l"),
            Map.entry("w", "w v"));
    private static final Map<String, String> FINALS = Map.ofEntries(
            Map.entry("aa", "a ah"),
            Map.entry("aai", "ai"),
            Map.entry("aau", "au ao"),
            Map.entry("aam", "am"),
            Map.entry("aan", "an"),
            Map.entry("aang", "ang"),
            Map.entry("aap", "ap"),
            Map.entry("aat", "at att"),
            Map.entry("aak", "ak ack"),
            Map.entry("ai", "ai"),
            Map.entry("au", "au ao ow aw"),
            Map.entry("am", "am um"),
            Map.entry("an", "an un"),
            Map.entry("ang", "ang"),
            Map.entry("ap", "ap up"),
            Map.entry("at", "at ut att"),
            Map.entry("ak", "ak ack"),
            Map.entry("ei", "ei i ee"),
            Map.entry("i", "i ee"),
            Map.entry("iu", "iu io iew ew"),
            Map.entry("in", "in een ien"),
            Map.entry("ou", "o ou ow"),
            Map.entry("u", "u oo"),
            Map.entry("un", "un oon"),
            Map.entry("ung", "ung ong oong"),
            Map.entry("uk", "uk ok ook"),
            Map.entry("oe", "eu o"),
            Map.entry("oeng", "eung eong"),
            Map.entry("oek", "euk eok"),
            Map.entry("eoi", "ui oi ooi"),
            Map.entry("eon", "un eon oon on"),
            Map.entry("eot", "ut ot"),
            Map.entry("yu", "yu u ue"),
            Map.entry("yun", "yuen un uen"),
            Map.entry("yut", "yut ut uet oot"),
            Map.entry("ing", "ing eng"),
            Map.entry("ik", "ik ek ick iek"),
            Map.entry("oi", "oi oy"),
            Map.entry("ok", "ok ock"),
            Map.entry("ui", "ui ooi"),
            Map.entry("im", "im eem"),
            Map.entry("it", "it eet"),
            Map.entry("ip", "ip eep"),
            Map.entry("e", "e eh"),
            Map.entry("o", "o or oh"));
    private static final Map<String, List<String>> WHOLE = Map.of(
            "zi", List.of("tsz", "tze", "chi", "chee"),
            "ci", List.of("tsz", "chi", "chee"),
            "si", List.of("sze", "si", "see"),
            "ji", List.of("yi", "yee", "i"),
            "jyu", List.of("yu", "yue", "u"),
            "jyun", List.of("yuen", "un", "iun"),
            "hoeng", List.of("heung", "hung", "heong"),
            "hiu", List.of("hiu", "hio", "hew", "io"),
            "jyut", List.of("yuet", "yut", "ut", "iut"),
            "ng", List.of("ng"));

    private Cantonese() {}

    /** The spellings of one Jyutping syllable without its tone. */
    static Set<String> spellings(String jyutping) {
        List<String> whole = WHOLE.get(jyutping);
        if (whole != null) {
            return new LinkedHashSet<>(whole);
        }
        int cut = 0;
        while (cut < jyutping.length() && "aeiouy".indexOf(jyutping.charAt(cut)) < 0) {
            cut++;
        }
        String initial = jyutping.substring(0, cut);
        String end = jyutping.substring(cut);
        Set<String> written = new LinkedHashSet<>();
        for (String front : INITIALS.getOrDefault(initial, initial.isEmpty() ? "-" : initial)
                .split(" ")) {
            for (String back : FINALS.getOrDefault(end, end).split(" ")) {
                written.add((front.equals("-") ? "" : front) + back);
            }
        }
        return written;
    }
}
