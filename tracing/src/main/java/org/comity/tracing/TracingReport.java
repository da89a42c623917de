package org.comity.tracing;

import java.time.LocalDate;
import java.util.List;
import org.comity.ledger.LedgerProblem;

/**
 * The answer to a plan: claims through ledgers, rule by rule.
 *
 * @param plan the plan's name
 * @param asAt the day whose end it describes
 * @param rules one answer for each rule asked for
 * @param proposedLinks links for a person to adopt; never followed here
 * @param problems what does not hold together in the records
 * @param assumptions what the plan left to a default that mattered, in sentences
 * @param inputs what was read
 */
public record TracingReport(
        String plan,
        LocalDate asAt,
        List<RuleResult> rules,
        List<ProposedLink> proposedLinks,
        List<LedgerProblem> problems,
        List<String> assumptions,
        List<InputFile> inputs) {

    /** The version of the method; a change that can change a figure raises it (docs/spec/tracing.md). */
    public static final String METHOD = "comity-tracing 1";

    public TracingReport {
        rules = List.copyOf(rules);
        proposedLinks = List.copyOf(proposedLinks);
        problems = List.copyOf(problems);
        assumptions = List.copyOf(assumptions);
        inputs = List.copyOf(inputs);
    }

    /**
     * A file that was read.
     *
     * @param name as the plan or the user named it
     * @param sha256 its digest in lower-case hexadecimal
     */
    public record InputFile(String name, String sha256) {}
}
