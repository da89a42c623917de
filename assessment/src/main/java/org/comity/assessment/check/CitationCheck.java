package org.comity.assessment.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessment.law.Certainty;
import org.comity.assessment.law.Citations;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Route;
import org.comity.assessment.law.Rule;
import org.comity.assessment.officialtext.OfficialText;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Resolves the citations of a pack in its official text, or says why they stay unverified (assessment 8.2). */
final class CitationCheck {

    private final LawPack pack;
    private final Optional<Path> textsFolder;
    private String summary = "";

    CitationCheck(LawPack pack, Optional<Path> textsFolder) {
        this.pack = pack;
        this.textsFolder = textsFolder;
    }

    /** One clause for the summary: {@code 58 citations resolved in nz/…}. */
    String summary() {
        return summary;
    }

    /** Resolves the citations; gives the text, if it is at hand. */
    Optional<OfficialText> run(List<LawCheck.PackProblem> problems, List<String> notes) {
        Map<Place, List<String>> cites = cites();
        long count = cites.values().stream().mapToLong(List::size).sum();
        Optional<String> why = whyUnverified();
        if (why.isPresent()) {
            summary = count + " citations UNVERIFIED";
            notes.add(pack.id() + ": " + count + " citations are unverified: " + why.get());
            return Optional.empty();
        }
        Path file = textsFolder.orElseThrow().resolve(pack.text().file().orElseThrow());
        try {
            OfficialText text = OfficialText.read(file);
            resolve(text, cites, problems);
            summary = count + " citations looked up in " + pack.text().file().orElse("");
            return Optional.of(text);
        } catch (BadInput e) {
            problems.add(
                    new LawCheck.PackProblem(e.problem().place(), e.problem().what()));
            summary = count + " citations UNVERIFIED";
            return Optional.empty();
        }
    }

    private Optional<String> whyUnverified() {
        if (pack.text().file().isEmpty()) {
            return Optional.of("the pack names no official text"
                    + (pack.text().seen() == Certainty.RECALLED ? " (it is recalled, not read)" : ""));
        }
        if (textsFolder.isEmpty()) {
            return Optional.of("no folder of texts was given (--texts)");
        }
        Path file = textsFolder.get().resolve(pack.text().file().get());
        if (!Files.exists(file)) {
            return Optional.of("there is no " + file);
        }
        return OfficialText.isReadable(file)
                ? Optional.empty()
                : Optional.of("texts such as " + file + " are not read yet");
    }

    private static void resolve(
            OfficialText text, Map<Place, List<String>> cites, List<LawCheck.PackProblem> problems) {
        cites.forEach((place, here) -> here.forEach(cite -> {
            Optional<String> provision = Citations.provisionOf(cite);
            if (provision.isEmpty()) {
                problems.add(new LawCheck.PackProblem(
                        place, "'" + cite + "' is not one provision; expected one such as s 30(2)(b)"));
            } else if (!text.has(provision.get())) {
                problems.add(new LawCheck.PackProblem(
                        place,
                        "there is no " + cite + " in " + text.file().getFileName() + "; near it there are "
                                + String.join(", ", text.near(provision.get()))));
            }
        }));
    }

    /** Every citation, by where it stands. */
    private Map<Place, List<String>> cites() {
        Map<Place, List<String>> cites = new LinkedHashMap<>();
        for (Rule rule : pack.rules()) {
            add(cites, rule.place(), rule.cite());
            rule.deciders().forEach(deciding -> deciding.cite().ifPresent(cite -> add(cites, rule.place(), cite)));
        }
        for (Route route : pack.content().routes()) {
            add(cites, route.place(), route.cite());
            route.requires().forEach(requirement -> add(cites, requirement.place(), requirement.cite()));
        }
        pack.content().notModelled().forEach(left -> add(cites, left.place(), left.cite()));
        return cites;
    }

    private static void add(Map<Place, List<String>> cites, Place place, String cite) {
        cites.computeIfAbsent(place, absent -> new ArrayList<>()).add(cite);
    }
}
