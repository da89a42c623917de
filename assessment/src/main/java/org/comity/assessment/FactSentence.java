package org.comity.assessment;

import java.util.Optional;
import java.util.Set;

/** Facts in plain words, and what is missing in plain words. */
public final class FactSentence {

    private FactSentence() {}

    /** One fact in words: {@code danger of torture: yes (alleged; source: letter of 3 May)}. */
    public static String sentence(Fact fact) {
        FactName name = FactDictionary.standard().get(fact.name());
        String value = fact.valueText();
        String words = Set.of("true", "false").contains(value) ? value.equals("true") ? "yes" : "no" : value;
        StringBuilder sentence = new StringBuilder(capital(name.words().label()))
                .append(": ")
                .append(words)
                .append(" (")
                .append(fact.status().word());
        fact.by().ifPresent(by -> sentence.append(" by ").append(by));
        if (fact.status() == FactStatus.FOUND && fact.by().isEmpty()) {
            sentence.append("; by whom is not recorded");
        }
        fact.source().ifPresent(source -> sentence.append("; source: ").append(source));
        fact.asOf().ifPresent(day -> sentence.append("; as of ").append(day));
        return sentence.append(").").toString();
    }

    /** What is missing, in words. */
    static String lacking(MissingFact missing, Facts facts) {
        Optional<FactName> name = FactPath.find(missing.path())
                .flatMap(path -> FactDictionary.standard().find(path.name()));
        String label = name.map(fact -> fact.words().label()).orElse("the list of " + missing.path());
        return switch (missing.why()) {
            case "alleged" -> "Only alleged: " + label + " (" + missing.path() + ").";
            case "contested" -> "Contested: " + label + " (" + missing.path() + ").";
            case "conflicting" ->
                "Conflicting values: " + label + " (" + missing.path()
                        + facts.find(missing.path())
                                .map(fact -> ": " + fact.valueText())
                                .orElse("") + ").";
            default -> "Not known: " + label + " (" + missing.path() + ").";
        };
    }

    /** The text with a capital first letter. */
    public static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Whether a reason says no more than that a fact is missing, which a list of what is missing says too. */
    public static boolean saysOnlyWhatIsMissing(String reason) {
        return reason.startsWith("Not known: ")
                || reason.startsWith("Only alleged: ")
                || reason.startsWith("Contested: ");
    }
}
