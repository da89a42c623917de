package org.comity.tracing.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.ledger.LedgerKey;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Place;
import org.comity.tracing.Claim;
import org.comity.tracing.EntryReference;
import org.comity.yaml.NearestName;

/** Finds the entries that a plan names; what it does not find is an error at the plan's line. */
final class EntryIndex {

    private final Map<String, List<Step>> byAccount = new LinkedHashMap<>();
    private final Map<String, Map<String, Step>> byId = new LinkedHashMap<>();

    EntryIndex(List<Step> steps) {
        for (Step step : steps) {
            String account = step.entry().ledger().account();
            byAccount.computeIfAbsent(account, key -> new ArrayList<>()).add(step);
            byId.computeIfAbsent(account, key -> new LinkedHashMap<>())
                    .putIfAbsent(step.entry().entryId(), step);
        }
    }

    /** The entry that a plan names; its id is unique within the account whatever the currency. */
    Step get(EntryReference reference) {
        return get(reference.account(), reference.currency(), reference.entryId(), reference.place());
    }

    /** The same, in parts. */
    Step get(String account, Optional<CurrencyCode> currency, String entryId, Place place) {
        listOfAccount(account, place);
        Map<String, Step> ids = byId.getOrDefault(account, Map.of());
        Step step = ids.get(entryId);
        if (step == null) {
            throw BadInput.at(
                    place,
                    "account " + account + " has no entry '" + entryId + "'",
                    NearestName.suggest(entryId, ids.keySet()),
                    "name an entry by its entry_id, or as FILE:ROW");
        }
        CurrencyCode actual = step.entry().ledger().currency();
        if (currency.isPresent() && !currency.get().equals(actual)) {
            throw BadInput.at(
                    place,
                    "entry '" + entryId + "' of account " + account + " is in " + actual,
                    "the plan says " + currency.get(),
                    "correct the currency or the entry");
        }
        return step;
    }

    /** The debit that a plan names. */
    Step getDebit(EntryReference reference, String what) {
        Step step = get(reference);
        if (!step.isDebit() || step.isOpening()) {
            throw BadInput.at(
                    reference.place(),
                    what + ": entry '" + reference.entryId() + "' is no debit",
                    "expected an entry by which money left",
                    "correct the entry");
        }
        return step;
    }

    /** The credit that a plan names. */
    Step getCredit(EntryReference reference, String what) {
        Step step = get(reference);
        if (step.isDebit() || step.isOpening()) {
            throw BadInput.at(
                    reference.place(),
                    what + ": entry '" + reference.entryId() + "' is no credit",
                    "expected an entry by which money arrived",
                    "correct the entry");
        }
        return step;
    }

    /** The one credit of a day and an amount. */
    Step getCredit(Claim claim) {
        Claim.CreditReference credit = claim.credit();
        LedgerKey ledger = getLedger(credit.account(), credit.currency(), claim.place());
        long amount = Parties.amountMinor(credit.creditAmountText().orElseThrow(), ledger.currency(), claim.place());
        List<Step> found = listOfAccount(credit.account(), claim.place()).stream()
                .filter(step -> step.entry().ledger().equals(ledger))
                .filter(step -> Optional.of(step.entry().booked()).equals(credit.booked()))
                .filter(step -> step.entry().amountMinor() == amount)
                .toList();
        if (found.size() != 1) {
            throw BadInput.at(
                    claim.place(),
                    "claim '" + claim.id() + "': " + (found.isEmpty() ? "no entry" : found.size() + " entries") + " of "
                            + ledger + " on " + credit.booked().orElseThrow() + " of "
                            + credit.creditAmountText().orElseThrow(),
                    "expected exactly one",
                    found.isEmpty() ? "check day and amount" : "name the entry by its id");
        }
        return found.getFirst();
    }

    /** The ledger of an account; the currency may be left out where the account has one. */
    LedgerKey getLedger(String account, Optional<CurrencyCode> currency, Place place) {
        List<LedgerKey> ledgers = listOfAccount(account, place).stream()
                .map(step -> step.entry().ledger())
                .distinct()
                .toList();
        if (currency.isEmpty() && ledgers.size() > 1) {
            throw BadInput.at(
                    place,
                    "account " + account + " has "
                            + String.join(
                                    " and ",
                                    ledgers.stream()
                                            .map(key -> key.currency().code())
                                            .toList()),
                    "expected a currency",
                    "add 'currency:'");
        }
        return ledgers.stream()
                .filter(key -> currency.isEmpty() || key.currency().equals(currency.get()))
                .findFirst()
                .orElseThrow(() -> BadInput.at(
                        place,
                        "account " + account + " has no " + currency.orElseThrow() + " ledger",
                        "",
                        "correct the currency"));
    }

    private List<Step> listOfAccount(String account, Place place) {
        List<Step> steps = byAccount.get(account);
        if (steps == null) {
            throw BadInput.at(
                    place,
                    "there is no account '" + account + "' in the ledgers",
                    NearestName.suggest(account, byAccount.keySet()),
                    "correct the account, or add its statements under 'ledgers'");
        }
        return steps;
    }
}
