package org.comity.assessment.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.assessment.Assessment;
import org.comity.assessment.Finding;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Which findings a golden case means: {@code uncac.44-15}, {@code nz.….7-b@court}, {@code nz.….4-2[offence=2]}.
 *
 * @param text as written
 * @param rule the rule's id
 * @param decider one decider; empty: each
 * @param subject the ids that the subject must have; empty: each
 */
record FindingSelector(String text, String rule, Optional<String> decider, Map<String, String> subject) {

    private static final Pattern SHAPE =
            Pattern.compile("([^@\\[\\]]+)(@[a-z-]+)?((?:\\[[a-z]+=[^\\]]+\\])*)(@[a-z-]+)?");
    private static final Pattern PART = Pattern.compile("\\[([a-z]+)=([^\\]]+)\\]");

    static FindingSelector of(String text, Place place) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw BadInput.at(
                    place,
                    "'" + text + "' does not name a finding",
                    "expected rule, rule@decider or rule[offence=1]",
                    "");
        }
        Map<String, String> subject = new LinkedHashMap<>();
        Matcher part = PART.matcher(shape.group(3));
        while (part.find()) {
            subject.put(part.group(1), part.group(2));
        }
        Optional<String> decider = Optional.ofNullable(shape.group(2)).or(() -> Optional.ofNullable(shape.group(4)));
        return new FindingSelector(text, shape.group(1), decider.map(at -> at.substring(1)), subject);
    }

    List<Finding> select(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule)
                        && decider.filter(one -> !one.equals(finding.judged().decider()))
                                .isEmpty()
                        && finding.subject().ids().entrySet().containsAll(subject.entrySet()))
                .toList();
    }
}
