package org.comity.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.names.dates.BirthDates;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** The consolidated list of the United Nations Security Council as XML (names 8.4), read as a stream. */
final class UnListFile {

    private static final Set<String> NAME_PARTS = Set.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
    private static final Set<String> DATE_PARTS = Set.of("DATE", "YEAR", "FROM_YEAR", "TO_YEAR");
    private static final int ISO_DATE = 10;

    /** What is collected while one entry is read. */
    private static final class Entry {
        private final boolean person;
        private String id = "";
        private final List<String> name = new ArrayList<>();
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> born = new LinkedHashSet<>();
        private final Set<String> countries = new LinkedHashSet<>();
        private final Set<String> numbers = new LinkedHashSet<>();

        Entry(boolean person) {
            this.person = person;
        }

        Listed listed() {
            String main = String.join(" ", name);
            return new Listed(
                    id,
                    person ? "person" : "organisation",
                    main,
                    List.copyOf(aliases),
                    String.join("|", born),
                    String.join("|", Countries.codes(countries)),
                    List.copyOf(numbers));
        }
    }

    private final Path file;
    private final XMLStreamReader xml;
    private final ListSink entries;

    private UnListFile(Path file, XMLStreamReader xml, ListSink entries) {
        this.file = file;
        this.xml = xml;
        this.entries = entries;
    }

    static void read(Path file, ListSink entries) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (BufferedReader text = TextFile.open(file)) {
            new UnListFile(file, factory.createXMLStreamReader(text), entries).read();
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw BadInput.at(
                    new Place(file.toString(), line),
                    "this is not well-formed XML",
                    "expected the UN consolidated list",
                    "download the file again");
        }
    }

    private void read() throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root && !xml.getLocalName().equals("CONSOLIDATED_LIST")) {
                throw BadInput.at(
                        new Place(file.toString(), xml.getLocation().getLineNumber()),
                        "the root element is <" + xml.getLocalName() + ">",
                        "expected <CONSOLIDATED_LIST>, the UN consolidated list",
                        "");
            }
            root = false;
            switch (xml.getLocalName()) {
                case "INDIVIDUAL" -> entry("INDIVIDUAL", new Entry(true));
                case "ENTITY" -> entry("ENTITY", new Entry(false));
                default -> {}
            }
        }
    }

    private void entry(String element, Entry entry) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        for (int event = xml.next(); !ends(event, element); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String child = xml.getLocalName();
            if (NAME_PARTS.contains(child)) {
                addText(entry.name);
            } else {
                switch (child) {
                    case "DATAID" -> entry.id = xml.getElementText().strip();
                    case "NAME_ORIGINAL_SCRIPT" -> addText(entry.aliases);
                    case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" ->
                        values(child, "ALIAS_NAME").forEach(entry.aliases::add);
                    case "NATIONALITY", "ENTITY_ADDRESS" -> entry.countries.addAll(values(child, "VALUE", "COUNTRY"));
                    case "INDIVIDUAL_DOCUMENT" -> values(child, "NUMBER").forEach(number -> entry.numbers.add(number));
                    case "INDIVIDUAL_DATE_OF_BIRTH" -> entry.born.addAll(dates());
                    default -> {}
                }
            }
        }
        if (entry.id.isEmpty() || entry.name.isEmpty()) {
            throw BadInput.at(
                    new Place(file.toString(), line),
                    "this entry has no DATAID or no name",
                    "expected both, as in the UN list",
                    "download the file again");
        }
        entries.take(entry.listed(), line);
    }

    private boolean ends(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private void addText(java.util.Collection<String> to) throws XMLStreamException {
        String text = xml.getElementText().strip();
        if (!text.isEmpty()) {
            to.add(text);
        }
    }

    private List<String> values(String parent, String... children) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        for (int event = xml.next(); !ends(event, parent); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && List.of(children).contains(xml.getLocalName())) {
                addText(values);
            }
        }
        return values;
    }

    /** A birth date element: a date, or a year, or a range of years. */
    private List<String> dates() throws XMLStreamException {
        List<String> dates = new ArrayList<>();
        String from = "";
        String element = "INDIVIDUAL_DATE_OF_BIRTH";
        for (int event = xml.next(); !ends(event, element); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String child = xml.getLocalName();
            if (!DATE_PARTS.contains(child)) {
                continue;
            }
            String text = xml.getElementText().strip();
            String day = text.length() > ISO_DATE ? text.substring(0, ISO_DATE) : text;
            switch (child) {
                case "FROM_YEAR" -> from = day;
                case "TO_YEAR" -> dates.add(from.isEmpty() ? day : from + " to " + day);
                default -> dates.add(day);
            }
        }
        if (dates.isEmpty()) {
            dates.add(from);
        }
        return dates.stream().filter(BirthDates::areDates).toList();
    }
}
