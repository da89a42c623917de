package org.comity.tracing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.ledger.EntryKind;
import org.comity.ledger.LedgerKey;
import org.comity.tracing.Amounts;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Directions;
import org.comity.tracing.Setting;
import org.comity.tracing.binding.BoundPlan;
import org.comity.tracing.binding.EntryNumbering;
import org.comity.tracing.binding.Step;
import org.comity.tracing.order.Components;
import org.comity.tracing.order.TraceCalendar;

/** What the plan left to a default of the specification and what that touched, in sentences for a reader (tracing 10.1). */
final class Assumptions {

    private final BoundPlan plan;
    private final Map<Integer, List<Step>> byLedger;
    private final Map<Integer, Integer> openDays = new HashMap<>();
    private final Set<String> sentences = new LinkedHashSet<>();

    private Assumptions(BoundPlan plan) {
        this.plan = plan;
        this.byLedger = plan.steps().stream().collect(Collectors.groupingBy(Step::ledger));
    }

    /** The assumptions of a plan, for the ledgers that claimed money may have reached. */
    static List<String> list(BoundPlan plan) {
        Assumptions assumptions = new Assumptions(plan);
        Components components = new Components(plan);
        List<Integer> reached = components.withClaims(plan);
        TraceCalendar calendar = TraceCalendar.of(plan, ledger -> reached.contains(components.of(ledger)));
        calendar.openDays().forEach(day -> assumptions.openDays.merge(day.ledger(), 1, Integer::sum));
        for (int ledger = 0; ledger < plan.ledgers().size(); ledger++) {
            if (reached.contains(components.of(ledger))) {
                assumptions.addOpening(ledger);
                assumptions.addRestatements(ledger);
                assumptions.addOverdraft(ledger);
                assumptions.addOrder(ledger);
            }
        }
        assumptions.addKinds();
        assumptions.addUnknownAccounts();
        return List.copyOf(assumptions.sentences);
    }

    private void addOpening(int ledger) {
        Step first = steps(ledger).getFirst();
        if (first.isOpening() && first.entry().entryId().equals(EntryNumbering.PRESUMED)) {
            sentences.add(plan.ledgers().get(ledger) + ": no opening balance is given; "
                    + Amounts.withCurrency(first.entry().amount())
                    + " is presumed, the least with which no day closes beneath the allowed overdraft (tracing 4.1).");
            return;
        }
        sentences.add(
                first.isOpening()
                        ? plan.ledgers().get(ledger)
                                + ": the opening balance is own money except for claims on it (tracing 4.1)."
                        : plan.ledgers().get(ledger)
                                + ": no opening balance is given; the ledger opens at zero (tracing 4.1).");
    }

    private void addRestatements(int ledger) {
        steps(ledger).stream()
                .skip(1)
                .filter(Step::isOpening)
                .forEach(step -> sentences.add(plan.ledgers().get(ledger) + ": entries are missing before "
                        + step.entry().place() + "; the trace goes on from the balance of "
                        + Amounts.withCurrency(step.entry().amount())
                        + " printed there. What that takes away is traced as a payment to no known place ('lost'), what it adds as own money"
                        + " (tracing 4.2)."));
    }

    private void addOverdraft(int ledger) {
        LedgerKey key = plan.ledgers().get(ledger);
        long balance = 0;
        long least = 0;
        for (Step step : steps(ledger)) {
            balance = step.isOpening()
                    ? step.entry().amountMinor()
                    : balance + step.entry().amountMinor();
            least = Math.min(least, balance);
        }
        if (least < 0 && plan.parties().statedOverdraftMinor(key).isEmpty()) {
            sentences.add(key
                    + " goes below zero and the plan says nothing of an overdraft; it is traced as one (tracing 3.6).");
        }
    }

    private void addOrder(int ledger) {
        int open = openDays.getOrDefault(ledger, 0);
        if (open > 0) {
            sentences.add(plan.ledgers().get(ledger) + ": the order of the entries is not known on " + days(open)
                    + "; they are taken in the order '"
                    + plan.plan().conventions().order().text()
                    + "', and low and high show what other orders would change (tracing 2.3, 7).");
        }
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }

    private void addKinds() {
        boolean hasInterest =
                plan.steps().stream().anyMatch(step -> step.entry().kind() == EntryKind.INTEREST && !step.isDebit());
        if (hasInterest) {
            sentences.add("Interest received: "
                    + switch (plan.plan().conventions().of(Setting.Switch.INTEREST)) {
                        case INTEREST_POSTING -> "it follows what the ledger held when it was posted (tracing 4.7).";
                        case INTEREST_OWN -> "it is own money (tracing 4.7).";
                        case INTEREST_TRUST ->
                            "in accounts of a trust it follows what they held over its period, elsewhere it is own money"
                                    + " (tracing 4.7).";
                        default -> "it follows what the ledger held over its period (tracing 4.7).";
                    });
        }
        plan.pins()
                .returns()
                .forEach((index, original) -> sentences.add("Entry '"
                        + plan.steps().get(index).entry().entryId() + "' of "
                        + original.entry().ledger() + " is taken to return entry '"
                        + original.entry().entryId() + "' (tracing 4.5)."));
        addSettings();
        addSaid();
    }

    /** Conventions that the plan chose against the default. */
    private void addSettings() {
        for (Setting setting : plan.plan().conventions().list()) {
            if (setting != setting.decides().settings().getFirst()) {
                sentences.add("The plan sets '" + setting.decides().text() + ": " + setting.text()
                        + "', where the default is '"
                        + setting.decides().settings().getFirst().text() + "' (tracing 4.11).");
            }
        }
    }

    /** What the plan says of links and payments. */
    private void addSaid() {
        for (Circumstances.PlannedLink link : plan.plan().circumstances().links()) {
            sentences.add((link.kind().isDeclared()
                            ? "Link '" + link.id() + "' (" + link.kind().text() + ")"
                            : "Link '" + link.id() + "'")
                    + " was adopted"
                    + (link.adoption().by().isEmpty()
                            ? ""
                            : " by " + link.adoption().by())
                    + (link.adoption().basis().isEmpty()
                            ? "."
                            : ": " + link.adoption().basis() + "."));
        }
        Directions said = plan.plan().circumstances().directions();
        for (Directions.Election election : said.elections()) {
            sentences.add("Under own-first, claims pay first at entry '"
                    + election.debit().entryId() + "'" + basis(election.basis()) + " (tracing 6.8).");
        }
        said.repayments().forEach(each -> add(each, "repaid claim", "tracing 6.10"));
        said.earmarks().forEach(each -> add(each, "carried the money of claim", "tracing 6.11"));
        said.restitutions().forEach(each -> add(each, "put back money of claim", "tracing 3.7"));
        for (Circumstances.Fund fund : plan.plan().circumstances().funds()) {
            sentences.add(
                    "Accounts " + String.join(", ", fund.accounts()) + " are one fund under the rules of distribution"
                            + (fund.adoption().by().isEmpty()
                                    ? ""
                                    : ", as " + fund.adoption().by() + " says")
                            + basis(fund.adoption().basis()) + " (tracing 6.12).");
        }
    }

    private void add(Directions.ForClaim said, String what, String clause) {
        sentences.add(
                "Entry '" + said.entry().entryId() + "' of " + said.entry().account() + " " + what + " '" + said.claim()
                        + "'" + basis(said.basis()) + " (" + clause + ").");
    }

    private static String basis(String basis) {
        return basis.isEmpty() ? "" : " (" + basis + ")";
    }

    private void addUnknownAccounts() {
        List<String> known =
                new ArrayList<>(plan.ledgers().stream().map(LedgerKey::account).toList());
        for (Circumstances.AccountTerms terms : plan.plan().circumstances().accounts()) {
            if (!known.contains(terms.account())) {
                sentences.add("The plan describes account " + terms.account() + ", of which no statement was read.");
            }
        }
    }

    private List<Step> steps(int ledger) {
        return byLedger.getOrDefault(ledger, List.of());
    }
}
