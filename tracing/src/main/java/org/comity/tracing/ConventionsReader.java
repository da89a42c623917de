package org.comity.tracing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.tracing.Conventions.DateBasis;
import org.comity.tracing.Conventions.Gap;
import org.comity.tracing.Conventions.Interest;
import org.comity.tracing.Conventions.Reversal;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;

/** Reads the parts of a plan that say how entries are read: {@code order} and {@code conventions} (tracing 4.11). */
final class ConventionsReader {

    private static final Map<String, DateBasis> DATES = Map.of("booked", DateBasis.BOOKED, "value", DateBasis.VALUE);
    private static final Map<String, Reversal> REVERSALS =
            Map.of("restore", Reversal.RESTORE, "new-money", Reversal.NEW_MONEY);
    private static final Map<String, Interest> INTERESTS =
            Map.of("fruits", Interest.FRUITS, "posting", Interest.POSTING, "own", Interest.OWN);

    private static final Map<String, Gap> GAPS = Map.of("restate", Gap.RESTATE, "ignore", Gap.IGNORE);

    /** Conventions that have one value so far. */
    private static final Map<String, String> FIXED =
            Map.of("election", "free", "repayment", "common", "collision", "first");

    private ConventionsReader() {}

    static Conventions read(YamlMap plan) {
        OrderPolicy order = plan.find("order")
                .map(node -> OrderPolicy.find(node.asScalar().asText())
                        .orElseThrow(() -> TracingPlanReader.notOneOf(node, OrderPolicy.words())))
                .orElse(OrderPolicy.STATEMENT);
        Optional<YamlNode> node = plan.find("conventions");
        if (node.isEmpty()) {
            return Conventions.DEFAULT.withOrder(order);
        }
        YamlMap conventions = node.get()
                .asMap()
                .allowOnly(
                        List.of("date", "reversal", "interest", "gap", "election", "repayment", "collision"),
                        "conventions");
        FIXED.forEach((name, only) -> conventions.find(name).ifPresent(value -> requireOnly(name, only, value)));
        return new Conventions(
                order,
                choose(conventions, "date", DATES, DateBasis.BOOKED),
                choose(conventions, "reversal", REVERSALS, Reversal.RESTORE),
                choose(conventions, "interest", INTERESTS, Interest.FRUITS),
                choose(conventions, "gap", GAPS, Gap.RESTATE));
    }

    private static <T> T choose(YamlMap conventions, String name, Map<String, T> words, T byDefault) {
        Optional<YamlNode> node = conventions.find(name);
        if (node.isEmpty()) {
            return byDefault;
        }
        T chosen = words.get(node.get().asScalar().asText());
        if (chosen == null) {
            throw TracingPlanReader.notOneOf(
                    node.get(), words.keySet().stream().sorted().toList());
        }
        return chosen;
    }

    private static void requireOnly(String name, String only, YamlNode value) {
        String word = value.asScalar().asText();
        if (!word.equals(only)) {
            throw BadInput.at(
                    value.place(), "'" + name + ": " + word + "' is not built", "only '" + only + "' is so far", "");
        }
    }
}
