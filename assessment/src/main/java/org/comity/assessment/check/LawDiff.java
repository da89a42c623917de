package org.comity.assessment.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.Finding;
import org.comity.assessment.LegalBasis;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.jspecify.annotations.Nullable;

/**
 * Lays two packs upon the same cases, one at a time, and says which outcomes differ and by which rules (assessment 10). All other
 * packs are the same on both sides; of two packs of different layers the lower one stays on both sides, as a treaty works upon the
 * statute and not in its place.
 */
public final class LawDiff {

    private final Assessor left;
    private final Assessor right;

    private LawDiff(Assessor left, Assessor right) {
        this.left = left;
        this.right = right;
    }

    /** How far a long comparison is. */
    @FunctionalInterface
    public interface Progress {
        /** So many of so many cases are done. */
        void at(long done, long total);
    }

    /**
     * What differs on one matter.
     *
     * @param matter a ground, or the id of a rule that names none
     * @param left what it means for the conclusion under the first pack; empty: no rule speaks of it
     * @param right the same under the second
     * @param leftRules the rules behind it, by their ids
     * @param rightRules the same under the second
     */
    public record Difference(
            String matter,
            Optional<Conclusion> left,
            Optional<Conclusion> right,
            List<String> leftRules,
            List<String> rightRules) {}

    /**
     * One case under both packs.
     *
     * @param file the case
     * @param caseId its id
     * @param left the conclusion under the first pack
     * @param right the conclusion under the second
     * @param differences what differs, in the order of the grounds
     */
    public record CaseDiff(Path file, String caseId, Conclusion left, Conclusion right, List<Difference> differences) {

        /** Whether the conclusion is another one. */
        public boolean changes() {
            return left != right;
        }
    }

    /**
     * The comparison.
     *
     * @param first the first pack's id
     * @param second the second pack's id
     * @param cases the cases that were assessed, in the order of their paths
     * @param refused the files that are not cases, or that the engine refuses, each with the reason
     */
    public record Report(String first, String second, List<CaseDiff> cases, Map<Path, String> refused) {}

    /**
     * Compares two packs over every case of a folder.
     *
     * @param law the other packs
     * @throws BadInput when the packs are one and the same, or there is no case
     */
    public static Report compare(LawLibrary law, LawPack first, LawPack second, Path cases, Progress progress) {
        if (first.id().equals(second.id()) && first.folder().equals(second.folder())) {
            throw BadInput.at(
                    Place.of(first.id()), "a pack is compared with itself", "expected two packs", "name another one");
        }
        LawDiff diff = new LawDiff(with(law, first, second), with(law, second, first));
        List<Path> files = Casebook.files(cases);
        List<CaseDiff> compared = new ArrayList<>();
        Map<Path, String> refused = new TreeMap<>();
        for (Path file : files) {
            try {
                compared.add(diff.compare(file, FactsReader.read(file)));
            } catch (BadInput e) {
                refused.put(file, e.problem().text());
            }
            progress.at(compared.size() + refused.size(), files.size());
        }
        return new Report(first.id(), second.id(), compared, refused);
    }

    /** All packs but the other one, which stays only beneath a higher layer. */
    private static Assessor with(LawLibrary law, LawPack pack, LawPack other) {
        List<LawPack> packs = new ArrayList<>(law.packs().stream()
                .filter(one -> !one.id().equals(pack.id()) && !one.id().equals(other.id()))
                .toList());
        packs.add(pack);
        if (other.scope().use().layer().compareTo(pack.scope().use().layer()) > 0) {
            packs.add(other);
        }
        Set<String> named = packs.stream()
                .filter(one -> one.id().equals(pack.id()) || one.id().equals(other.id()))
                .filter(one -> one.scope().use().onlyByName())
                .map(LawPack::id)
                .collect(Collectors.toSet());
        return new Assessor(LawLibrary.of(law.folder(), packs), named);
    }

    private CaseDiff compare(Path file, Facts facts) {
        Assessment one = left.assess(facts);
        Assessment other = right.assess(facts);
        Map<String, List<Finding>> before = byMatter(one.findings());
        Map<String, List<Finding>> after = byMatter(other.findings());
        Set<String> matters = new TreeSet<>(before.keySet());
        matters.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        basis(one, other).ifPresent(differences::add);
        for (String matter : matters) {
            Optional<Conclusion> then = worst(before.get(matter));
            Optional<Conclusion> now = worst(after.get(matter));
            if (!then.orElse(Conclusion.NO_BAR_FOUND).equals(now.orElse(Conclusion.NO_BAR_FOUND))) {
                differences.add(new Difference(
                        matter, then, now, rules(before.get(matter), then), rules(after.get(matter), now)));
            }
        }
        return new CaseDiff(file, facts.caseId(), one.conclusion(), other.conclusion(), differences);
    }

    /** What bears on a conclusion and counts, by its ground; a rule without one stands for itself. */
    private static Map<String, List<Finding>> byMatter(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isDisplaced()
                        && (finding.rule().kind().bars()
                                || finding.rule().kind().requires()))
                .collect(Collectors.groupingBy(
                        finding -> finding.rule().ground().orElse(finding.ruleId()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static Optional<Conclusion> worst(@Nullable List<Finding> findings) {
        return Optional.ofNullable(findings)
                .map(all ->
                        Conclusion.worst(all.stream().map(Finding::conclusion).toList()));
    }

    private static List<String> rules(@Nullable List<Finding> findings, Optional<Conclusion> worst) {
        return findings == null
                ? List.of()
                : findings.stream()
                        .filter(finding -> worst.equals(Optional.of(finding.conclusion())))
                        .map(Finding::ruleId)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Whether there is another legal basis; the ground {@code legal-basis} of answers. */
    private static Optional<Difference> basis(Assessment one, Assessment other) {
        Optional<Conclusion> then = status(one);
        Optional<Conclusion> now = status(other);
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(new Difference("legal basis", then, now, routes(one), routes(other)));
    }

    private static Optional<Conclusion> status(Assessment assessment) {
        Set<LegalBasis.Status> statuses =
                assessment.legalBasis().stream().map(LegalBasis::status).collect(Collectors.toSet());
        if (statuses.contains(LegalBasis.Status.AVAILABLE)) {
            return Optional.of(Conclusion.NO_BAR_FOUND);
        }
        return statuses.isEmpty() || statuses.contains(LegalBasis.Status.UNDETERMINED)
                ? Optional.of(Conclusion.UNDETERMINED)
                : Optional.of(Conclusion.NO_LEGAL_BASIS);
    }

    private static List<String> routes(Assessment assessment) {
        boolean open = status(assessment).equals(Optional.of(Conclusion.NO_BAR_FOUND));
        return assessment.legalBasis().stream()
                .filter(basis -> !open || basis.status() == LegalBasis.Status.AVAILABLE)
                .map(basis -> basis.instrument() + " " + basis.cite())
                .distinct()
                .toList();
    }
}
