package org.comity.tracing.binding;

import java.util.Optional;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryDetails;

/** What the place that money went to is called (tracing 4.4). */
public final class Payees {

    private Payees() {}

    /** The counterparty's name, else its account, else the reference, else empty. */
    public static String of(Entry debit) {
        EntryDetails details = debit.details();
        String name = stripped(details.counterpartyName());
        String account = name.isEmpty() ? stripped(details.counterpartyAccount()) : name;
        return account.isEmpty() ? stripped(details.reference()) : account;
    }

    private static String stripped(Optional<String> text) {
        return text.map(String::strip).orElse("");
    }

    /** Who holds the ledger in which a credit arrived; its account where the plan does not say. */
    public static String ofReceiver(BoundPlan plan, Step credit) {
        return plan.parties()
                .holder(credit.entry().ledger())
                .orElse(credit.entry().ledger().account());
    }
}
