package org.comity.tracing.report;

import java.util.ArrayList;
import java.util.List;
import org.comity.ledger.Entry;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.AssetResult;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.RemedyRow;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;
import org.comity.tracing.picture.Fitting;

/** Writes a report for a terminal: per claim the rules side by side, then every payment, then what to be careful of. */
public final class TracingText {

    private static final int MOST_PAYMENTS = 40;

    private final StringBuilder out = new StringBuilder();
    private final TracingReport report;

    private TracingText(TracingReport report) {
        this.report = report;
    }

    /** The whole report. */
    public static String write(TracingReport report) {
        TracingText text = new TracingText(report);
        text.line("Tracing plan '" + report.plan() + "', as at the end of " + report.asAt());
        text.line("Figures are attributed under the rule named; which rule governs is for a court.");
        Comparison.of(report).forEach(text::addComparison);
        report.rules().forEach(text::addRule);
        report.alternatives().forEach(text::addAlternative);
        text.addRemedies();
        text.addProblems();
        text.addProposed();
        text.addList("Assumed where the plan says nothing", report.assumptions());
        text.addInputs();
        return text.out.toString();
    }

    private void addComparison(Comparison comparison) {
        Money claimed = comparison.claimed();
        line("");
        line("Claim " + comparison.claim() + " of " + comparison.claimant() + ": " + Amounts.withCurrency(claimed)
                + " in entry " + reference(comparison.credit()));
        if (report.rules().size() == 1) {
            return; // nothing to lay side by side: the rule's own table follows
        }
        addComparisonTable(comparison, report.rules());
    }

    private void addComparisonTable(Comparison comparison, List<RuleResult> rules) {
        List<List<String>> table = new ArrayList<>();
        List<String> head =
                new ArrayList<>(List.of("where, in " + comparison.claimed().currency() + " as claimed"));
        rules.forEach(rule -> head.add(rule.rule().text()));
        table.add(head);
        for (Comparison.Row row : comparison.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.where()));
            row.amounts().forEach(amount -> cells.add(amount.amountMinor() == 0 ? "-" : Amounts.grouped(amount)));
            table.add(cells);
        }
        addTable(table);
    }

    private void addRule(RuleResult rule) {
        line("");
        line("Rule " + rule.rule().text() + ": " + rule.rule().meaning());
        line("  " + rule.rule().authority());
        line("  Same-day order: " + rule.order().text() + ". "
                + (rule.conserved()
                        ? "Every claim is accounted for in full."
                        : "CLAIMS DO NOT ADD UP: do not rely on these figures."));
        for (ClaimResult claim : rule.claims()) {
            line("  Claim " + claim.claim());
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("  place", "entry", "attributed", "low", "high", "bound"));
            for (ClaimResult.Held held : claim.held()) {
                table.add(row("held in " + held.ledger(), "", held.amount(), held.bounds()));
            }
            List<ClaimResult.Out> certain =
                    claim.out().stream().filter(each -> !each.isOfOtherOrders()).toList();
            certain.stream()
                    .limit(MOST_PAYMENTS)
                    .forEach(each -> table.add(row(
                            each.kind().text() + (each.to().isEmpty() ? "" : ": " + each.to()),
                            reference(each.entry()),
                            each.amount(),
                            each.bounds())));
            addTable(table);
            if (certain.size() > MOST_PAYMENTS) {
                line("    and " + (certain.size() - MOST_PAYMENTS) + " more payments; --format json gives all");
            }
            int others = claim.out().size() - certain.size();
            if (others > 0) {
                line(
                        "    and " + others + (others == 1 ? " payment" : " payments")
                                + " that the claim's money may reach in another order of one day only; --format json gives all");
            }
        }
        rule.work().notes().forEach(note -> line("  " + note));
        for (AssetResult asset : rule.assets()) {
            line("  Asset " + asset.asset() + ", claim " + asset.claim() + ": contributed "
                    + Amounts.withCurrency(asset.contributed())
                    + asset.share()
                            .map(share -> ", share " + Amounts.grouped(share))
                            .orElse("")
                    + asset.lien()
                            .map(lien -> ", lien " + Amounts.grouped(lien))
                            .orElse(""));
        }
    }

    private void addAlternative(TracingReport.Alternative alternative) {
        line("");
        line("The same " + alternative.without() + " (tracing 5.8):");
        for (Comparison comparison : Comparison.of(alternative.rules())) {
            line("  Claim " + comparison.claim());
            addComparisonTable(comparison, alternative.rules());
        }
    }

    private void addRemedies() {
        if (report.remedies().isEmpty()) {
            return;
        }
        line("");
        line("Remedies beside each other; which of them is open is for a court (tracing 11):");
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("claim and remedy", "amount", "because"));
        for (RemedyRow row : report.remedies()) {
            String name = row.claim() + ": " + row.remedy() + (row.rule().isEmpty() ? "" : " under " + row.rule());
            table.add(List.of(name, Amounts.withCurrency(row.amount()), row.because()));
        }
        addTable(table);
    }

    private static List<String> row(String place, String entry, Money amount, Bounds bounds) {
        return List.of(
                "  " + place,
                entry,
                Amounts.withCurrency(amount),
                bounds.isOpen() ? Amounts.grouped(bounds.low()) : "",
                bounds.isOpen() ? Amounts.grouped(bounds.high()) : "",
                bounds.kind().text());
    }

    private void addProblems() {
        addList(
                "Problems in the records",
                report.problems().stream()
                        .map(problem -> problem.place() + ": " + problem.kind().text()
                                + problem.ledger().map(ledger -> ", " + ledger).orElse("")
                                + problem.booked().map(day -> ", " + day).orElse("")
                                + problem.amount()
                                        .map(amount -> ", " + Amounts.grouped(amount))
                                        .orElse("")
                                + ": " + problem.what())
                        .toList());
    }

    private void addProposed() {
        addList(
                "Transfers the records may show; none of them was followed",
                report.proposedLinks().stream()
                        .map(link -> Permille.text(link.scorePermille()) + "  "
                                + Amounts.withCurrency(link.credit().amount()) + "  from " + reference(link.debit())
                                + " to " + reference(link.credit()) + " (" + String.join(", ", link.because()) + ")"
                                + (link.ambiguous() ? "; another pair is as likely" : ""))
                        .toList());
    }

    private void addInputs() {
        addList(
                "Read (SHA-256)",
                report.inputs().stream()
                        .map(input -> input.sha256() + "  " + input.name())
                        .toList());
        line("");
        line("Method " + TracingReport.METHOD + ", docs/spec/tracing.md. Rules and conventions (SHA-256): "
                + report.provenance().rulesSha256());
    }

    private void addList(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title + ":");
            lines.forEach(each -> line("  " + each));
        }
    }

    private static String reference(Entry entry) {
        return entry.ledger() + " " + entry.entryId() + " of " + entry.booked();
    }

    /** A table whose first two text columns stand left and whose figures stand right. */
    private void addTable(List<List<String>> table) {
        int[] widths = new int[table.getFirst().size()];
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Fitting.width(row.get(i)));
            }
        }
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                boolean isText = i == 0
                        || table.getFirst().get(i).equals("entry")
                        || table.getFirst().get(i).equals("bound")
                        || table.getFirst().get(i).equals("because");
                String blank = " ".repeat(widths[i] - Fitting.width(row.get(i)));
                line.append(isText ? row.get(i) + blank : blank + row.get(i)).append("  ");
            }
            line(line.toString().stripTrailing());
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
