package org.comity.assessment.officialtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/**
 * Reads the provisions of an Act of Australia from a compilation in Markdown: a section is a heading that begins with its number, and
 * subsections, paragraphs and subparagraphs are list items that begin with theirs, each a little further to the right than
 * what it belongs to. Paragraphs of a definition are not provisions of the section, because nobody cites them so. What stands before the first
 * Part or chapter (the contents) or in endnotes and schedules is left out.
 */
final class AustralianAct {

    private static final Pattern CHAPTER = Pattern.compile("#+ +_*Chapter +([0-9]+)\\b.*");
    private static final Pattern PART = Pattern.compile("#+ +_*Part +([0-9]*[A-Z]*)\\b.*");
    private static final Pattern SECTION = Pattern.compile("#{4,6} +_*([0-9]+[A-Z]*)[\\s_]+\\S.*");
    private static final Pattern OUTSIDE = Pattern.compile("#+ +_*(Endnotes?|Schedules?|Contents)\\b.*");
    private static final Pattern ITEM =
            Pattern.compile("( +)\\*[\\s_*]*(?:\\(\\**([0-9]+[A-Z]*|[A-Za-z]+)\\**\\)[\\s*].*|.*)");
    private static final Pattern DEFINITION = Pattern.compile(" +\\* +\\*\\*_.*");

    /** A numbered item that is still open: how far to the right it stands, and its number. */
    private record Open(int indent, String label) {}

    private final ActText act = new ActText();
    private final Deque<Open> open = new ArrayDeque<>();
    private String chapter = "";
    private boolean inPart;
    private List<String> sections = new ArrayList<>();
    private String section = "";

    /** How far to the right the definition stands whose paragraphs are being passed over; -1 for none. */
    private int definition = -1;

    private AustralianAct() {}

    static ActText read(Path file) {
        AustralianAct text = new AustralianAct();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(text::line);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause() == null ? new IOException(e) : e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (text.act.provisions().isEmpty()) {
            throw BadInput.at(
                    Place.of(file.toString()),
                    "no section of an Act is found in it",
                    "expected headings such as '### Part I' and '##### 1  Short title'",
                    "");
        }
        text.act.parts().values().removeIf(List::isEmpty);
        return text.act;
    }

    private static BadInput unreadable(Path file, IOException why) {
        String what = why instanceof MalformedInputException ? "the text is not UTF-8" : "the text cannot be read";
        return new BadInput(new InputProblem(Place.of(file.toString()), what, "", "check the path"), why);
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            heading(line);
        } else if (!section.isEmpty()) {
            act.words().merge(section, line.strip(), AustralianAct::joined);
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                item(
                        item.group(1).length(),
                        item.group(2),
                        DEFINITION.matcher(line).matches());
            }
        }
    }

    private void heading(String line) {
        Matcher heading = CHAPTER.matcher(line);
        if (heading.matches()) {
            chapter = heading.group(1);
            enter("Chapter " + chapter);
        } else if ((heading = PART.matcher(line)).matches()) {
            enter("Part " + partNumber(heading.group(1)));
        } else if (OUTSIDE.matcher(line).matches()) {
            leave();
        } else if (inPart && (heading = SECTION.matcher(line)).matches()) {
            section(heading.group(1));
            act.words().merge(section, line.replaceFirst("^[#\\s]+", ""), AustralianAct::joined);
        }
    }

    private static String joined(String before, String more) {
        return more.isEmpty() ? before : before + " " + more.replaceAll("\\s+", " ");
    }

    /** Acts with chapters number their Parts 4-3; the compilation has lost the hyphen. */
    private String partNumber(String printed) {
        boolean ofChapter = !chapter.isEmpty() && printed.startsWith(chapter) && printed.length() > chapter.length();
        return ofChapter ? chapter + "-" + printed.substring(chapter.length()) : printed;
    }

    /** A chapter without Parts holds its sections itself. */
    private void enter(String name) {
        leave();
        inPart = true;
        sections = new ArrayList<>();
        act.parts().put(name, sections);
    }

    private void leave() {
        inPart = false;
        section = "";
        open.clear();
    }

    private void section(String number) {
        section = number;
        open.clear();
        definition = -1;
        if (act.provisions().add(number)) {
            sections.add(number);
        }
    }

    /** A list item. One without a number belongs to what is open at its place: the words that close a list of paragraphs. */
    private void item(int indent, @org.jspecify.annotations.Nullable String label, boolean defines) {
        if (label == null) {
            close(indent + 1);
            if (defines) {
                definition = indent;
            }
            return;
        }
        if (definition >= 0 && indent > definition) {
            return;
        }
        definition = -1;
        close(indent);
        open.push(new Open(indent, label));
        StringBuilder provision = new StringBuilder(section);
        open.descendingIterator().forEachRemaining(one -> provision.append('-').append(one.label()));
        act.provisions().add(provision.toString());
    }

    private void close(int indent) {
        while (!open.isEmpty() && open.getFirst().indent() >= indent) {
            open.pop();
        }
    }
}
