package org.comity.assessment.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.terms.Place;

/**
 * What a pack says in another language than English (docs/reference/law-packs.md, "words/").
 *
 * @param language the language as a tag: {@code mi}, {@code zh-Hant}
 * @param texts by key: {@code 30-2-b.met}, {@code 23-4.what}, {@code 30-2-b.question.person.risk.torture}
 * @param place where the file begins
 * @param places where each key stands
 */
public record Translation(String language, Map<String, String> texts, Place place, Map<String, Place> places) {

    /** What stands behind a text that a pack does not have in the language asked for. */
    public static final String IN_ENGLISH = " [en]";

    public Translation {
        texts = Map.copyOf(texts);
        places = Map.copyOf(places);
    }

    /** The keys of a rule that can be said in another language, with what they say in English. */
    public static Map<String, String> keys(Rule rule) {
        Map<String, String> keys = new LinkedHashMap<>();
        Rule.Words words = rule.words();
        keys.put(rule.provision() + ".summary", words.summary());
        words.what().ifPresent(what -> keys.put(rule.provision() + ".what", what));
        words.messages().forEach((key, text) -> keys.put(rule.provision() + "." + key, text));
        words.questions().forEach((name, text) -> keys.put(rule.provision() + ".question." + name, text));
        return keys;
    }

    /** The keys that the pack has and this does not. */
    public TreeSet<String> lacking(LawPack pack) {
        TreeSet<String> lacking = new TreeSet<>();
        pack.rules().forEach(rule -> lacking.addAll(keys(rule).keySet()));
        lacking.removeAll(texts.keySet());
        return lacking;
    }

    /** A rule that speaks this language; what is not translated stays English and says so. */
    Rule speak(Rule rule) {
        Rule.Words english = rule.words();
        Map<String, String> messages = new LinkedHashMap<>();
        english.messages().forEach((key, text) -> messages.put(key, say(rule, key, text)));
        Map<String, String> questions = new LinkedHashMap<>();
        english.questions().forEach((name, text) -> questions.put(name, say(rule, "question." + name, text)));
        return rule.saying(new Rule.Words(
                say(rule, "summary", english.summary()),
                english.what().map(what -> say(rule, "what", what)),
                messages,
                questions,
                english.note(),
                english.never(),
                Optional.of(english)));
    }

    private String say(Rule rule, String key, String english) {
        return Optional.ofNullable(texts.get(rule.provision() + "." + key)).orElse(english + IN_ENGLISH);
    }
}
