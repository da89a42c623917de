package org.comity.tracing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.terms.Place;

/**
 * What a person asks to be traced, and by which rules. Read by {@code plan.TracingPlanReader}.
 *
 * @param name the plan's name
 * @param asAt answers describe the end of this day; the last entry's day when empty
 * @param ledgers statement files and folders, already resolved against the plan's folder
 * @param rules the rules to answer by, in the order of the plan
 * @param conventions how entries are read
 * @param claims the claims, in the order of the plan
 * @param circumstances accounts, elections, links, receivers, assets
 * @param place the plan's file
 */
public record TracingPlan(
        String name,
        Optional<LocalDate> asAt,
        List<Path> ledgers,
        List<TracingRule> rules,
        Conventions conventions,
        List<Claim> claims,
        Circumstances circumstances,
        Place place) {

    /** The rules of a plan that names none. */
    public static final List<TracingRule> DEFAULT_RULES = List.of(TracingRule.OWN_FIRST, TracingRule.FIFO);

    public TracingPlan {
        ledgers = List.copyOf(ledgers);
        rules = List.copyOf(rules);
        claims = List.copyOf(claims);
    }

    /** The same plan answered by other rules. */
    public TracingPlan withRules(List<TracingRule> others) {
        return new TracingPlan(name, asAt, ledgers, others, conventions, claims, circumstances, place);
    }

    /** The same plan without backward and inferred links (tracing 5.8). */
    public TracingPlan withoutDeclaredLinks() {
        return new TracingPlan(
                name, asAt, ledgers, rules, conventions, claims, circumstances.withoutDeclaredLinks(), place);
    }

    /** The same plan under another order of one day's entries. */
    public TracingPlan withOrder(OrderPolicy order) {
        return new TracingPlan(name, asAt, ledgers, rules, conventions.withOrder(order), claims, circumstances, place);
    }

    /** The same plan under other conventions. */
    public TracingPlan with(Conventions others) {
        return new TracingPlan(name, asAt, ledgers, rules, others, claims, circumstances, place);
    }

    /** The same plan in other circumstances. */
    public TracingPlan with(Circumstances others) {
        return new TracingPlan(name, asAt, ledgers, rules, conventions, claims, others, place);
    }
}
