package org.comity.tracing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.comity.tracing.Circumstances;
import org.comity.tracing.Circumstances.PlannedLink;
import org.comity.tracing.Conventions;
import org.comity.tracing.Directions;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;

/**
 * A plan with one of its assumptions taken back (tracing 16.4).
 *
 * @param assumption what is assumed
 * @param instead what is assumed in its place
 * @param plan the plan so changed
 */
record Variation(String assumption, String instead, TracingPlan plan) {

    private static final String NOT_SO = "not so";

    /** Every assumption with a switch, each alone: order, conventions, and what the plan says of links, payments, receivers and funds. */
    static List<Variation> of(TracingPlan plan) {
        List<Variation> all = new ArrayList<>();
        Conventions conventions = plan.conventions();
        for (OrderPolicy order : OrderPolicy.values()) {
            if (order != conventions.order()) {
                String said = "order: " + conventions.order().text();
                all.add(new Variation(said, "order: " + order.text(), plan.withOrder(order)));
            }
        }
        for (Setting setting : Setting.values()) {
            if (!conventions.has(setting)) {
                String word = setting.decides().text() + ": ";
                all.add(new Variation(
                        word + conventions.of(setting.decides()).text(),
                        word + setting.text(),
                        plan.with(conventions.with(setting))));
            }
        }
        addSaid(all, plan);
        return List.copyOf(all);
    }

    private static void addSaid(List<Variation> all, TracingPlan plan) {
        Circumstances said = plan.circumstances();
        addEach(all, plan, said.links(), Variation::words, (of, rest) -> of.withLinks(rest));
        addEach(all, plan, said.receivers(), Variation::words, (of, rest) -> of.withReceivers(rest));
        addEach(all, plan, said.funds(), fund -> "fund '" + fund.id() + "'", (of, rest) -> of.withFunds(rest));
        Directions payments = said.directions();
        addEach(
                all,
                plan,
                payments.elections(),
                each -> "election at entry '" + each.debit().entryId() + "'" + ground(each.basis()),
                (of, rest) -> of.withDirections(
                        new Directions(rest, payments.repayments(), payments.earmarks(), payments.restitutions())));
        addEach(
                all,
                plan,
                payments.repayments(),
                each -> words("repayment", each),
                (of, rest) -> of.withDirections(
                        new Directions(payments.elections(), rest, payments.earmarks(), payments.restitutions())));
        addEach(
                all,
                plan,
                payments.earmarks(),
                each -> words("earmark", each),
                (of, rest) -> of.withDirections(
                        new Directions(payments.elections(), payments.repayments(), rest, payments.restitutions())));
        addEach(
                all,
                plan,
                payments.restitutions(),
                each -> words("restitution", each),
                (of, rest) -> of.withDirections(
                        new Directions(payments.elections(), payments.repayments(), payments.earmarks(), rest)));
    }

    private static <T> void addEach(
            List<Variation> all,
            TracingPlan plan,
            List<T> said,
            Function<T, String> words,
            BiFunction<Circumstances, List<T>, Circumstances> with) {
        for (int i = 0; i < said.size(); i++) {
            List<T> rest = new ArrayList<>(said);
            T left = rest.remove(i);
            all.add(new Variation(words.apply(left), NOT_SO, plan.with(with.apply(plan.circumstances(), rest))));
        }
    }

    private static String words(PlannedLink link) {
        String by = link.adoption().by().isEmpty()
                ? ""
                : ", adopted by " + link.adoption().by();
        return "link '" + link.id() + "' (" + link.kind().text() + ")" + by
                + ground(link.adoption().basis());
    }

    private static String words(Circumstances.Receiver receiver) {
        String who = receiver.account()
                .map(account -> "account " + account)
                .or(receiver::name)
                .orElse("");
        return who + " is " + receiver.receiverClass().text() + ground(receiver.basis());
    }

    private static String words(String what, Directions.ForClaim each) {
        return what + ", entry '" + each.entry().entryId() + "', claim '" + each.claim() + "'" + ground(each.basis());
    }

    private static String ground(String basis) {
        return basis.isEmpty() ? "" : " (" + basis + ")";
    }
}
