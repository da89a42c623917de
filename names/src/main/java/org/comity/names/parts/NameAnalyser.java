package org.comity.names.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.names.script.Folding;

/** Reads the text of a name (names 2). */
public final class NameAnalyser {

    private static final Pattern BRACKETS =
            Pattern.compile("[(\\[（【«“„‘\"]([^()\\[\\]（）【】«»“”„‘’\"]{2,})[)\\]）】»”’\"]");
    private static final Pattern ROUND = Pattern.compile("[(\\[（【]([^()\\[\\]（）【】]*)[)\\]）】]");
    private static final Pattern OTHER_NAME = Pattern.compile(
            "(?iu)\\s+/\\s+|\\s*[;|]\\s*|[\\s,]+(?:a\\.?k\\.?a\\.?|alias|f\\.?k\\.?a\\.?|formerly known as|also known as|или)[\\s:]+");
    private static final Pattern SHORT_SIR = Pattern.compile("(?iu)(?<!\\p{L})г-н(?!\\p{L})\\.?");
    private static final Pattern SHORT_MADAM = Pattern.compile("(?iu)(?<!\\p{L})г-жа(?!\\p{L})\\.?");
    private static final int MOST_ALTERNATIVES = 6;

    private NameAnalyser() {}

    /** Forms of address that are written with a hyphen, spelled out: the hyphen would part them into initials. */
    private static String withoutShortForms(String text) {
        return text.indexOf('-') < 0
                ? text
                : SHORT_MADAM
                        .matcher(SHORT_SIR.matcher(text).replaceAll("господин"))
                        .replaceAll("госпожа");
    }

    /** A place in brackets is part of the name of a company, and not another name (names 2.4). */
    private static String placeOrBrackets(MatchResult brackets) {
        List<Word> words = Word.split(brackets.group(1));
        boolean place = !words.isEmpty() && words.stream().allMatch(TradeWords::isPlace);
        return Matcher.quoteReplacement(place ? " " + brackets.group(1) + " " : brackets.group());
    }

    /**
     * The name as a whole first, then its alternatives (names 2.4). Never empty: a name of which nothing is left gives one
     * compiled name that {@linkplain CompiledName#isEmpty() is empty}.
     */
    public static List<CompiledName> read(String text, Reads as) {
        String clean = withoutShortForms(Folding.clean(text)).replace("%", " percent");
        boolean cut = text.codePointCount(0, text.length()) > Folding.LONGEST_TEXT;
        if (as == Reads.ORGANISATION) {
            clean = ROUND.matcher(clean).replaceAll(NameAnalyser::placeOrBrackets);
        }
        Map<String, CompiledName> found = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (String piece : OTHER_NAME.split(clean)) {
            Matcher round = ROUND.matcher(piece);
            texts.add(round.replaceAll(" "));
            round.reset();
            while (round.find()) {
                texts.add(round.group(1));
            }
        }
        if (texts.size() > 1) {
            texts.add(BRACKETS.matcher(clean).replaceAll(" $1 "));
        }
        for (String each : texts) {
            if (found.size() < MOST_ALTERNATIVES) {
                CompiledName name = NameReading.of(text, each, as, cut);
                if (name.isTelling()) {
                    found.putIfAbsent(name.folded(), name);
                }
                NameReading.translated(text, each, as, cut)
                        .filter(CompiledName::isTelling)
                        .ifPresent(other -> found.putIfAbsent(other.folded(), other));
            }
        }
        if (found.isEmpty()) {
            return List.of(NameReading.of(text, clean, as, cut));
        }
        return List.copyOf(found.values());
    }
}
