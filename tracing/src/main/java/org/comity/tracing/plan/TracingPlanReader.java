package org.comity.tracing.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Place;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Claim;
import org.comity.tracing.Claim.ClaimantClass;
import org.comity.tracing.Claim.CreditReference;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingRule;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;
import org.comity.yaml.YamlScalar;

/** Reads tracing plans strictly: every mistake is an error with the plan's file and line. */
public final class TracingPlanReader {

    private static final Set<String> KEYS = Set.of(
            "plan",
            "asAt",
            "ledgers",
            "rules",
            "order",
            "conventions",
            "accounts",
            "claims",
            "elect",
            "repayments",
            "earmarks",
            "restitutions",
            "links",
            "receivers",
            "assets",
            "funds",
            "remedies");
    private static final Set<String> CLAIM_KEYS =
            Set.of("id", "claimant", "class", "account", "currency", "entry", "booked", "creditAmount", "amount");

    private TracingPlanReader() {}

    /**
     * Reads a plan. The paths under {@code ledgers} are taken relative to its folder.
     *
     * @throws BadInput when the file is absent or not a plan
     */
    public static TracingPlan read(Path planFile) {
        return read(YamlReader.read(planFile).asMap(), planFile);
    }

    private static TracingPlan read(YamlMap plan, Path planFile) {
        plan.allowOnly(KEYS, "a tracing plan");
        List<TracingRule> rules = rules(plan);
        Circumstances circumstances = CircumstancesReader.read(plan);
        if (!circumstances.directions().elections().isEmpty() && !rules.contains(TracingRule.OWN_FIRST)) {
            throw BadInput.at(
                    plan.placeOf("elect"), "'elect' has effect under own-first only", "", "add own-first to 'rules'");
        }
        return new TracingPlan(
                plan.getText("plan"),
                plan.find("asAt").map(node -> node.asScalar().asDay()),
                ledgers(plan, planFile),
                rules,
                ConventionsReader.read(plan),
                claims(plan),
                circumstances,
                Place.of(planFile.toString()));
    }

    private static List<Path> ledgers(YamlMap plan, Path planFile) {
        List<Path> paths = new ArrayList<>();
        for (YamlNode node : plan.get("ledgers").asList().elements()) {
            Path path = planFile.resolveSibling(node.asScalar().asText());
            if (!Files.exists(path)) {
                throw BadInput.at(
                        node.place(),
                        "there is no file or folder " + path,
                        "",
                        "paths are relative to the plan's folder");
            }
            paths.add(path);
        }
        if (paths.isEmpty()) {
            throw BadInput.at(plan.placeOf("ledgers"), "no ledger is named", "expected files or folders", "");
        }
        return paths;
    }

    private static List<TracingRule> rules(YamlMap plan) {
        Optional<YamlNode> node = plan.find("rules");
        if (node.isEmpty()) {
            return TracingPlan.DEFAULT_RULES;
        }
        List<TracingRule> rules = new ArrayList<>();
        for (YamlNode each : node.get().asList().elements()) {
            TracingRule rule = TracingRule.get(each.asScalar().asText(), each.place());
            if (rules.contains(rule)) {
                throw BadInput.at(each.place(), "'" + rule.text() + "' stands here twice", "", "remove one");
            }
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            throw BadInput.at(
                    node.get().place(),
                    "no rule is named",
                    "expected some of " + String.join(", ", TracingRule.words()),
                    "");
        }
        return rules;
    }

    private static List<Claim> claims(YamlMap plan) {
        List<Claim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : plan.get("claims").asList().elements()) {
            Claim claim = claim(node.asMap().allowOnly(CLAIM_KEYS, "a claim"));
            if (!ids.add(claim.id())) {
                throw BadInput.at(
                        node.place(), "claim '" + claim.id() + "' stands here twice", "", "give each its own id");
            }
            claims.add(claim);
        }
        if (claims.isEmpty()) {
            throw BadInput.at(plan.placeOf("claims"), "no claim is made", "expected at least one claim", "");
        }
        return claims;
    }

    private static Claim claim(YamlMap claim) {
        String id = claim.getText("id");
        Optional<String> entry = claim.findText("entry");
        Optional<LocalDate> booked =
                claim.find("booked").map(node -> node.asScalar().asDay());
        Optional<String> creditAmount = claim.findText("creditAmount");
        boolean byDay = booked.isPresent() && creditAmount.isPresent();
        if (entry.isPresent() ? booked.isPresent() || creditAmount.isPresent() : !byDay) {
            throw BadInput.at(
                    claim.place(),
                    "claim '" + id + "' does not name its credit in one way",
                    "expected 'entry', or 'booked' with 'creditAmount'",
                    "");
        }
        return new Claim(
                id,
                claim.findText("claimant").orElse(id),
                claim.find("class").map(TracingPlanReader::claimantClass).orElse(ClaimantClass.VICTIM),
                new CreditReference(claim.getText("account"), currency(claim), entry, booked, creditAmount),
                claim.findText("amount"),
                claim.place());
    }

    private static ClaimantClass claimantClass(YamlNode node) {
        return switch (node.asScalar().asText()) {
            case "victim" -> ClaimantClass.VICTIM;
            case "state" -> ClaimantClass.STATE;
            case "volunteer" -> ClaimantClass.VOLUNTEER;
            default -> throw node.expected("victim, state or volunteer");
        };
    }

    /** The currency that a part of the plan names, where it names one. */
    static Optional<CurrencyCode> currency(YamlMap map) {
        return map.find("currency").map(YamlNode::asScalar).map(TracingPlanReader::currencyOf);
    }

    /** A currency by its code. */
    static CurrencyCode currencyOf(YamlScalar scalar) {
        String code = scalar.asText();
        if (!CurrencyCode.isKnown(code)) {
            throw BadInput.at(
                    scalar.place(), "'" + code + "' is not an ISO 4217 currency code", "expected one as NZD", "");
        }
        return new CurrencyCode(code);
    }

    /** One of several words, or an error that suggests the nearest. */
    static BadInput notOneOf(YamlNode node, List<String> words) {
        String word = node.asScalar().asText();
        return BadInput.at(node.place(), "'" + word + "' is not known here", NearestName.suggest(word, words), "");
    }
}
