package org.comity.assessment.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.Clock;
import org.comity.assessment.Duty;
import org.comity.assessment.FactValue;
import org.comity.assessment.MissingFact;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.judging.RuleJudge;
import org.comity.assessment.judging.SubjectView;
import org.comity.assessment.judging.Weighed;
import org.comity.assessment.law.Rule;
import org.comity.assessment.law.WorkingCalendar;
import org.comity.terms.BadInput;

/** Clocks and duties (assessment 7.2 and 7.3). */
public final class TimeJudge {

    private final Rule rule;
    private final Map<String, WorkingCalendar> calendars;
    private final SubjectView view;
    private final Weighed applies;
    private final Set<MissingFact> missing;

    /** Judges the clocks and duties of one rule, for the subject of its judge. */
    public TimeJudge(Rule rule, RuleJudge judge, Map<String, WorkingCalendar> calendars) {
        this.rule = rule;
        this.calendars = calendars;
        this.view = judge.view();
        this.applies = judge.applies();
        this.missing = new TreeSet<>(applies.missing());
    }

    /** The clock of a deadline; empty when the rule does not apply. */
    public Optional<Clock> clock() {
        return applies.isFalse() ? Optional.empty() : rule.logic().clock().map(this::clock);
    }

    private Clock clock(Rule.ClockTerms terms) {
        Optional<List<Period>> periods = terms.over().flatMap(this::periods);
        Optional<LocalDate> from =
                terms.from().isPresent() ? terms.from().flatMap(this::day) : periods.flatMap(Period::first);
        Optional<Known> length = length(terms.lengths());
        Optional<LocalDate> ends = from.flatMap(start -> length.flatMap(known -> end(terms, periods, start, known)));
        LocalDate asAt = view.facts().asAt();
        Optional<Long> soFar = from.flatMap(start -> periods.map(list -> Period.count(list, start, asAt)));
        Rule.Counting counting = terms.counting();
        return new Clock(
                rule.id(),
                rule.cite(),
                view.subject(),
                from,
                ends,
                rule.words().what().orElse(""),
                List.copyOf(missing),
                new Clock.Counted(counting.notBefore(), counting.extendable(), counting.calendar(), soFar));
    }

    private Optional<LocalDate> end(
            Rule.ClockTerms terms, Optional<List<Period>> periods, LocalDate start, Known length) {
        if (terms.over().isPresent()) {
            return periods.flatMap(list -> Period.nth(list, start, length.number()));
        }
        LocalDate end = switch (length.unit()) {
            case DAYS -> start.plusDays(length.number());
            case MONTHS -> start.plusMonths(length.number());
            case WORKING_DAYS -> calendar(terms).plus(start, length.number());
        };
        return Optional.of(terms.counting().rolls() ? calendar(terms).rolled(end) : end);
    }

    private WorkingCalendar calendar(Rule.ClockTerms terms) {
        String name = terms.counting().calendar().orElse("");
        return Optional.ofNullable(calendars.get(name))
                .orElseThrow(() -> BadInput.at(
                        rule.place(),
                        "there is no calendar '" + name + "'",
                        "expected law/calendars/" + name + ".csv",
                        ""));
    }

    private Optional<List<Period>> periods(Rule.Over over) {
        Optional<FactValue> value = view.findValue(over.periods());
        if (value.isPresent() && value.get() instanceof FactValue.Several several) {
            return Optional.of(several.values().stream()
                    .map(Period::of)
                    .filter(period -> period.has(over.where()))
                    .toList());
        }
        missing.add(view.missing(over.periods()));
        return Optional.empty();
    }

    /** The duty; empty when it does not arise. */
    public Optional<Duty> duty() {
        if (applies.isFalse()) {
            return Optional.empty();
        }
        Weighed done = rule.logic().condition().map(view::weigh).orElse(Weighed.FALSE);
        missing.addAll(done.missing());
        return Optional.of(new Duty(
                rule.id(),
                rule.cite(),
                view.subject(),
                rule.words().what().orElse(""),
                done.isUnknown() ? Optional.empty() : Optional.of(done.truth() == Truth.TRUE),
                applies.isTrue(),
                List.copyOf(missing)));
    }

    private record Known(long number, Rule.Unit unit) {}

    private Optional<LocalDate> day(String name) {
        Optional<FactValue> value = view.findValue(name);
        if (value.isPresent() && value.get() instanceof FactValue.Day(LocalDate day)) {
            return Optional.of(day);
        }
        missing.add(view.missing(name));
        return Optional.empty();
    }

    /** The first length that applies, if that and the length itself are known. */
    private Optional<Known> length(List<Rule.Length> lengths) {
        for (Rule.Length length : lengths) {
            Weighed counts = view.weigh(length.when());
            if (counts.isUnknown()) {
                missing.addAll(counts.missing());
                return Optional.empty();
            }
            if (counts.isTrue()) {
                return length.number()
                        .or(() -> length.fact().flatMap(this::number))
                        .map(number -> new Known(number, length.unit()));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> number(String name) {
        Optional<FactValue> value = view.findValue(name);
        if (value.isPresent() && value.get() instanceof FactValue.Whole(long number)) {
            return Optional.of(number);
        }
        missing.add(view.missing(name));
        return Optional.empty();
    }
}
