package org.comity.tracing.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.tracing.Amounts;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Claim;
import org.comity.tracing.Claim.CreditReference;
import org.comity.tracing.Directions;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.columns.Attribution;
import org.comity.tracing.columns.ClaimMark;
import org.comity.tracing.columns.ClaimedEntry;
import org.comity.tracing.columns.ColumnRule;
import org.comity.tracing.columns.ColumnTracer;
import org.comity.tracing.columns.Register;
import org.comity.tracing.columns.RegisterNotes;
import org.comity.tracing.engine.InputHashes;

/** Traces one claim through ledger tables of any size (tracing 14). */
public final class RegisterTracer {

    private static final Map<TracingRule, ColumnRule> RULES = Map.of(
            TracingRule.OWN_FIRST, ColumnRule.OWN_FIRST,
            TracingRule.CLAIM_FIRST, ColumnRule.CLAIM_FIRST,
            TracingRule.PRO_RATA, ColumnRule.PRO_RATA,
            TracingRule.FIFO, ColumnRule.FIFO);

    private final TracingPlan plan;
    private final Claim claim;

    private RegisterTracer(TracingPlan plan) {
        this.plan = plan;
        requireSimple(plan);
        this.claim = plan.claims().getFirst();
    }

    /**
     * Traces the plan's claim under the plan's rules.
     *
     * @throws BadInput when the plan asks for what registers are not traced for, or a file is no ledger table
     */
    public static RegisterReport trace(TracingPlan plan) {
        return new RegisterTracer(plan).report();
    }

    private static void requireSimple(TracingPlan plan) {
        Circumstances said = plan.circumstances();
        Place place = plan.place();
        require(
                plan.claims().size() == 1,
                place,
                "the plan has " + plan.claims().size() + " claims",
                "one claim at a time");
        boolean plain = said.directions().equals(Directions.NONE)
                && said.links().isEmpty()
                && said.receivers().isEmpty()
                && said.assets().isEmpty()
                && said.funds().isEmpty()
                && said.remedies().isEmpty();
        require(
                plain,
                place,
                "the plan gives directions, links, receivers, assets, funds or remedies",
                "ledgers, rules and a claim alone");
        require(
                plan.conventions().order() == OrderPolicy.STATEMENT
                        && plan.conventions().has(Setting.DATE_BOOKED),
                place,
                "the plan asks for another order or another day",
                "order: statement, by booking days");
        plan.rules().stream()
                .filter(rule -> !RULES.containsKey(rule))
                .findFirst()
                .ifPresent(rule -> require(
                        false,
                        place,
                        "the rule " + rule.text() + " is not traced through a register",
                        "own-first, claim-first, pro-rata or fifo"));
    }

    private static void require(boolean holds, Place place, String what, String expected) {
        if (!holds) {
            throw BadInput.at(
                    place, what, "expected with --register: " + expected, "leave it out, or trace without --register");
        }
    }

    private RegisterReport report() {
        List<Path> tables = plan.ledgers().stream()
                .flatMap(RegisterTracer::filesOf)
                .distinct()
                .toList();
        try (Register register =
                Register.load(tables, claimedEntry(), plan.asAt().orElse(LocalDate.MAX))) {
            long movement = register.claimMovement()
                    .orElseThrow(() -> BadInput.at(
                            claim.place(),
                            "the claimed credit lies after the day asAt",
                            "",
                            "correct asAt or the claim"));
            CurrencyCode currency =
                    new CurrencyCode(register.currency(register.movements().to(movement)));
            Money credit = new Money(register.movements().amountMinor(movement), currency);
            Money claimed =
                    claim.amountText().map(text -> amount(text, currency)).orElse(credit);
            if (claimed.amountMinor() <= 0 || claimed.amountMinor() > credit.amountMinor()) {
                throw BadInput.at(
                        claim.place(),
                        "the claim of " + Amounts.withCurrency(claimed) + " is no part of its credit of "
                                + Amounts.withCurrency(credit),
                        "expected more than nothing and at most the credit",
                        "correct the amount or the entry");
            }
            Map<ColumnRule, Attribution> attributions = ColumnTracer.trace(
                    register.movements(),
                    new ClaimMark(movement, claimed.amountMinor()),
                    plan.rules().stream()
                            .map(rule -> columnRule(rule))
                            .distinct()
                            .toList());
            List<RegisterReport.Answer> answers = new ArrayList<>();
            for (TracingRule rule : plan.rules()) {
                Attribution attribution = attributions.get(columnRule(rule));
                if (attribution != null) {
                    answers.add(new RegisterAnswer(register, attribution, currency).under(rule));
                }
            }
            return new RegisterReport(
                    plan.name(),
                    claim.id(),
                    claimed,
                    plan.asAt().orElseGet(() -> lastDay(register)),
                    new RegisterReport.Size(
                            register.rows(),
                            register.ledgers(),
                            register.movements().size()),
                    answers,
                    assumptions(register.notes()),
                    inputs(tables));
        }
    }

    private static ColumnRule columnRule(TracingRule rule) {
        return Optional.ofNullable(RULES.get(rule))
                .orElseThrow(() -> new IllegalStateException(rule + " was let through"));
    }

    private Money amount(String text, CurrencyCode currency) {
        try {
            return Money.parse(text, currency);
        } catch (IllegalArgumentException e) {
            throw BadInput.at(
                    claim.place(), "'" + text + "' is not an amount of " + currency, "expected decimal text", "");
        }
    }

    private static LocalDate lastDay(Register register) {
        return LocalDate.ofEpochDay(
                register.movements().day(register.movements().size() - 1));
    }

    private ClaimedEntry claimedEntry() {
        CreditReference credit = claim.credit();
        return new ClaimedEntry(
                credit.account(),
                credit.currency().map(CurrencyCode::code),
                credit.entryId(),
                credit.booked(),
                credit.creditAmountText().map(this::decimal),
                claim.place());
    }

    private BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw BadInput.at(claim.place(), "'" + text + "' is not an amount", "expected decimal text", "");
        }
    }

    private static Stream<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.walk(path)) {
            return inside.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TracingReport.InputFile> inputs(List<Path> tables) {
        return Stream.concat(Stream.of(Path.of(plan.place().file())), tables.stream())
                .map(file -> new TracingReport.InputFile(file.toString(), InputHashes.sha256(file)))
                .toList();
    }

    private static List<String> assumptions(RegisterNotes notes) {
        List<String> said = new ArrayList<>(
                List.of(
                        "Same-day entries are taken in the order of the tables; other orders were possible and are not bounded here.",
                        "A ledger without an opening balance begins at zero; one that falls below zero is traced as an overdraft."));
        note(
                said,
                notes.linksNotFollowed(),
                "links were not followed: they are not one debit and one credit of one amount and currency.");
        note(said, notes.interest(), "credits of interest were taken as own money.");
        note(said, notes.reversals(), "returned payments were taken as own money.");
        note(said, notes.cutDigits(), "digits beyond a currency's minor unit were left off.");
        note(
                said,
                notes.cycles(),
                "debits were taken before what precedes them in their ledger, because links of one day go round in a ring.");
        return said;
    }

    private static void note(List<String> said, long count, String what) {
        if (count > 0) {
            said.add(count + " " + what);
        }
    }
}
