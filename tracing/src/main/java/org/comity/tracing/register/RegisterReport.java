package org.comity.tracing.register;

import java.time.LocalDate;
import java.util.List;
import org.comity.ledger.LedgerKey;
import org.comity.terms.Money;
import org.comity.tracing.OutKind;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;

/**
 * Where one claim's money is in a register (tracing 14).
 *
 * @param plan the plan's name
 * @param claim the claim's id
 * @param claimed how much is claimed
 * @param asAt the day whose end it describes
 * @param size what was read
 * @param rules one answer for each rule asked for
 * @param assumptions what was taken more simply, or not done, in sentences
 * @param inputs what was read
 */
public record RegisterReport(
        String plan,
        String claim,
        Money claimed,
        LocalDate asAt,
        Size size,
        List<Answer> rules,
        List<String> assumptions,
        List<TracingReport.InputFile> inputs) {

    public RegisterReport {
        rules = List.copyOf(rules);
        assumptions = List.copyOf(assumptions);
        inputs = List.copyOf(inputs);
    }

    /** How much was read: rows, ledgers, movements. */
    public record Size(long rows, int ledgers, long movements) {}

    /**
     * The answer under one rule; its amounts add up to the claim.
     *
     * @param rule the rule
     * @param held what ledgers hold, most first
     * @param out what left, in order
     */
    public record Answer(TracingRule rule, List<Held> held, List<Gone> out) {

        public Answer {
            held = List.copyOf(held);
            out = List.copyOf(out);
        }
    }

    /** What a ledger holds. */
    public record Held(LedgerKey ledger, Money amount) {}

    /**
     * What left by one entry.
     *
     * @param account the entry's account
     * @param entry the entry's id
     * @param booked its day
     * @param to the payee
     * @param kind the kind of place
     * @param amount how much
     */
    public record Gone(String account, String entry, LocalDate booked, String to, OutKind kind, Money amount) {}
}
