package org.comity.assessment.officialtext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/**
 * Reads the provisions of an Act in the XML of the New Zealand Parliamentary Counsel Office: {@code prov} is a section,
 * {@code subprov} a subsection, {@code label-para} a paragraph, each with a {@code label}. Only the body counts; schedules
 * number anew.
 */
final class NewZealandAct {

    private static final Set<String> LEVELS = Set.of("prov", "subprov", "label-para");

    /** Elements inside the body whose sections are those of another text. */
    private static final Set<String> QUOTED = Set.of("quote.in", "amend", "amend.in", "schedule", "schedule.group");

    private final ActText act = new ActText();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<String> labels = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private boolean inBody;
    private int quoted;

    /** The Part that is open; empty until its number is read. */
    private String part = "";

    private boolean partOpens;

    private NewZealandAct() {}

    static ActText read(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        NewZealandAct act = new NewZealandAct();
        try (InputStream in = Files.newInputStream(file)) {
            act.read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new BadInput(
                    new InputProblem(new Place(file.toString(), line), "this is not the XML of an Act", "", ""), e);
        } catch (IOException e) {
            throw new BadInput(
                    new InputProblem(Place.of(file.toString()), "the text cannot be read", "", "check the path"), e);
        }
        return act.act;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS ->
                    words.append(xml.getText()).append(' ');
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("body")) {
            inBody = true;
        } else if (QUOTED.contains(name)) {
            quoted++;
        } else if (inBody && quoted == 0 && LEVELS.contains(name)) {
            if (open.isEmpty()) {
                words.setLength(0);
            }
            open.push(name);
            labels.push("");
        } else if (name.equals("part") && inBody && quoted == 0) {
            partOpens = true;
        } else if (name.equals("label") && partOpens && open.isEmpty()) {
            partOpens = false;
            part = "Part " + text(xml).strip().replaceFirst("^Part +", "");
        } else if (name.equals("label")
                && inBody
                && quoted == 0
                && !open.isEmpty()
                && labels.getFirst().isEmpty()) {
            label(text(xml).strip());
        }
    }

    /** Takes the number of the innermost provision and notes its full number. */
    private void label(String number) {
        labels.pop();
        labels.push(number);
        StringBuilder provision = new StringBuilder();
        labels.descendingIterator().forEachRemaining(part -> {
            if (!part.isEmpty()) {
                provision.append(provision.isEmpty() ? "" : "-").append(part);
            }
        });
        act.provisions().add(provision.toString());
        if (labels.size() == 1 && !part.isEmpty()) {
            act.parts().computeIfAbsent(part, absent -> new ArrayList<>()).add(number);
        }
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private void end(String name) {
        if (name.equals("body")) {
            inBody = false;
        } else if (QUOTED.contains(name)) {
            quoted--;
        } else if (inBody && quoted == 0 && LEVELS.contains(name) && !open.isEmpty()) {
            open.pop();
            String number = labels.pop();
            if (open.isEmpty() && !number.isEmpty()) {
                act.words()
                        .putIfAbsent(
                                number, words.toString().replaceAll("\\s+", " ").strip());
            }
        }
    }
}
