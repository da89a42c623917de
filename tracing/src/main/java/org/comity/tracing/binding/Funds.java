package org.comity.tracing.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.ledger.LedgerKey;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.tracing.Circumstances;

/** The ledgers that the plan declares to be one fund (tracing 6.12). */
public final class Funds {

    private Funds() {}

    /**
     * The funds that the plan declares, each one currency of one declaration; every other ledger is a fund of its own.
     *
     * @throws BadInput when a fund names an account that is not there, or one account stands in two funds
     */
    public static List<Set<Integer>> of(BoundPlan plan) {
        List<Set<Integer>> funds = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Circumstances.Fund fund : plan.plan().circumstances().funds()) {
            Map<CurrencyCode, Set<Integer>> byCurrency = new LinkedHashMap<>();
            for (String account : fund.accounts()) {
                boolean isThere = false;
                for (int ledger = 0; ledger < plan.ledgers().size(); ledger++) {
                    LedgerKey key = plan.ledgers().get(ledger);
                    if (key.account().equals(account)) {
                        isThere = true;
                        byCurrency
                                .computeIfAbsent(key.currency(), currency -> new LinkedHashSet<>())
                                .add(ledger);
                    }
                }
                if (!isThere || !seen.add(account)) {
                    throw BadInput.at(
                            fund.place(),
                            "fund '" + fund.id() + "': account '" + account + "' "
                                    + (isThere ? "stands in a fund already" : "is not in the ledgers"),
                            "expected accounts of the ledgers, each in one fund",
                            "correct 'accounts'");
                }
            }
            funds.addAll(byCurrency.values());
        }
        return funds;
    }
}
