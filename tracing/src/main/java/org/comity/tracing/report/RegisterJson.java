package org.comity.tracing.report;

import org.comity.terms.Money;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.TracingReport;
import org.comity.tracing.register.RegisterReport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the answer about a register in the shape of the contract, without bounds: they are not reckoned (tracing 14.7). */
public final class RegisterJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RegisterJson() {}

    /** The whole document. */
    public static String write(RegisterReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("plan", report.plan()).put("asAt", report.asAt().toString()).put("method", TracingReport.METHOD);
        root.putObject("register")
                .put("rows", report.size().rows())
                .put("ledgers", report.size().ledgers())
                .put("movements", report.size().movements());
        ArrayNode rules = root.putArray("rules");
        for (RegisterReport.Answer answer : report.rules()) {
            ObjectNode rule = rules.addObject()
                    .put("rule", answer.rule().text())
                    .put("order", OrderPolicy.STATEMENT.text())
                    .put("conserved", true);
            add(rule.putArray("claims").addObject(), report, answer);
        }
        ArrayNode assumptions = root.putArray("assumptions");
        report.assumptions().forEach(assumptions::add);
        ArrayNode inputs = root.putArray("inputs");
        report.inputs()
                .forEach(input -> inputs.addObject().put("file", input.name()).put("sha256", input.sha256()));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void add(ObjectNode claim, RegisterReport report, RegisterReport.Answer answer) {
        claim.put("claim", report.claim())
                .put("claimed", report.claimed().amountText())
                .put("currency", report.claimed().currency().code());
        ArrayNode held = claim.putArray("held");
        answer.held()
                .forEach(each ->
                        amount(held.addObject().put("account", each.ledger().account()), each.amount()));
        ArrayNode out = claim.putArray("out");
        answer.out()
                .forEach(each -> amount(
                        out.addObject()
                                .put("account", each.account())
                                .put("entry", each.entry())
                                .put("booked", each.booked().toString())
                                .put("to", each.to())
                                .put("kind", each.kind().text()),
                        each.amount()));
    }

    private static void amount(ObjectNode node, Money amount) {
        node.put("currency", amount.currency().code())
                .put("amount", amount.amountText())
                .put("claimAmount", amount.amountText());
    }
}
