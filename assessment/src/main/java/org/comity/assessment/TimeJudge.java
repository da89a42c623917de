package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.assessment.condition.Truth;

/** Clocks and duties (assessment 7.2 and 7.3). */
final class TimeJudge {

    private final Rule rule;
    private final SubjectView view;
    private final Weighed applies;
    private final Set<MissingFact> missing;

    TimeJudge(Rule rule, RuleJudge judge) {
        this.rule = rule;
        this.view = judge.view();
        this.applies = judge.applies();
        this.missing = new TreeSet<>(applies.missing());
    }

    /** The clock of a deadline; empty when the rule does not apply. */
    Optional<Clock> clock() {
        if (applies.isFalse()) {
            return Optional.empty();
        }
        return rule.logic().clock().map(terms -> {
            Optional<LocalDate> from = terms.from().flatMap(this::day);
            Optional<LocalDate> ends = from.flatMap(
                    start -> length(terms.lengths()).map(length -> end(start, length.number(), length.months())));
            if (from.isEmpty()) {
                length(terms.lengths());
            }
            return new Clock(
                    rule.id(),
                    rule.cite(),
                    view.subject(),
                    from,
                    ends,
                    rule.words().what().orElse(""),
                    List.copyOf(missing));
        });
    }

    /** The duty; empty when it does not arise. */
    Optional<Duty> duty() {
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

    private record Known(long number, boolean months) {}

    private static LocalDate end(LocalDate start, long number, boolean months) {
        return months ? start.plusMonths(number) : start.plusDays(number);
    }

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
                        .map(number -> new Known(number, length.months()));
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
