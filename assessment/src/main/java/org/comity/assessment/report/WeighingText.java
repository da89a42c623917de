package org.comity.assessment.report;

import java.util.stream.Collectors;
import org.comity.assessment.Assessment;
import org.comity.assessment.AssuranceSheet;
import org.comity.assessment.CompetingRequests;

/** Assurances weighed and competing requests, as a lawyer reads them in a terminal. */
final class WeighingText {

    private WeighingText() {}

    static void assurances(StringBuilder text, Assessment assessment) {
        for (AssuranceSheet sheet : assessment.weighings().assurances()) {
            Wrapped.add(
                    text,
                    "  ",
                    "Assurance " + sheet.id() + " (" + sheet.type().orElse("of what is not known") + ", given by "
                            + sheet.givenBy().orElse("nobody named") + ", received "
                            + sheet.receivedAt().map(Object::toString).orElse("on no day named") + ")");
            sheet.steps()
                    .forEach(step -> Wrapped.add(
                            text,
                            "      ",
                            step.label() + ": " + step.finding()
                                    + step.status()
                                            .map(status -> " (" + status
                                                    + step.by()
                                                            .map(by -> " by " + by)
                                                            .orElse("")
                                                    + step.asOf()
                                                            .map(on -> ", " + on)
                                                            .orElse("") + ")")
                                            .orElse("")));
            for (AssuranceSheet.Speaks speaks : AssuranceSheet.Speaks.values()) {
                String labels = sheet.factors().stream()
                        .filter(factor -> factor.speaks() == speaks)
                        .map(AssuranceSheet.Factor::label)
                        .collect(Collectors.joining(", "));
                if (!labels.isEmpty()) {
                    Wrapped.add(text, "      ", "factors " + speaks.word().replace('-', ' ') + ": " + labels);
                }
            }
            sheet.bars()
                    .forEach(bar -> Wrapped.add(
                            text,
                            "      ",
                            bar.cite() + " (" + bar.subject().words() + "): "
                                    + bar.effect().word().replace('-', ' ')
                                    + (bar.why().isEmpty() ? "" : ". " + bar.why())));
        }
    }

    static void competing(StringBuilder text, Assessment assessment) {
        for (CompetingRequests table : assessment.weighings().competing()) {
            Wrapped.add(text, "  ", table.cite() + ": the requests by its factors; nobody is preferred here.");
            for (CompetingRequests.Factor factor : table.factors()) {
                Wrapped.add(text, "    ", factor.cite() + " " + factor.what());
                for (int i = 0; i < table.columns().size(); i++) {
                    CompetingRequests.Column column = table.columns().get(i);
                    Wrapped.add(
                            text,
                            "      ",
                            column.request()
                                    + column.state()
                                            .map(state -> " (" + state + ")")
                                            .orElse("") + ": " + factor.values().get(i));
                }
            }
        }
    }
}
