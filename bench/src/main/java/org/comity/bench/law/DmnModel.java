package org.comity.bench.law;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A sheet of conditions as a DMN 1.3 model: an input for each name, a decision with a FEEL expression for each condition. */
final class DmnModel {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="sheet" name="sheet" namespace="https://comity.example/sheet">
            """;

    private DmnModel() {}

    /** The model as XML. */
    static String of(Sheet sheet) {
        String inputs = sheet.names().stream()
                .map(FeelText::name)
                .map(name ->
                        "<inputData id=\"i_%1$s\" name=\"%1$s\"><variable id=\"v_%1$s\" name=\"%1$s\"/></inputData>\n"
                                .formatted(name))
                .collect(Collectors.joining());
        String decisions = sheet.numbers().mapToObj(i -> decision(sheet, i)).collect(Collectors.joining());
        return HEAD + inputs + decisions + "</definitions>\n";
    }

    /** The name of the decision that one of the conditions is. */
    static String decisionName(int line) {
        return "c" + line;
    }

    private static String decision(Sheet sheet, int line) {
        Set<String> names = new TreeSet<>(sheet.lines().get(line).condition().names());
        String requires = names.stream()
                .map(FeelText::name)
                .map(name ->
                        "<informationRequirement id=\"r_%1$d_%2$s\"><requiredInput href=\"#i_%2$s\"/></informationRequirement>"
                                .formatted(line, name))
                .collect(Collectors.joining());
        return """
                <decision id="d_%1$d" name="%2$s"><variable id="w_%1$d" name="%2$s" typeRef="boolean"/>%3$s
                <literalExpression id="e_%1$d"><text>%4$s</text></literalExpression></decision>
                """.formatted(
                        line,
                        decisionName(line),
                        requires,
                        xml(FeelText.of(sheet.forms().get(line))));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
