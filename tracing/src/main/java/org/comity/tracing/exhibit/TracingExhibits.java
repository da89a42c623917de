package org.comity.tracing.exhibit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.comity.ledger.LedgerProblem;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;
import org.comity.tracing.binding.Payees;
import org.comity.tracing.engine.AssumptionEffect;
import org.comity.tracing.exhibit.ExhibitTable.Cell;
import org.comity.tracing.exhibit.ExhibitTable.RowOf;
import org.comity.tracing.report.Comparison;

/**
 * The exhibits of a report for people who reckon with spreadsheets (tracing 16): ledger schedules, comparison of the rules, assumptions with
 * the effect of each, problems.
 *
 * @param tables the four tables
 */
public record TracingExhibits(List<ExhibitTable> tables) {

    public TracingExhibits {
        tables = List.copyOf(tables);
    }

    /** The exhibits of a report. */
    public static TracingExhibits of(TracingReport report, List<AssumptionEffect> effects) {
        return new TracingExhibits(
                List.of(schedule(report), comparison(report), assumptions(report, effects), problems(report)));
    }

    /** All tables as one XLSX workbook; the same tables give the same bytes. */
    public void writeWorkbook(OutputStream out) throws IOException {
        ExhibitWorkbook.write(tables, out);
    }

    private static ExhibitTable schedule(TracingReport report) {
        List<String> columns = new ArrayList<>(List.of(
                "rule", "account", "currency", "holder", "day", "entry", "purpose", "in", "out", "balance", "own"));
        report.rules().stream()
                .limit(1)
                .flatMap(rule -> rule.claims().stream())
                .forEach(claim -> columns.add("claim " + claim.claim()));
        columns.addAll(List.of("file", "row"));
        List<List<Cell>> rows = new ArrayList<>();
        for (RuleResult rule : report.rules()) {
            rule.schedules().stream()
                    .filter(LedgerSchedule::isTouched)
                    .forEach(schedule -> schedule.rows().forEach(row -> rows.add(scheduleRow(rule, schedule, row))));
        }
        return new ExhibitTable("schedule", columns, rows);
    }

    private static List<Cell> scheduleRow(RuleResult rule, LedgerSchedule schedule, LedgerSchedule.Row row) {
        RowOf cells = new RowOf()
                .words(rule.rule().text())
                .words(schedule.ledger().account())
                .words(schedule.ledger().currency().code())
                .words(schedule.holder().orElse(""))
                .day(row.entry().booked())
                .words(row.entry().entryId())
                .words(row.entry().isOpening() ? "balance brought forward" : Payees.of(row.entry()));
        row.moneyIn().ifPresentOrElse(cells::amount, cells::nothing);
        row.moneyOut().ifPresentOrElse(cells::amount, cells::nothing);
        cells.amount(row.balance()).amount(row.own());
        row.claimed().forEach(cells::amount);
        return cells.words(row.entry().place().file())
                .count(row.entry().place().line())
                .cells();
    }

    private static ExhibitTable comparison(TracingReport report) {
        List<String> columns = new ArrayList<>(List.of("claim", "claimant", "currency", "claimed", "where"));
        report.rules()
                .forEach(rule -> columns.add("attributed under " + rule.rule().text()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison comparison : Comparison.of(report)) {
            for (Comparison.Row row : comparison.rows()) {
                RowOf cells = new RowOf()
                        .words(comparison.claim())
                        .words(comparison.claimant())
                        .words(comparison.claimed().currency().code())
                        .amount(comparison.claimed())
                        .words(row.where());
                row.amounts().forEach(cells::amount);
                rows.add(cells.cells());
            }
        }
        return new ExhibitTable("comparison", columns, rows);
    }

    private static ExhibitTable assumptions(TracingReport report, List<AssumptionEffect> effects) {
        List<String> columns = List.of(
                "assumption",
                "instead",
                "effect",
                "rule",
                "claim",
                "where",
                "currency",
                "with",
                "without",
                "difference");
        List<List<Cell>> rows = new ArrayList<>();
        report.assumptions()
                .forEach(sentence ->
                        rows.add(padded(new RowOf().words(sentence).nothing().words("stated"))));
        for (AssumptionEffect effect : effects) {
            RowOf head = new RowOf().words(effect.assumption()).words(effect.instead());
            if (!effect.refused().isEmpty()) {
                rows.add(padded(head.words("cannot be traced so: " + effect.refused())));
            } else if (effect.changes().isEmpty()) {
                rows.add(padded(head.words("no figure changes")));
            }
            effect.changes()
                    .forEach(change -> rows.add(new RowOf()
                            .words(effect.assumption())
                            .words(effect.instead())
                            .words("changes a figure")
                            .words(change.rule().text())
                            .words(change.claim())
                            .words(change.where())
                            .words(change.with().currency().code())
                            .amount(change.with())
                            .amount(change.without())
                            .amount(change.difference())
                            .cells()));
        }
        return new ExhibitTable("assumptions", columns, rows);
    }

    private static List<Cell> padded(RowOf row) {
        for (int i = 3; i < 10; i++) {
            row.nothing();
        }
        return row.cells();
    }

    private static ExhibitTable problems(TracingReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LedgerProblem problem : report.problems()) {
            RowOf cells = new RowOf()
                    .words(problem.kind().text())
                    .words(problem.ledger().map(ledger -> ledger.account()).orElse(""))
                    .words(problem.ledger()
                            .map(ledger -> ledger.currency().code())
                            .orElse(""));
            problem.booked().ifPresentOrElse(cells::day, cells::nothing);
            problem.amount().ifPresentOrElse(cells::amount, cells::nothing);
            rows.add(cells.words(problem.what())
                    .words(problem.place().file())
                    .count(problem.place().line())
                    .cells());
        }
        return new ExhibitTable(
                "problems", List.of("kind", "account", "currency", "day", "amount", "what", "file", "row"), rows);
    }
}
