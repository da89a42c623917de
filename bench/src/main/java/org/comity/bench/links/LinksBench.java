package org.comity.bench.links;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.comity.ledger.StatementReader;
import org.comity.tracing.ProposedLink;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;

/** Precision and recall of proposed links (tracing 5.5), by score: a better score should be right more often. */
public final class LinksBench {

    private static final int[] BANDS = {1_001, 800, 700, 600, 500, 400, 0};

    private LinksBench() {}

    /** Measures on some thousand invented transfers and prints a table. */
    public static void run(PrintStream out, Path folder) throws IOException {
        Transfers world = Transfers.write(folder, 20_261_122, 4_000);
        TracingPlan plan = TracingPlanReader.read(folder.resolve("plan.yaml"));
        List<ProposedLink> proposed =
                Tracer.trace(plan, StatementReader.read(plan.ledgers())).proposedLinks();
        long all = world.partner().size();
        out.printf("%d transfers with known ends; %d proposed%n%n", all, proposed.size());
        out.printf("%-24s %9s %7s %10s %9s%n", "score", "proposed", "right", "precision", "recall");
        for (int i = 1; i < BANDS.length; i++) {
            int from = BANDS[i];
            int below = BANDS[i - 1];
            List<ProposedLink> band = proposed.stream()
                    .filter(link -> link.scorePermille() >= from && link.scorePermille() < below)
                    .toList();
            print(out, String.format("%d to %d", from, below - 1), band, world, all);
        }
        print(out, "all", proposed, world, all);
        print(
                out,
                "not ambiguous",
                proposed.stream().filter(link -> !link.ambiguous()).toList(),
                world,
                all);
        print(
                out,
                "ambiguous",
                proposed.stream().filter(ProposedLink::ambiguous).toList(),
                world,
                all);
        long beside = proposed.stream()
                .filter(link -> !isRight(link, world)
                        && link.alternatives().stream()
                                .anyMatch(other -> other.credit()
                                        .entryId()
                                        .equals(world.partner()
                                                .get(other.debit().entryId()))))
                .count();
        out.printf("%nOf the wrong ones, %d have a right pair among their alternatives.%n", beside);
    }

    private static void print(PrintStream out, String name, List<ProposedLink> links, Transfers world, long all) {
        long right = links.stream().filter(link -> isRight(link, world)).count();
        out.printf("%-24s %9d %7d %10s %9s%n", name, links.size(), right, part(right, links.size()), part(right, all));
    }

    private static boolean isRight(ProposedLink link, Transfers world) {
        return link.credit().entryId().equals(world.partner().get(link.debit().entryId()));
    }

    private static String part(long some, long all) {
        return all == 0 ? "-" : String.format("%d.%d %%", 100 * some / all, 1_000 * some / all % 10);
    }
}
