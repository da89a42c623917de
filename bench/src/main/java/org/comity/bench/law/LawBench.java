package org.comity.bench.law;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.assessment.Facts;
import org.comity.assessment.FactsReader;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.judging.RuleConditions;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;

/** Compares the truths of conditions, and then measures how long they take: ours and others'. */
public final class LawBench {

    /** The packs whose evaluation is timed. */
    private static final List<String> TIMED = List.of("nz/extradition-act-1999", "uncac");

    /** A statute, a treaty, and the policy that weighs assurances. */
    private static final List<String> TOGETHER = List.of("nz/extradition-act-1999", "uncac", "assurances");

    private static final double WARM_UP_SECONDS = 4;
    private static final double BATCH_SECONDS = 0.3;
    private static final int BATCHES = 5;

    private final PrintStream out;
    private final LawLibrary law;
    private final Path folder;

    private LawBench(PrintStream out, LawLibrary law, Path folder) {
        this.out = out;
        this.law = law;
        this.folder = folder;
    }

    /** So many passes over some work, in seconds of processor time. */
    private interface Passes {
        double seconds(int passes) throws IOException;
    }

    /**
     * Prints the tables.
     *
     * @param example a case file
     * @param folder where peers may write
     * @throws IllegalStateException when a peer gives another truth
     */
    public static void run(PrintStream out, Path lawFolder, Path example, Path folder) throws IOException {
        LawBench bench = new LawBench(out, LawLibrary.load(lawFolder), folder);
        bench.compare();
        for (String pack : TIMED) {
            bench.time(bench.law.get(pack));
        }
        bench.time(FactsReader.read(example));
        bench.whatPeersCannot();
    }

    private List<Peer> peers() {
        List<Peer> peers = new ArrayList<>(List.of(new KieDmn()));
        SwiProlog.find(folder).ifPresent(peers::add);
        return peers;
    }

    private void compare() throws IOException {
        if (SwiProlog.find(folder).isEmpty()) {
            out.println("(SWI-Prolog left out: there is no swipl on this machine; Debian has it as swi-prolog-nox)");
        }
        out.println("The conditions of each pack on the pack's own cases: truths compared");
        out.printf("  %-42s %10s %6s %10s %s%n", "pack", "conditions", "cases", "truths", "that agree with ours");
        Map<Truth, Long> counts = new EnumMap<>(Truth.class);
        for (LawPack pack : law.packs()) {
            Work work = Work.of(pack);
            List<List<Truth>> ours = ours(work);
            ours.forEach(truths -> truths.forEach(truth -> counts.merge(truth, 1L, Long::sum)));
            StringBuilder agreeing = new StringBuilder();
            for (Peer peer : peers()) {
                try (peer) {
                    peer.load(work);
                    requireEqual(peer, work, ours, peer.answers());
                    agreeing.append(String.format(Locale.ROOT, "%s: %,d; ", peer.name(), work.size()));
                }
            }
            out.printf(
                    Locale.ROOT,
                    "  %-42s %10d %6d %,10d %s%n",
                    pack.id(),
                    work.conditions(),
                    work.cases().size(),
                    work.size(),
                    agreeing);
        }
        out.println("  of all these truths " + counts);
    }

    private static List<List<Truth>> ours(Work work) {
        return work.seen().stream()
                .map(seen -> seen.sheet().lines().stream()
                        .map(line -> seen.view().truth(line.condition()))
                        .toList())
                .toList();
    }

    private static void requireEqual(Peer peer, Work work, List<List<Truth>> ours, List<List<Truth>> theirs) {
        for (int i = 0; i < ours.size(); i++) {
            Work.Seen seen = work.seen().get(i);
            for (int line = 0; line < ours.get(i).size(); line++) {
                Truth our = ours.get(i).get(line);
                Truth their = theirs.get(i).get(line);
                if (our != their) {
                    RuleConditions.Line asked = seen.sheet().lines().get(line);
                    throw new IllegalStateException(peer.name() + " says " + their + " and we say " + our + " of "
                            + asked.label() + " (" + seen.where() + "): "
                            + asked.condition().source());
                }
            }
        }
    }

    private void time(LawPack pack) throws IOException {
        Work work = Work.of(pack);
        int cases = work.cases().size();
        out.printf(
                Locale.ROOT,
                "%n%s: processor time for one case (%d conditions, %d cases, on average %.0f evaluations a case)%n",
                pack.id(),
                work.conditions(),
                cases,
                (double) work.size() / cases);
        row("Comity, every condition", passes -> evaluate(work, passes), cases);
        Assessor assessor = new Assessor(law.only(List.of(pack.id())));
        row("Comity, the whole assessment, with reasons", passes -> assess(assessor, work, passes), cases);
        for (Peer peer : peers()) {
            try (peer) {
                long before = System.nanoTime();
                peer.load(work);
                double loading = (System.nanoTime() - before) / 1e9;
                row(peer.name() + ", every condition", peer::measure, cases);
                out.printf(
                        Locale.ROOT, "    (models made and facts laid out in %.0f ms, by the clock)%n", loading * 1e3);
            }
        }
    }

    /** A case that is larger than those of packs, with one pack of each sort, and with all. */
    private void time(Facts example) throws IOException {
        Work work = new Work(List.of(example), List.of(), List.of());
        out.printf("%n%s: processor time for one assessment, with reasons%n", example.caseId());
        Assessor assessor = new Assessor(law.only(TOGETHER));
        row(String.join(", ", TOGETHER), passes -> assess(assessor, work, passes), 1);
        Assessor all = new Assessor(law);
        row("all packs", passes -> assess(all, work, passes), 1);
    }

    private static double evaluate(Work work, int passes) {
        return ThreadTime.seconds(() -> {
            long known = 0;
            for (int pass = 0; pass < passes; pass++) {
                for (Work.Seen seen : work.seen()) {
                    for (RuleConditions.Line line : seen.sheet().lines()) {
                        known += seen.view().truth(line.condition()).ordinal();
                    }
                }
            }
            return known;
        });
    }

    private static double assess(Assessor assessor, Work work, int passes) {
        return ThreadTime.seconds(() -> {
            long findings = 0;
            for (int pass = 0; pass < passes; pass++) {
                for (Facts facts : work.cases()) {
                    findings += assessor.assess(facts.withAsAt(facts.asAt()))
                            .findings()
                            .size();
                }
            }
            return findings;
        });
    }

    private void row(String name, Passes task, int cases) throws IOException {
        double best = Double.MAX_VALUE;
        int passes = 1;
        double spent = 0;
        while (spent < WARM_UP_SECONDS) {
            double seconds = task.seconds(passes);
            spent += seconds;
            best = seconds / passes;
            passes = (int) Math.clamp(Math.ceil(BATCH_SECONDS / Math.max(best, 1e-7)), 1, 1_000_000);
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            best = Math.min(best, task.seconds(passes) / passes);
        }
        out.printf(Locale.ROOT, "  %-46s %,12.1f µs%n", name, best * 1e6 / cases);
    }

    private void whatPeersCannot() {
        out.printf("%nWhat a peer does not give, and an assessment does%n");
        for (String both : List.of(
                "which unknown facts an answer still depends on, and why each is unknown (alleged, contested, conflicting)",
                "several values of one fact against each other: the rule judged with each, decided where all agree",
                "bars cured by assurances that are recorded as sufficient, by whom, and received in time",
                "a finding for each decider and subject, the layers of law, and which gives way to which",
                "the version of a rule in force on the day on which it is judged; registers of parties by day",
                "reasons, questions, clocks and duties")) {
            out.println("  either   " + both);
        }
        for (Peer peer : peers()) {
            try (peer) {
                peer.cannot().forEach(one -> out.println("  " + peer.name() + "   " + one));
            }
        }
    }
}
