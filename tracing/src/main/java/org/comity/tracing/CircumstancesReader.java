package org.comity.tracing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.Circumstances.AccountTerms;
import org.comity.tracing.Circumstances.Asset;
import org.comity.tracing.Circumstances.Election;
import org.comity.tracing.Circumstances.LinkKind;
import org.comity.tracing.Circumstances.Overdraft;
import org.comity.tracing.Circumstances.PlannedLink;
import org.comity.tracing.Circumstances.Receiver;
import org.comity.tracing.Circumstances.Valuation;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;

/** Reads what a plan says beside the claims: accounts, elections, links, receivers, assets. */
final class CircumstancesReader {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}(\\.[0-9]+)?");
    private static final Set<String> ACCOUNT_KEYS =
            Set.of("account", "currency", "holder", "bank", "overdraft", "class");
    private static final Set<String> ENTRY_KEYS = Set.of("account", "currency", "entry");
    private static final Set<String> ELECT_KEYS = Set.of("account", "currency", "entry", "claim-first", "basis");
    private static final Set<String> LINK_KEYS = Set.of("id", "kind", "debits", "credits", "adoptedBy", "basis");
    private static final Set<String> RECEIVER_KEYS = Set.of("account", "name", "class", "from", "basis");
    private static final Set<String> ASSET_KEYS = Set.of("id", "acquiredBy", "holder", "class", "values");
    private static final Set<String> VALUE_KEYS = Set.of("at", "amount", "currency");

    private CircumstancesReader() {}

    static Circumstances read(YamlMap plan) {
        List<PlannedLink> links = list(plan, "links", LINK_KEYS, "a link", CircumstancesReader::link);
        List<Asset> assets = list(plan, "assets", ASSET_KEYS, "an asset", CircumstancesReader::asset);
        requireUnique(plan, "links", links.stream().map(PlannedLink::id).toList());
        requireUnique(plan, "assets", assets.stream().map(Asset::id).toList());
        return new Circumstances(
                list(plan, "accounts", ACCOUNT_KEYS, "an account", CircumstancesReader::account),
                list(plan, "elect", ELECT_KEYS, "an election", CircumstancesReader::election),
                links,
                list(plan, "receivers", RECEIVER_KEYS, "a receiver", CircumstancesReader::receiver),
                assets);
    }

    private static <T> List<T> list(YamlMap map, String key, Set<String> keys, String what, Function<YamlMap, T> read) {
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
                account.findText("holder"),
                account.findText("bank"),
                account.find("overdraft").map(CircumstancesReader::overdraft),
                partyClass(account),
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

    private static Election election(YamlMap election) {
        boolean claimFirst = election.find("claim-first")
                .map(node -> node.asScalar().asBoolean())
                .orElse(true);
        return new Election(
                reference(election), claimFirst, election.findText("basis").orElse(""));
    }

    private static PlannedLink link(YamlMap link) {
        LinkKind kind = linkKind(link.get("kind"));
        return new PlannedLink(
                link.getText("id"),
                kind,
                references(link, "debits"),
                references(link, "credits"),
                link.findText("adoptedBy").orElse(""),
                link.findText("basis").orElse(""),
                link.place());
    }

    private static LinkKind linkKind(YamlNode node) {
        return switch (node.asScalar().asText()) {
            case "transfer" -> LinkKind.TRANSFER;
            case "fx" -> LinkKind.FX;
            case "backward", "inferred" ->
                throw BadInput.at(
                        node.place(),
                        "links of kind '" + node.asScalar().asText() + "' are not built",
                        "transfer and fx are so far",
                        "");
            default -> throw TracingPlanReader.notOneOf(node, List.of("transfer", "fx", "backward", "inferred"));
        };
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

    private static EntryReference reference(YamlMap map) {
        return new EntryReference(
                map.getText("account"), TracingPlanReader.currency(map), map.getText("entry"), map.place());
    }

    private static Optional<PartyClass> partyClass(YamlMap map) {
        return map.find("class")
                .map(node -> PartyClass.find(node.asScalar().asText())
                        .orElseThrow(() -> TracingPlanReader.notOneOf(node, PartyClass.words())));
    }
}
