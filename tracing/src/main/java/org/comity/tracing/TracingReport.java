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
 * @param besides what stands beside the answers
 * @param proposedLinks links for a person to adopt; never followed here
 * @param problems what does not hold together in the records
 * @param provenance what the answer was made from
 */
public record TracingReport(
        String plan,
        LocalDate asAt,
        List<RuleResult> rules,
        Besides besides,
        List<ProposedLink> proposedLinks,
        List<LedgerProblem> problems,
        Provenance provenance) {

    /** The version of the method; a change that can change a figure raises it (docs/spec/tracing.md). */
    public static final String METHOD = "comity-tracing 3";

    public TracingReport {
        rules = List.copyOf(rules);
        proposedLinks = List.copyOf(proposedLinks);
        problems = List.copyOf(problems);
    }

    /** A report without alternatives and remedies. */
    public TracingReport(
            String plan,
            LocalDate asAt,
            List<RuleResult> rules,
            List<ProposedLink> proposedLinks,
            List<LedgerProblem> problems,
            List<String> assumptions,
            List<InputFile> inputs) {
        this(
                plan,
                asAt,
                rules,
                new Besides(List.of(), List.of()),
                proposedLinks,
                problems,
                new Provenance(assumptions, inputs, List.of(), ""));
    }

    /**
     * What stands beside the answers.
     *
     * @param alternatives the same rules on other grounds, one for each thing left out
     * @param remedies what other remedies than tracing give, claim by claim (tracing 11)
     */
    public record Besides(List<Alternative> alternatives, List<RemedyRow> remedies) {

        public Besides {
            alternatives = List.copyOf(alternatives);
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * All rules once more without something that a person concluded (tracing 5.8).
     *
     * @param without what was left out, in words
     * @param links the ids of the links that were left out
     * @param rules the answers
     */
    public record Alternative(String without, List<String> links, List<RuleResult> rules) {

        public Alternative {
            links = List.copyOf(links);
            rules = List.copyOf(rules);
        }
    }

    /**
     * What an answer was made from.
     *
     * @param assumptions what the plan left to a default that mattered, or decided otherwise, in sentences
     * @param inputs what was read
     * @param conventions the settings under which it was traced
     * @param rulesSha256 digest of method, rules, order and conventions, in lower-case hexadecimal (tracing 10.2)
     */
    public record Provenance(
            List<String> assumptions, List<InputFile> inputs, List<Setting> conventions, String rulesSha256) {

        public Provenance {
            assumptions = List.copyOf(assumptions);
            inputs = List.copyOf(inputs);
            conventions = List.copyOf(conventions);
        }
    }

    /** What the plan left to a default that mattered, or decided otherwise, in sentences. */
    public List<String> assumptions() {
        return provenance.assumptions();
    }

    /** What was read. */
    public List<InputFile> inputs() {
        return provenance.inputs();
    }

    /** The same rules without something that a person concluded. */
    public List<Alternative> alternatives() {
        return besides.alternatives();
    }

    /** What other remedies than tracing give. */
    public List<RemedyRow> remedies() {
        return besides.remedies();
    }

    /**
     * A file that was read.
     *
     * @param name as the plan or the user named it
     * @param sha256 its digest in lower-case hexadecimal
     */
    public record InputFile(String name, String sha256) {}
}
