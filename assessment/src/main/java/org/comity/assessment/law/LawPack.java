package org.comity.assessment.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.assessment.Side;
import org.comity.assessment.condition.Condition;
import org.comity.terms.Place;

/**
 * A pack: one instrument as rules (docs/reference/law-packs.md).
 *
 * @param id the folder beneath the law folder: {@code nz/extradition-act-1999}
 * @param title the instrument's title
 * @param version of the pack
 * @param textAsAt the day of the text it was written from
 * @param scope for which requests it is used
 * @param text the text behind it
 * @param content rules, routes, registers, and what is left out
 * @param folder where it stands
 */
public record LawPack(
        String id,
        String title,
        String version,
        LocalDate textAsAt,
        Scope scope,
        TextSource text,
        Content content,
        Path folder) {

    /** What sort of instrument a pack is. */
    public enum Kind {
        STATUTE,
        TREATY,
        POLICY,
        /** What binds the requested state above its statutes, such as a human rights covenant. */
        OBLIGATIONS;

        Layer layer() {
            return switch (this) {
                case STATUTE -> Layer.STATUTE;
                case TREATY -> Layer.TREATY;
                case POLICY -> Layer.POLICY;
                case OBLIGATIONS -> Layer.OBLIGATIONS;
            };
        }
    }

    /** Whether an instrument has the force of law. */
    public enum Force {
        IN_FORCE,
        /** Signed, and never in force. */
        NOT_IN_FORCE,
        /** A model that states may copy. */
        MODEL
    }

    /**
     * How a pack is used.
     *
     * @param layer where it stands among the others
     * @param side whose law its rules are, where a rule does not say
     * @param force whether it has the force of law; if not, it is used only when asked for by name
     */
    public record Use(Layer layer, Side side, Force force) {

        /** Whether it is used only when asked for by name. */
        public boolean onlyByName() {
            return force != Force.IN_FORCE;
        }
    }

    /**
     * Which provisions are modelled, so that it can be checked that none was forgotten.
     *
     * @param modelled parts and sections of a text: {@code Part 2}, {@code ss 54-62}
     * @param paragraphs articles of an instrument without a text, with their number of paragraphs
     */
    public record Coverage(List<String> modelled, Map<String, Integer> paragraphs) {

        public Coverage {
            modelled = List.copyOf(modelled);
            paragraphs = Map.copyOf(paragraphs);
        }
    }

    /**
     * For which requests a pack is used.
     *
     * @param state a statute's state
     * @param parties the name of the register of the states bound by a treaty or by obligations
     * @param kinds the kinds of request
     * @param when joined to the condition under which each rule applies
     * @param use how it is used beside others
     */
    public record Scope(
            Kind kind,
            Optional<String> state,
            Optional<String> parties,
            Set<String> kinds,
            Optional<Condition> when,
            Use use) {}

    /** The text behind a pack: a file of the texts folder if there is one, whether it was read, and where it is published. */
    public record TextSource(Optional<String> file, Certainty seen, Optional<String> link) {}

    /** What is in a pack. */
    public record Content(
            List<Rule> rules,
            List<Route> routes,
            Map<String, Register> registers,
            List<Declaration> declarations,
            List<NotModelled> notModelled,
            Coverage coverage,
            Papers papers) {

        public Content {
            rules = List.copyOf(rules);
            routes = List.copyOf(routes);
            registers = Collections.unmodifiableMap(new TreeMap<>(registers));
            declarations = List.copyOf(declarations);
            notModelled = List.copyOf(notModelled);
        }

        /** Who has read which rules. */
        public List<Review> reviews() {
            return papers.reviews();
        }
    }

    /** What stands beside the rules: who has read them, and what they say in other languages. */
    public record Papers(List<Review> reviews, List<Translation> translations) {

        public Papers {
            reviews = List.copyOf(reviews);
            translations = List.copyOf(translations);
        }
    }

    /** A provision without a rule, and why. */
    public record NotModelled(String cite, String reason, Place place) {}

    /**
     * Who read which rules when.
     *
     * @param hashes by provision, the hash of the rule that was read
     * @param texts by provision, the hash of the section of the official text that it was read against
     */
    public record Review(
            String reviewer,
            String qualification,
            LocalDate on,
            Map<String, String> hashes,
            Map<String, String> texts,
            Place place) {}

    /** The rules, in the order of the files. */
    public List<Rule> rules() {
        return content.rules();
    }

    /** The id as it begins the ids of its rules: {@code nz.extradition-act-1999}. */
    public String rulePrefix() {
        return id.replace('/', '.');
    }

    /** The pack as it speaks another language; what it does not say in that language stays English and says so. */
    LawPack in(String language) {
        Translation translation = content.papers().translations().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElse(new Translation(language, Map.of(), Place.of(folder.toString()), Map.of()));
        Content spoken = new Content(
                rules().stream().map(translation::speak).toList(),
                content.routes(),
                content.registers(),
                content.declarations(),
                content.notModelled(),
                content.coverage(),
                content.papers());
        return new LawPack(id, title, version, textAsAt, scope, text, spoken, folder);
    }
}
