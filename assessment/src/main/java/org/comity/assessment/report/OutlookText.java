package org.comity.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactLabels;
import org.comity.assessment.FactPath;
import org.comity.assessment.Outlook;
import org.comity.assessment.Outlook.Supposition;
import org.comity.assessment.Outlook.Turning;

/** What would settle or change an answer, as a lawyer reads it in a terminal. */
final class OutlookText {

    private final StringBuilder text;
    private final UnaryOperator<String> cite;

    /**
     * A writer.
     *
     * @param cite the provision of a rule by its id
     */
    OutlookText(StringBuilder text, UnaryOperator<String> cite) {
        this.text = text;
        this.cite = cite;
    }

    void add(Outlook outlook) {
        measures(outlook);
        settling(outlook);
        if (!outlook.wouldChange().isEmpty()) {
            text.append("\nWhat would change it\n");
            byChange(outlook.wouldChange())
                    .forEach((change, turned) ->
                            Wrapped.add(text, "  ", change + ": " + String.join("; ", turned), "      "));
        }
        if (!outlook.complete()) {
            text.append("  The search was broken off: there may be more, and smaller sets.\n");
        }
    }

    private void measures(Outlook outlook) {
        if (!outlook.measures().isEmpty()) {
            text.append("\nMeasure by measure (if the request asked for it alone)\n");
            outlook.measures()
                    .forEach(own -> Wrapped.add(
                            text,
                            "  " + FactLabels.value(own.measure()) + ": ",
                            own.conclusion().words()
                                    + (own.because().isEmpty()
                                            ? ""
                                            : " ("
                                                    + own.because().stream()
                                                            .map(cite)
                                                            .distinct()
                                                            .collect(Collectors.joining(", "))
                                                    + ")")));
        }
    }

    /** The fewest answers for the whole; and for each decider alone, where there are several. */
    private void settling(Outlook outlook) {
        boolean several = outlook.deciders().size() > 1
                && outlook.deciders().stream().anyMatch(own -> !own.settledBy().isEmpty());
        if (outlook.settledBy().isEmpty() && !several) {
            return;
        }
        text.append("\nWhat would settle it (the fewest answers)\n");
        outlook.settledBy().forEach(settlement -> add("  ", settlement));
        if (several) {
            for (Outlook.OfDecider own : outlook.deciders()) {
                text.append(own.decider().equals("any") ? "  For " : "  For the ")
                        .append(OutlookWords.decider(own))
                        .append(" alone");
                text.append(own.settled() ? ": settled, " + own.conclusion().words() + "\n" : ":\n");
                own.settledBy().forEach(settlement -> add("    ", settlement));
            }
        }
    }

    private void add(String indent, Outlook.Settlement settlement) {
        String answers = settlement.answers().stream().map(OutlookText::said).collect(Collectors.joining("; "));
        Wrapped.add(text, indent, settlement.conclusion().words() + " if: " + answers, indent + "    ");
    }

    /** What turns alike stands together, under the change that turns it. */
    private Map<String, List<String>> byChange(List<Turning> turnings) {
        Map<String, List<String>> byChange = new LinkedHashMap<>();
        for (Turning turning : turnings) {
            String change = turning.changes().stream().map(OutlookText::said).collect(Collectors.joining(" and "));
            String what = turning.rule().isEmpty() ? "the conclusion" : cite.apply(turning.rule());
            String becomes = what + " " + turning.to().replace('_', ' ').toLowerCase(Locale.ROOT);
            List<String> turned = byChange.computeIfAbsent(change, first -> new ArrayList<>());
            if (!turned.contains(becomes)) {
                turned.add(becomes);
            }
        }
        return byChange;
    }

    /** {@code danger of torture (persons[1].risk.torture): no}. */
    private static String said(Supposition one) {
        Optional<String> label = FactPath.find(one.path())
                .flatMap(path -> FactDictionary.standard().find(path.name()))
                .map(name -> name.words().label());
        String value = FactLabels.value(one.value());
        return label.map(words -> words + " (" + one.path() + "): " + value)
                .orElse(one.path().equals("assurances") ? "an assurance: " + value : one.path() + ": " + value);
    }
}
