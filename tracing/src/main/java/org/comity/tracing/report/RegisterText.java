package org.comity.tracing.report;

import java.util.List;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import org.comity.tracing.register.RegisterReport;

/** What {@code comity trace --register} prints: rule by rule the largest places, and what was not done. */
public final class RegisterText {

    private static final int MOST = 20;

    private RegisterText() {}

    /** The whole report. */
    public static String write(RegisterReport report) {
        StringBuilder out = new StringBuilder();
        line(out, "Tracing plan '" + report.plan() + "' through a register, as at the end of " + report.asAt());
        line(
                out,
                "%,d rows, %,d ledgers, %,d movements"
                        .formatted(
                                report.size().rows(),
                                report.size().ledgers(),
                                report.size().movements()));
        line(out, "Figures are attributed under the rule named; which rule governs is for a court.");
        line(out, "");
        line(out, "Claim " + report.claim() + ": " + Amounts.withCurrency(report.claimed()));
        report.rules().forEach(answer -> add(out, report, answer));
        line(out, "");
        line(out, "Not done, or taken more simply");
        report.assumptions().forEach(each -> line(out, "  " + each));
        line(out, "");
        line(out, "Read");
        report.inputs().forEach(input -> line(out, "  " + input.name() + "  sha256 " + input.sha256()));
        return out.toString();
    }

    private static void add(StringBuilder out, RegisterReport report, RegisterReport.Answer answer) {
        Money held = sum(
                report, answer.held().stream().map(RegisterReport.Held::amount).toList());
        Money gone = sum(
                report, answer.out().stream().map(RegisterReport.Gone::amount).toList());
        line(out, "");
        line(
                out,
                answer.rule().text() + ": " + answer.rule().meaning() + " ("
                        + answer.rule().authority() + ")");
        line(
                out,
                "  held in " + answer.held().size() + (answer.held().size() == 1 ? " ledger: " : " ledgers: ")
                        + Amounts.withCurrency(held));
        answer.held().stream()
                .limit(MOST)
                .forEach(each -> line(
                        out,
                        "    %18s  %s"
                                .formatted(
                                        Amounts.grouped(each.amount()),
                                        each.ledger().account())));
        more(out, answer.held().size());
        line(
                out,
                "  left by " + answer.out().size() + (answer.out().size() == 1 ? " entry: " : " entries: ")
                        + Amounts.withCurrency(gone));
        answer.out().stream()
                .limit(MOST)
                .forEach(each -> line(
                        out,
                        "    %18s  %s %s, %s, %s%s"
                                .formatted(
                                        Amounts.grouped(each.amount()),
                                        each.booked(),
                                        each.account(),
                                        each.entry(),
                                        each.kind().text(),
                                        each.to().isEmpty() ? "" : ": " + each.to())));
        more(out, answer.out().size());
    }

    private static void more(StringBuilder out, int count) {
        if (count > MOST) {
            line(out, "    ... and " + (count - MOST) + " more; --format json lists all");
        }
    }

    private static Money sum(RegisterReport report, List<Money> amounts) {
        return new Money(
                amounts.stream().mapToLong(Money::amountMinor).sum(),
                report.claimed().currency());
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
