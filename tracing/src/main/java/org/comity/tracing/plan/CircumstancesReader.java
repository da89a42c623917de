package org.comity.tracing.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Circumstances.AccountTerms;
import org.comity.tracing.Circumstances.Adoption;
import org.comity.tracing.Circumstances.Asset;
import org.comity.tracing.Circumstances.Fund;
import org.comity.tracing.Circumstances.Holder;
import org.comity.tracing.Circumstances.LinkKind;
import org.comity.tracing.Circumstances.Overdraft;
import org.comity.tracing.Circumstances.PlannedLink;
import org.comity.tracing.Circumstances.Receiver;
import org.comity.tracing.Circumstances.RemedyFacts;
import org.comity.tracing.Circumstances.Valuation;
import org.comity.tracing.EntryReference;
import org.comity.tracing.PartyClass;
import org.comity.tracing.binding.Parties;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;

/** Reads what a plan says beside the claims: accounts, elections, links, receivers, assets. */
final class CircumstancesReader {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}(\\.[0-9]+)?");
    private static final Set<String> ACCOUNT_KEYS =
            Set.of("account", "currency", "holder", "bank", "overdraft", "class", "trust");
    private static final Set<String> ENTRY_KEYS = Set.of("account", "currency", "entry");
    private static final Set<String> LINK_KEYS =
            Set.of("id", "kind", "debits", "credits", "amount", "adoptedBy", "basis");
    private static final Set<String> RECEIVER_KEYS = Set.of("account", "name", "class", "from", "basis");
    private static final Set<String> ASSET_KEYS = Set.of("id", "acquiredBy", "soldBy", "holder", "class", "values");
    private static final Set<String> VALUE_KEYS = Set.of("at", "amount", "currency");

    private static final Set<String> FUND_KEYS = Set.of("id", "accounts", "adoptedBy", "basis");
    private static final Set<String> REMEDY_KEYS =
            Set.of("claim", "offence", "filed", "benefit", "restored", "realisable");

    private CircumstancesReader() {}

    static Circumstances read(YamlMap plan) {
        List<PlannedLink> links = list(plan, "links", LINK_KEYS, "a link", CircumstancesReader::link);
        List<Asset> assets = list(plan, "assets", ASSET_KEYS, "an asset", CircumstancesReader::asset);
        requireUnique(plan, "links", links.stream().map(PlannedLink::id).toList());
        requireUnique(plan, "assets", assets.stream().map(Asset::id).toList());
        List<Fund> funds = list(plan, "funds", FUND_KEYS, "a fund", CircumstancesReader::fund);
        requireUnique(plan, "funds", funds.stream().map(Fund::id).toList());
        return new Circumstances(
                list(plan, "accounts", ACCOUNT_KEYS, "an account", CircumstancesReader::account),
                DirectionsReader.read(plan),
                links,
                list(plan, "receivers", RECEIVER_KEYS, "a receiver", CircumstancesReader::receiver),
                assets,
                funds,
                list(plan, "remedies", REMEDY_KEYS, "remedies of a claim", CircumstancesReader::remedies));
    }

    /** The elements of a list of maps; none where the plan has no such list. */
    static <T> List<T> list(YamlMap map, String key, Set<String> keys, String what, Function<YamlMap, T> read) {
        return map.find(key)
                .map(node -> node.asList().elements().stream()
                        .map(each -> read.apply(each.asMap().allowOnly(keys, what)))
                        .toList())
                .orElse(List.of());
    }

    private static void requireUnique(YamlMap plan, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw BadInput.at(
                        plan.placeOf(key), "'" + id + "' stands twice under " + key, "", "give each its own id");
            }
        }
    }

    private static AccountTerms account(YamlMap account) {
        return new AccountTerms(
                account.getText("account"),
                TracingPlanReader.currency(account),
                new Holder(
                        account.findText("holder"),
                        partyClass(account),
                        account.find("trust")
                                .map(node -> node.asScalar().asBoolean())
                                .orElse(false)),
                account.findText("bank"),
                account.find("overdraft").map(CircumstancesReader::overdraft),
                account.place());
    }

    private static Overdraft overdraft(YamlNode node) {
        String text = node.asScalar().asText();
        return switch (text) {
            case "unlimited" -> new Overdraft(Optional.empty());
            case "none" -> new Overdraft(Optional.of("0"));
            default -> {
                if (!AMOUNT.matcher(text).matches()) {
                    throw node.expected("unlimited, none, or an amount as 5000.00");
                }
                yield new Overdraft(Optional.of(text));
            }
        };
    }

    private static PlannedLink link(YamlMap link) {
        LinkKind kind = linkKind(link.get("kind"));
        Adoption adoption = adoption(link);
        if (kind.isDeclared() && (adoption.by().isBlank() || adoption.basis().isBlank())) {
            throw BadInput.at(
                    link.place(),
                    "link '" + link.getText("id") + "' is " + kind.text() + " and does not say who adopted it and why",
                    "expected 'adoptedBy' and 'basis' (tracing 5.6, 5.7)",
                    "add both: such a link rests on a person's conclusion alone");
        }
        if (kind != LinkKind.INFERRED && link.find("amount").isPresent()) {
            throw BadInput.at(
                    link.placeOf("amount"), "only an inferred link has an amount of its own", "", "remove 'amount'");
        }
        return new PlannedLink(
                link.getText("id"),
                kind,
                references(link, "debits"),
                references(link, "credits"),
                link.findText("amount"),
                adoption,
                link.place());
    }

    private static Adoption adoption(YamlMap map) {
        return new Adoption(
                map.findText("adoptedBy").orElse(""), map.findText("basis").orElse(""));
    }

    private static LinkKind linkKind(YamlNode node) {
        String word = node.asScalar().asText();
        return Arrays.stream(LinkKind.values())
                .filter(kind -> kind.text().equals(word))
                .findFirst()
                .orElseThrow(() -> TracingPlanReader.notOneOf(
                        node,
                        Arrays.stream(LinkKind.values()).map(LinkKind::text).toList()));
    }

    private static Fund fund(YamlMap fund) {
        List<String> accounts = fund.get("accounts").asList().elements().stream()
                .map(node -> node.asScalar().asText())
                .toList();
        return new Fund(fund.getText("id"), accounts, adoption(fund), fund.place());
    }

    private static RemedyFacts remedies(YamlMap facts) {
        return new RemedyFacts(
                facts.getText("claim"),
                facts.find("offence").map(node -> node.asScalar().asDay()),
                facts.find("filed").map(node -> node.asScalar().asDay()),
                facts.findText("benefit"),
                facts.findText("restored"),
                facts.findText("realisable"),
                facts.place());
    }

    private static Receiver receiver(YamlMap receiver) {
        Optional<String> account = receiver.findText("account");
        Optional<String> name = receiver.findText("name");
        if (account.isPresent() == name.isPresent()) {
            throw BadInput.at(
                    receiver.place(), "a receiver is named in no single way", "expected 'account' or 'name'", "");
        }
        return new Receiver(
                account,
                name,
                partyClass(receiver)
                        .orElseThrow(() -> BadInput.at(
                                receiver.place(),
                                "the receiver's class is missing",
                                "expected one of " + String.join(", ", PartyClass.words()),
                                "add 'class:'")),
                receiver.find("from").map(node -> node.asScalar().asDay()),
                receiver.findText("basis").orElse(""),
                receiver.place());
    }

    private static Asset asset(YamlMap asset) {
        return new Asset(
                asset.getText("id"),
                references(asset, "acquiredBy"),
                asset.find("soldBy").isPresent() ? references(asset, "soldBy") : List.of(),
                asset.findText("holder"),
                partyClass(asset).orElse(PartyClass.UNKNOWN),
                list(asset, "values", VALUE_KEYS, "a value", CircumstancesReader::valuation),
                asset.place());
    }

    private static Valuation valuation(YamlMap value) {
        CurrencyCode currency =
                TracingPlanReader.currencyOf(value.get("currency").asScalar());
        long amount = Parties.amountMinor(value.getText("amount"), currency, value.placeOf("amount"));
        if (amount < 0) {
            throw BadInput.at(value.placeOf("amount"), "a value is below zero", "expected zero or more", "");
        }
        return new Valuation(value.get("at").asScalar().asDay(), new Money(amount, currency));
    }

    private static List<EntryReference> references(YamlMap map, String key) {
        List<EntryReference> references = map.get(key).asList().elements().stream()
                .map(node -> reference(node.asMap().allowOnly(ENTRY_KEYS, "an entry")))
                .toList();
        if (references.isEmpty()) {
            throw BadInput.at(map.placeOf(key), "'" + key + "' names no entry", "expected at least one", "");
        }
        return references;
    }

    /** An entry, named by a map's keys account, currency and entry. */
    static EntryReference reference(YamlMap map) {
        return new EntryReference(
                map.getText("account"), TracingPlanReader.currency(map), map.getText("entry"), map.place());
    }

    private static Optional<PartyClass> partyClass(YamlMap map) {
        return map.find("class")
                .map(node -> PartyClass.find(node.asScalar().asText())
                        .orElseThrow(() -> TracingPlanReader.notOneOf(node, PartyClass.words())));
    }
}
