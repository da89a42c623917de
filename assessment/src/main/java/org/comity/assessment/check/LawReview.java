package org.comity.assessment.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Reviews;
import org.comity.assessment.law.Rule;
import org.comity.assessment.officialtext.OfficialText;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;

/** Writes down that somebody qualified has read rules of a pack as they stand (assessment 9). */
public final class LawReview {

    private LawReview() {}

    /**
     * Who has read, and when.
     *
     * @param name the reviewer
     * @param qualification what entitles this person to say that a rule is right
     * @param on the day
     * @param remarks what else to say
     */
    public record Reviewer(String name, String qualification, LocalDate on, Optional<String> remarks) {}

    /**
     * Writes a review file into the pack: the hash of each rule read, and of the section of the official text where that is at hand.
     *
     * @param provisions the rules that were read, as in their ids; empty: all of the pack
     * @param textsFolder the official texts against which they were read
     * @return the file
     * @throws BadInput when a rule is not there, the reviewer does not say who he or she is, or the file exists
     */
    public static Path write(
            LawPack pack, Reviewer reviewer, Collection<String> provisions, Optional<Path> textsFolder) {
        if (reviewer.name().isBlank() || reviewer.qualification().isBlank()) {
            throw BadInput.at(
                    Place.of(pack.id()), "a review names its reviewer and the qualification", "", "give both");
        }
        Optional<OfficialText> text = textsFolder
                .flatMap(folder -> pack.text().file().map(folder::resolve))
                .filter(Files::exists)
                .map(OfficialText::read);
        Path file = pack.folder()
                .resolve("reviews")
                .resolve(reviewer.on() + "-"
                        + reviewer.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".yaml");
        try {
            Files.createDirectories(file.resolveSibling("."));
            if (Files.exists(file)) {
                throw BadInput.at(Place.of(file.toString()), "this review exists already", "", "remove it first");
            }
            return Files.write(file, lines(pack, reviewer, chosen(pack, provisions), text));
        } catch (IOException e) {
            throw new BadInput(new InputProblem(Place.of(file.toString()), "the review cannot be written", "", ""), e);
        }
    }

    private static List<Rule> chosen(LawPack pack, Collection<String> provisions) {
        List<String> known = pack.rules().stream().map(Rule::provision).toList();
        provisions.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(stranger -> {
            throw BadInput.at(
                    Place.of(pack.id()),
                    "this pack has no rule '" + stranger + "'",
                    NearestName.suggest(stranger, known),
                    "see: comity law show " + pack.id());
        });
        return pack.rules().stream()
                .filter(rule -> provisions.isEmpty() || provisions.contains(rule.provision()))
                .toList();
    }

    private static List<String> lines(LawPack pack, Reviewer reviewer, List<Rule> rules, Optional<OfficialText> text) {
        List<String> lines = new ArrayList<>(List.of(
                "reviewer: " + quoted(reviewer.name()),
                "qualification: " + quoted(reviewer.qualification()),
                "on: " + reviewer.on()));
        reviewer.remarks().ifPresent(remarks -> lines.add("remarks: " + quoted(remarks)));
        lines.add("rules:");
        Map<String, String> hashes = new LinkedHashMap<>();
        rules.forEach(rule ->
                hashes.merge(rule.provision(), Reviews.hash(pack, rule), (first, version) -> first + " " + version));
        hashes.forEach((provision, hash) -> lines.add("  " + quoted(provision) + ": " + hash));
        Set<String> texts = new LinkedHashSet<>();
        text.ifPresent(act -> rules.forEach(rule -> Reviews.textHash(act, rule.provisionAlone())
                .ifPresent(hash -> texts.add("  " + quoted(rule.provision()) + ": " + hash))));
        if (!texts.isEmpty()) {
            lines.add("texts:");
            lines.addAll(texts);
        }
        return lines;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
