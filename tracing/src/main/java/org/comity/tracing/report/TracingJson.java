package org.comity.tracing.report;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.terms.Money;
import org.comity.tracing.AssetResult;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.ProposedLink;
import org.comity.tracing.RemedyRow;
import org.comity.tracing.Rounding;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as the JSON of the command-line contract. Amounts are decimal text, never numbers. */
public final class TracingJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TracingJson() {}

    /** The whole document. */
    public static String write(TracingReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("plan", report.plan());
        root.put("asAt", report.asAt().toString());
        root.put("method", TracingReport.METHOD);
        ArrayNode rules = root.putArray("rules");
        report.rules().forEach(rule -> addRule(rules.addObject(), rule));
        ArrayNode proposed = root.putArray("proposedLinks");
        report.proposedLinks().forEach(link -> addProposed(proposed.addObject(), link));
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problem -> addProblem(problems.addObject(), problem));
        ArrayNode assumptions = root.putArray("assumptions");
        report.assumptions().forEach(assumptions::add);
        ArrayNode alternatives = root.putArray("alternatives");
        for (TracingReport.Alternative alternative : report.alternatives()) {
            ObjectNode each = alternatives.addObject().put("without", alternative.without());
            alternative.links().forEach(each.putArray("links")::add);
            ArrayNode answers = each.putArray("rules");
            alternative.rules().forEach(rule -> addRule(answers.addObject(), rule));
        }
        ArrayNode remedies = root.putArray("remedies");
        report.remedies().forEach(row -> addRemedy(remedies.addObject(), row));
        ObjectNode conventions = root.putObject("conventions");
        report.provenance()
                .conventions()
                .forEach(setting -> conventions.put(setting.decides().text(), setting.text()));
        root.put("rulesSha256", report.provenance().rulesSha256());
        ArrayNode inputs = root.putArray("inputs");
        report.inputs()
                .forEach(input -> inputs.addObject().put("file", input.name()).put("sha256", input.sha256()));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void addRule(ObjectNode node, RuleResult rule) {
        node.put("rule", rule.rule().text());
        node.put("order", rule.order().text());
        node.put("conserved", rule.conserved());
        ArrayNode claims = node.putArray("claims");
        rule.claims().forEach(claim -> addClaim(claims.addObject(), claim));
        ArrayNode assets = node.putArray("assets");
        for (AssetResult asset : rule.assets()) {
            ObjectNode each = assets.addObject()
                    .put("asset", asset.asset())
                    .put("claim", asset.claim())
                    .put("currency", asset.contributed().currency().code())
                    .put("contributed", asset.contributed().amountText());
            asset.share().map(Money::amountText).ifPresent(share -> each.put("share", share));
            asset.lien().map(Money::amountText).ifPresent(lien -> each.put("lien", lien));
            asset.basis().ifPresent(basis -> addBasis(each, basis));
        }
        rule.work().notes().forEach(node.putArray("notes")::add);
        ArrayNode roundings = node.putArray("roundings");
        for (Rounding rounding : rule.work().roundings()) {
            roundings
                    .addObject()
                    .put("claim", rounding.claim())
                    .put("place", rounding.place())
                    .put("published", rounding.published().amountText())
                    .put("carried", rounding.carried());
        }
    }

    private static void addBasis(ObjectNode node, AssetResult.Basis basis) {
        node.put("class", basis.holderClass().text());
        node.put("paid", basis.paid().amountText());
        basis.value().map(Money::amountText).ifPresent(value -> node.put("value", value));
        basis.valuedAt().map(LocalDate::toString).ifPresent(day -> node.put("valuedAt", day));
    }

    private static void addRemedy(ObjectNode node, RemedyRow row) {
        node.put("claim", row.claim());
        node.put("remedy", row.remedy());
        if (!row.rule().isEmpty()) {
            node.put("rule", row.rule());
        }
        node.put("currency", row.amount().currency().code());
        node.put("amount", row.amount().amountText());
        node.put("because", row.because());
        node.put("authority", row.authority());
    }

    private static void addClaim(ObjectNode node, ClaimResult claim) {
        node.put("claim", claim.claim());
        node.put("claimed", claim.claimed().amountText());
        node.put("currency", claim.claimed().currency().code());
        ArrayNode held = node.putArray("held");
        for (ClaimResult.Held each : claim.held()) {
            ObjectNode place = held.addObject();
            place.put("account", each.ledger().account());
            addFigures(place, each.amount(), each.claimAmount(), each.bounds());
        }
        ArrayNode out = node.putArray("out");
        for (ClaimResult.Out each : claim.out()) {
            ObjectNode place = out.addObject();
            addEntry(place, each.entry());
            place.put("to", each.to());
            place.put("kind", each.kind().text());
            addFigures(place, each.amount(), each.claimAmount(), each.bounds());
            addPlace(place, each.entry());
        }
    }

    private static void addFigures(ObjectNode node, Money amount, Money claimAmount, Bounds bounds) {
        node.put("currency", amount.currency().code());
        node.put("amount", amount.amountText());
        node.put("claimAmount", claimAmount.amountText());
        node.put("low", bounds.low().amountText());
        node.put("high", bounds.high().amountText());
        node.put("bound", bounds.kind().text());
        bounds.reached().ifPresent(reached -> {
            node.put("reachedLow", reached.low().amountText());
            node.put("reachedHigh", reached.high().amountText());
        });
    }

    private static void addEntry(ObjectNode node, Entry entry) {
        node.put("account", entry.ledger().account());
        node.put("entry", entry.entryId());
        node.put("booked", entry.booked().toString());
    }

    private static void addPlace(ObjectNode node, Entry entry) {
        node.put("file", entry.place().file());
        node.put("line", entry.place().line());
    }

    private static void addProposed(ObjectNode node, ProposedLink link) {
        addEnds(node, link.debit(), link.credit(), link.scorePermille());
        node.put("ambiguous", link.ambiguous());
        ArrayNode because = node.putArray("because");
        link.because().forEach(because::add);
        ArrayNode alternatives = node.putArray("alternatives");
        link.alternatives()
                .forEach(each -> addEnds(alternatives.addObject(), each.debit(), each.credit(), each.scorePermille()));
    }

    private static void addEnds(ObjectNode node, Entry debit, Entry credit, int scorePermille) {
        addEntry(node.putObject("debit"), debit);
        addEntry(node.putObject("credit"), credit);
        node.put("currency", credit.ledger().currency().code());
        node.put("amount", credit.amount().amountText());
        node.put("score", Permille.text(scorePermille));
    }

    private static void addProblem(ObjectNode node, LedgerProblem problem) {
        node.put("kind", problem.kind().text());
        Optional<LedgerKey> ledger = problem.ledger();
        ledger.map(LedgerKey::account).ifPresent(account -> node.put("account", account));
        problem.amount()
                .map(Money::currency)
                .or(() -> ledger.map(LedgerKey::currency))
                .ifPresent(currency -> node.put("currency", currency.code()));
        problem.booked().map(LocalDate::toString).ifPresent(booked -> node.put("booked", booked));
        problem.amount().map(Money::amountText).ifPresent(amount -> node.put("amount", amount));
        node.put("what", problem.what());
        node.put("file", problem.place().file());
        node.put("line", problem.place().line());
    }
}
