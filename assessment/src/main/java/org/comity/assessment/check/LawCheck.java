package org.comity.assessment.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.Citations;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.PackReader;
import org.comity.assessment.law.Register;
import org.comity.assessment.law.Reviews;
import org.comity.assessment.law.Rule;
import org.comity.assessment.law.Translation;
import org.comity.assessment.officialtext.OfficialText;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;

/** Verifies packs: format, dates, citations, cases (docs/reference/law-packs.md). */
public final class LawCheck {

    private final Path lawFolder;
    private final Optional<Path> textsFolder;
    private final List<PackProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> summary = new ArrayList<>();

    private LawCheck(Path lawFolder, Optional<Path> textsFolder) {
        this.lawFolder = lawFolder;
        this.textsFolder = textsFolder;
    }

    /**
     * What was found.
     *
     * @param problems what does not hold; empty when the packs may be used
     * @param notes what a reader must know: citations that are not verified, rules without a case, and why
     * @param summary one line per pack
     */
    public record Report(List<PackProblem> problems, List<String> notes, List<String> summary) {

        public Report {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
            summary = List.copyOf(summary);
        }
    }

    /** Something in a pack that does not hold. */
    public record PackProblem(Place place, String what) {}

    /**
     * Checks all packs under a folder, or one of them.
     *
     * @param packId the pack to check; empty: all
     * @param textsFolder the folder with the official texts; empty: citations stay unverified
     * @throws BadInput when there is no such folder or pack
     */
    public static Report check(Path lawFolder, Optional<String> packId, Optional<Path> textsFolder) {
        LawCheck check = new LawCheck(lawFolder, textsFolder);
        List<Path> folders = LawLibrary.packFolders(lawFolder);
        List<LawPack> packs = folders.stream()
                .flatMap(folder -> check.read(folder, packId).stream())
                .toList();
        packId.ifPresent(id -> mustExist(lawFolder, folders, id));
        packs.stream()
                .filter(pack -> packId.isEmpty() || packId.get().equals(pack.id()))
                .forEach(pack -> check.check(pack, folders, packs));
        return new Report(check.problems, check.notes, check.summary);
    }

    private static List<String> ids(Path lawFolder, List<Path> folders) {
        return folders.stream()
                .map(folder -> lawFolder.relativize(folder).toString().replace('\\', '/'))
                .toList();
    }

    private static void mustExist(Path lawFolder, List<Path> folders, String id) {
        List<String> ids = ids(lawFolder, folders);
        if (!ids.contains(id)) {
            throw BadInput.at(
                    Place.of(id), "there is no such law pack", NearestName.suggest(id, ids), "see: comity law list");
        }
    }

    /** Reads a pack, keeping what is wrong and reading on; only what is wrong with the pack asked for is reported. */
    private Optional<LawPack> read(Path folder, Optional<String> packId) {
        String id = lawFolder.relativize(folder).toString().replace('\\', '/');
        boolean asked = packId.isEmpty() || packId.get().equals(id);
        try {
            return Optional.of(PackReader.read(lawFolder, folder, wrong -> {
                if (asked) {
                    add(wrong);
                }
            }));
        } catch (BadInput e) {
            if (asked) {
                add(e);
            }
            return Optional.empty();
        }
    }

    private void add(BadInput wrong) {
        String where = wrong.problem().place() + ": ";
        problems.add(
                new PackProblem(wrong.problem().place(), wrong.problem().text().substring(where.length())));
    }

    private void check(LawPack pack, List<Path> folders, List<LawPack> packs) {
        boolean whole = isSound(pack);
        oneHome(pack);
        registers(pack);
        CitationCheck citations = new CitationCheck(pack, textsFolder);
        Optional<OfficialText> text = citations.run(problems, notes);
        reviews(pack, text);
        words(pack);
        if (whole) {
            ProvisionCheck provisions = new ProvisionCheck(pack);
            problems.addAll(provisions.problems(text));
            provisions.note(text).ifPresent(notes::add);
            problems.addAll(new OwnMattersCheck(pack, ids(lawFolder, folders)).problems());
            problems.addAll(new PrecedenceCheck(pack, packs).problems());
        }
        boolean sound = isSound(pack);
        String cases = sound ? cases(pack) : "cases not run, because the pack is wrong";
        summary.add(pack.id() + ": " + counted(pack.rules().size(), "rule", "rules") + ", "
                + counted(pack.content().routes().size(), "legal basis", "legal bases") + ", " + citations.summary()
                + "; " + cases + "; "
                + Reviews.of(pack).words());
    }

    private boolean isSound(LawPack pack) {
        return problems.stream()
                .noneMatch(wrong -> Path.of(wrong.place().file()).startsWith(pack.folder()));
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** One provision has one home; versions of a rule stand in one file, with dates that do not overlap. */
    private void oneHome(LawPack pack) {
        Map<String, List<Rule>> byId = new HashMap<>();
        for (Rule rule : pack.rules()) {
            for (Rule other : byId.getOrDefault(rule.provision(), List.of())) {
                if (!other.place().file().equals(rule.place().file())) {
                    problem(rule.place(), "the rule '" + rule.provision() + "' has another home at " + other.place());
                } else if (overlap(rule.validity(), other.validity())) {
                    problem(
                            rule.place(),
                            "the rule '" + rule.provision() + "' is in force on the same days as the one at "
                                    + other.place() + "; expected dates that do not overlap");
                }
            }
            byId.computeIfAbsent(rule.provision(), absent -> new ArrayList<>()).add(rule);
        }
        for (LawPack.NotModelled left : pack.content().notModelled()) {
            pack.rules().stream()
                    .filter(rule -> Citations.provisionMeant(left.cite(), "").equals(rule.provisionAlone()))
                    .findFirst()
                    .ifPresent(rule -> problem(
                            left.place(),
                            left.cite() + " is said not to be modelled, but has a rule at " + rule.place()));
        }
    }

    static boolean overlap(Rule.Validity one, Rule.Validity other) {
        LocalDate start = later(one.since().orElse(LocalDate.MIN), other.since().orElse(LocalDate.MIN));
        return !start.isAfter(one.until().orElse(LocalDate.MAX))
                && !start.isAfter(other.until().orElse(LocalDate.MAX));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void registers(LawPack pack) {
        for (Register register : pack.content().registers().values()) {
            List<Register.Row> rows = register.rows();
            for (int i = 0; i < rows.size(); i++) {
                for (Register.Row other : rows.subList(0, i)) {
                    Register.Row row = rows.get(i);
                    if (row.state().equals(other.state())
                            && overlap(
                                    new Rule.Validity(row.from(), row.until(), ""),
                                    new Rule.Validity(other.from(), other.until(), ""))) {
                        problem(row.place(), "the days of " + row.state() + " overlap with those at " + other.place());
                    }
                }
            }
        }
    }

    private void words(LawPack pack) {
        for (Translation translation : pack.content().papers().translations()) {
            problems.addAll(strangers(pack, translation));
            int lacking = translation.lacking(pack).size();
            if (lacking > 0) {
                notes.add(pack.id() + ": words/" + translation.language() + ".yaml lacks " + lacking
                        + " texts, which stay English; the first is "
                        + translation.lacking(pack).first());
            }
        }
    }

    private void reviews(LawPack pack, Optional<OfficialText> text) {
        List<String> known = pack.rules().stream().map(Rule::provision).toList();
        for (LawPack.Review review : pack.content().reviews()) {
            text.map(act -> Reviews.staleTexts(review, act))
                    .filter(stale -> !stale.isEmpty())
                    .ifPresent(stale -> problem(
                            review.place(),
                            "the official text of " + String.join(", ", stale)
                                    + " is not the one that was reviewed; review these rules again"));
            review.hashes().keySet().stream()
                    .filter(rule -> !known.contains(rule))
                    .forEach(rule -> problem(
                            review.place(),
                            "the review names a rule '" + rule + "' that is not there; "
                                    + NearestName.suggest(rule, known)));
        }
    }

    /** Runs the pack's own cases with this pack alone; when they hold, says which rules no case shows in each outcome. */
    private String cases(LawPack pack) {
        Path folder = pack.folder().resolve("cases");
        LawLibrary alone = LawLibrary.of(lawFolder, List.of(pack));
        List<String> named = pack.scope().use().onlyByName() ? List.of(pack.id()) : List.of();
        if (!Files.isDirectory(folder)) {
            if (!pack.rules().isEmpty()) {
                problem(Place.of(folder.toString()), "there are no cases; expected some for each rule of the pack");
            }
            return "no cases";
        }
        List<Casebook.CaseVerdict> verdicts;
        try {
            verdicts = Casebook.run(folder, alone);
            if (verdicts.stream().allMatch(Casebook.CaseVerdict::holds)) {
                problems.addAll(CaseCoverage.of(pack, folder, new Assessor(alone, named))
                        .problems());
            }
        } catch (BadInput e) {
            add(e);
            return "no cases";
        }
        for (Casebook.CaseVerdict verdict : verdicts) {
            verdict.differences()
                    .forEach(difference -> problem(Place.of(verdict.file().toString()), difference));
        }
        return counted(verdicts.size(), "case", "cases");
    }

    private void problem(Place place, String what) {
        problems.add(new PackProblem(place, what));
    }

    /** Keys of no rule of the pack. */
    private static List<PackProblem> strangers(LawPack pack, Translation translation) {
        List<String> known = pack.rules().stream()
                .flatMap(rule -> Translation.keys(rule).keySet().stream())
                .distinct()
                .toList();
        List<PackProblem> problems = new ArrayList<>();
        translation.texts().keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> problems.add(new PackProblem(
                        translation.places().getOrDefault(key, translation.place()),
                        "'" + key + "' is no key of this pack; " + NearestName.suggest(key, known))));
        return problems;
    }
}
