package org.comity.tracing.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comity.ledger.LedgerKey;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.tracing.OutKind;
import org.comity.tracing.TracingRule;
import org.comity.tracing.columns.Attribution;
import org.comity.tracing.columns.Register;
import org.comity.tracing.columns.RegisterEntry;

/** Names the places of an attribution and rounds their figures so that they add up to the claim (tracing 14.4). */
final class RegisterAnswer {

    private final Register register;
    private final Attribution attribution;
    private final CurrencyCode currency;
    private final List<Figure> figures = new ArrayList<>();

    RegisterAnswer(Register register, Attribution attribution, CurrencyCode currency) {
        this.register = register;
        this.attribution = attribution;
        this.currency = currency;
    }

    /** A place, its whole minor units and what they leave off; a ledger, or an exit by its negative number less one. */
    private static final class Figure {
        private final int place;
        private long minor;
        private final long fine;

        private Figure(int place, long minor, long fine) {
            this.place = place;
            this.minor = minor;
            this.fine = fine;
        }
    }

    RegisterReport.Answer under(TracingRule rule) {
        for (int ledger = 1; ledger <= attribution.ledgers(); ledger++) {
            add(ledger, attribution.heldMinor(ledger), attribution.heldFine(ledger));
        }
        for (int exit = 0; exit < attribution.exits(); exit++) {
            add(-exit - 1, attribution.exitMinor(exit), attribution.exitFine(exit));
        }
        round();
        List<RegisterReport.Held> held = new ArrayList<>();
        List<RegisterReport.Gone> out = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.minor == 0) {
                continue;
            }
            Money amount = new Money(figure.minor, currency);
            if (figure.place < 0) {
                out.add(gone(-figure.place - 1, amount));
            } else if (figure.place > register.ledgers()) {
                out.add(gone(register.underWay(figure.place), OutKind.IN_TRANSIT, amount));
            } else {
                held.add(new RegisterReport.Held(new LedgerKey(register.account(figure.place), currency), amount));
            }
        }
        held.sort(Comparator.comparing(
                (RegisterReport.Held each) -> -each.amount().amountMinor()));
        return new RegisterReport.Answer(rule, held, out);
    }

    private void add(int place, long minor, long fine) {
        if ((minor | fine) != 0) {
            figures.add(new Figure(place, minor, fine));
        }
    }

    /** The fine units add up to whole ones; these go to the largest remainders, ties to the earlier place. */
    private void round() {
        long fine = 0;
        long left = 0;
        for (Figure figure : figures) {
            fine += figure.fine;
            left += fine >>> 32;
            fine &= 0xFFFF_FFFFL;
        }
        figures.stream()
                .sorted(Comparator.comparing((Figure figure) -> -figure.fine))
                .limit(left)
                .forEach(figure -> figure.minor++);
    }

    private RegisterReport.Gone gone(int exit, Money amount) {
        long movement = attribution.exitMovement(exit);
        return switch (attribution.exitKind(exit)) {
            case OUTSIDE -> gone(register.leaving(movement), OutKind.UNLINKED, amount);
            case BANK -> gone(register.arriving(movement), OutKind.BANK, amount);
            case LOST -> gone(register.arriving(movement), OutKind.LOST, amount);
        };
    }

    private static RegisterReport.Gone gone(RegisterEntry entry, OutKind kind, Money amount) {
        return new RegisterReport.Gone(
                entry.account(),
                entry.entryId(),
                entry.booked(),
                kind == OutKind.BANK ? "" : entry.payee(),
                kind,
                amount);
    }
}
