package org.comity.tracing.indirect;

import java.nio.file.Path;
import org.comity.terms.Money;
import org.comity.tracing.Amounts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person's means show where no payment is traced (tracing 13): the methods of a file, as text or as JSON. */
public final class IndirectMethods {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private IndirectMethods() {}

    /**
     * Each method and period with its lines, for a reader.
     *
     * @throws org.comity.terms.BadInput when the file is absent or not of this shape
     */
    public static String text(Path file) {
        IndirectReader.Findings findings = IndirectReader.read(file);
        StringBuilder out = new StringBuilder("Means of " + findings.subject() + ", in " + findings.currency()
                + ". What is unexplained is not thereby unlawful.\n");
        for (Finding finding : findings.findings()) {
            out.append('\n')
                    .append(finding.method())
                    .append(", ")
                    .append(finding.period())
                    .append('\n');
            for (Finding.SignedLine line : finding.lines()) {
                out.append(line.isAdded() ? "  + " : "  - ")
                        .append(amount(findings, line.line().amount()))
                        .append("  ")
                        .append(line.line().what())
                        .append(note("evidence", line.line().evidence()))
                        .append(note("explained by", line.line().explanation()))
                        .append('\n');
            }
            out.append("  = ").append(amount(findings, finding.unexplained())).append("  unexplained");
            out.append(finding.remark().isEmpty() ? "\n" : "; " + finding.remark() + "\n");
        }
        return out.toString();
    }

    /** The same as JSON; amounts are decimal text. */
    public static String json(Path file) {
        IndirectReader.Findings findings = IndirectReader.read(file);
        ObjectNode root = MAPPER.createObjectNode();
        root.put("indirect", findings.subject());
        root.put("currency", findings.currency().code());
        ArrayNode list = root.putArray("findings");
        for (Finding finding : findings.findings()) {
            ObjectNode each = list.addObject().put("method", finding.method()).put("period", finding.period());
            put(findings, each.putObject("unexplained"), finding.unexplained());
            each.put("remark", finding.remark());
            ArrayNode lines = each.putArray("lines");
            for (Finding.SignedLine line : finding.lines()) {
                ObjectNode one = lines.addObject()
                        .put("what", line.line().what())
                        .put("sign", line.isAdded() ? "+" : "-")
                        .put("evidence", line.line().evidence())
                        .put("explanation", line.line().explanation());
                put(findings, one, line.line().amount());
            }
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void put(IndirectReader.Findings findings, ObjectNode node, Estimate amount) {
        node.put("low", new Money(amount.low(), findings.currency()).amountText());
        node.put("high", new Money(amount.high(), findings.currency()).amountText());
    }

    private static String amount(IndirectReader.Findings findings, Estimate amount) {
        String low = Amounts.grouped(new Money(amount.low(), findings.currency()));
        return amount.isExact() ? low : low + " to " + Amounts.grouped(new Money(amount.high(), findings.currency()));
    }

    private static String note(String what, String text) {
        return text.isEmpty() ? "" : " (" + what + ": " + text + ")";
    }
}
