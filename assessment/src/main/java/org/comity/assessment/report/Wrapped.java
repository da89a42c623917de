package org.comity.assessment.report;

/** Text broken into lines that a terminal and a page hold. */
final class Wrapped {

    private static final int WIDTH = 110;

    private Wrapped() {}

    /** Adds text, each line but the first indented like the text after the first line's lead. */
    static void add(StringBuilder to, String lead, String text) {
        add(to, lead, text, " ".repeat(lead.length()));
    }

    /** Adds text, each line but the first after an indent of its own. */
    static void add(StringBuilder to, String lead, String text, String indent) {
        StringBuilder line = new StringBuilder(lead);
        boolean first = true;
        for (String word : text.split(" +")) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                to.append(line).append('\n');
                line.setLength(0);
                line.append(indent).append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
            first = false;
        }
        to.append(line).append('\n');
    }
}
