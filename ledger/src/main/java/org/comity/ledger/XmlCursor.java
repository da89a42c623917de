package org.comity.ledger;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.comity.terms.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML file element by element, once, in memory that does not grow with the file. Elements go by their local name. A document
 * type declaration is refused, so no entity can be declared, near or far (ledger 2.4).
 */
final class XmlCursor {

    private static final XMLInputFactory FACTORY = factory();

    /** Far beyond any statement (about 15), and beneath the parser's own limit of 100. */
    private static final int DEEPEST = 90;

    private final SourceFile file;
    private final XMLStreamReader xml;
    private int depth;

    XmlCursor(SourceFile file, InputStream in) {
        this.file = file;
        try {
            this.xml = FACTORY.createXMLStreamReader(new XmlTextLimit(XmlEncoding.open(file, in)));
        } catch (XMLStreamException e) {
            throw broken(e, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(
                XMLInputFactory2.P_LAZY_PARSING,
                false); // a broken text is met where it stands, not where it is asked for
        factory.setXMLReporter((message, type, related, at) -> {}); // what matters is thrown as well
        return factory;
    }

    int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    BadInput bad(String what, String expected, String toDo) {
        return file.bad(line(), what, expected, toDo);
    }

    /** Moves to the next opening tag anywhere; false at the end of the document. */
    boolean toNextElement() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    String localName() {
        return xml.getLocalName();
    }

    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * Standing on an opening tag: hands each child element's name to the reader, which may read the child or leave it. Afterwards stands
     * on the closing tag.
     */
    void eachChild(Consumer<String> reader) {
        walk(reader, null);
    }

    /** Standing on an opening tag: the text inside, without spaces around it. Afterwards stands on the closing tag. */
    String text() {
        return textOrChildren(name -> {});
    }

    /** The same for an element that may hold child elements instead, which are handed to the reader. */
    String textOrChildren(Consumer<String> reader) {
        StringBuilder text = new StringBuilder();
        walk(reader, text);
        return text.toString().strip();
    }

    private void walk(Consumer<String> reader, @Nullable StringBuilder text) {
        int own = depth;
        while (depth >= own) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                int child = depth;
                reader.accept(xml.getLocalName());
                while (depth >= child) {
                    next();
                }
            } else if (text != null
                    && depth == own
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.getText());
            }
        }
    }

    private int next() {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw file.bad(
                            endsAtLine(),
                            "the file declares a document type",
                            "expected a statement without DTD and entities",
                            "ask the bank for the plain file");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw bad(
                            "the file uses the entity '&" + Shown.text(String.valueOf(xml.getLocalName())) + ";'",
                            "expected text without entities of its own",
                            "ask the bank for the plain file");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw bad("elements are nested more than " + DEEPEST + " deep", "expected a statement", "");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e, e.getLocation() == null ? line() : e.getLocation().getLineNumber());
        }
    }

    /** The line on which the present event ends; a document type begins at the end of what stands before it. */
    private int endsAtLine() {
        return xml instanceof XMLStreamReader2 located
                ? located.getLocationInfo().getCurrentLocation().getLineNumber()
                : line();
    }

    private BadInput broken(XMLStreamException e, int line) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return file.bad(
                    Math.max(1, line),
                    "this is not well-formed XML: a character is not in the encoding that the file declares",
                    "expected UTF-8, or the encoding declared in the first line",
                    "fetch it again");
        }
        if (e.getNestedException() instanceof XmlTextLimit.Exceeded) {
            return file.bad(
                    Math.max(1, line),
                    "a text begins near here that is longer than 1 MiB",
                    "expected a statement, whose texts are short",
                    "leave the file out, or ask the bank for it without attachments");
        }
        String message = String.valueOf(e.getMessage());
        int detail = message.indexOf("Message: ");
        return file.bad(
                Math.max(1, line),
                "this is not well-formed XML: " + Shown.text(detail < 0 ? message : message.substring(detail + 9)),
                "expected a complete file in the encoding that it declares",
                "fetch it again");
    }
}
