package org.comity.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command of a document with the output written beneath it.
 *
 * @param line the line of the command, counted from 1
 * @param arguments what follows {@code ./comity}
 * @param output the lines to the next command or the end of the block
 */
record Transcript(int line, List<String> arguments, List<String> output) {

    private static final String PROMPT = "$ ./comity ";
    private static final String ANY_LINES = "…";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** The transcripts of a document, in order. Commands that are not ours end an output and are left out. */
    static List<Transcript> in(String document) {
        List<Transcript> found = new ArrayList<>();
        List<String> lines = document.lines().toList();
        boolean inside = false;
        int command = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean ends = inside && (line.startsWith("```") || line.startsWith("$ "));
            if (ends && command >= 0) {
                found.add(new Transcript(
                        command + 1,
                        words(lines.get(command).substring(PROMPT.length())),
                        lines.subList(command + 1, i).stream()
                                .map(String::stripTrailing)
                                .toList()));
                command = -1;
            }
            if (inside && line.startsWith("```")) {
                inside = false;
            } else if (line.equals("```console")) {
                inside = true;
            } else if (inside && line.startsWith(PROMPT)) {
                command = i;
            }
        }
        return found;
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String quoted = word.group(1) != null ? word.group(1) : word.group(2);
            words.add(quoted != null ? quoted : word.group(3));
        }
        return words;
    }

    /** Whether the output leaves lines out. */
    boolean shortened() {
        return output.contains(ANY_LINES);
    }

    /** Whether the lines printed are the output; a line of three dots stands for any lines, also none. */
    boolean matches(List<String> printed) {
        StringBuilder pattern = new StringBuilder();
        for (String expected : trimmed()) {
            pattern.append(expected.equals(ANY_LINES) ? "(?:[^\\n]*\\n)*?" : Pattern.quote(expected + "\n"));
        }
        return Pattern.matches(pattern.toString(), printed.isEmpty() ? "" : String.join("\n", printed) + "\n");
    }

    private List<String> trimmed() {
        int end = output.size();
        while (end > 0 && output.get(end - 1).isEmpty()) {
            end--;
        }
        return output.subList(0, end);
    }

    /** Puts other lines in the place of the output, in the lines of the document. */
    void replaceOutput(List<String> lines, List<String> printed) {
        List<String> place = lines.subList(line, line + trimmed().size());
        place.clear();
        place.addAll(printed);
    }
}
