package org.comity.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML (or JSON) document strictly. Every error names its line. */
public final class YamlReader {

    /** A file a person writes by hand is far smaller; a larger one is a mistake or an attack. */
    static final int MAX_BYTES = 8 << 20;

    private static final int MAX_DEPTH = 50;

    private final String file;
    private final Iterator<Event> events;
    private int depth;

    private YamlReader(String file, String text) {
        this.file = file;
        this.events = new Parse(LoadSettings.builder()
                        .setLabel(file)
                        .setCodePointLimit(MAX_BYTES)
                        .setUseMarks(true)
                        .build())
                .parseString(text)
                .iterator();
    }

    /**
     * Reads a file.
     *
     * @throws BadInput when the file is absent, a folder, too large, not UTF-8, or not one strict YAML document
     */
    public static YamlNode read(Path path) {
        return read(path.toString(), textOf(path));
    }

    /**
     * Reads a text.
     *
     * @param file the name that error messages give
     */
    public static YamlNode read(String file, String text) {
        try {
            return new YamlReader(file, text).document();
        } catch (MarkedYamlEngineException e) {
            throw BadInput.at(
                    place(file, e.getProblemMark()),
                    "this is not YAML: " + firstLine(String.valueOf(e.getProblem())),
                    "",
                    "check the indentation, colons and quotes here");
        } catch (YamlEngineException e) {
            throw BadInput.at(Place.of(file), "this is not YAML: " + firstLine(String.valueOf(e.getMessage())), "", "");
        }
    }

    private static String textOf(Path path) {
        Place place = Place.of(path.toString());
        if (Files.isDirectory(path)) {
            throw BadInput.at(place, "this is a folder", "expected a YAML file", "name the file inside it");
        }
        if (!Files.exists(path)) {
            throw BadInput.at(place, "there is no such file", "", "check the path");
        }
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw BadInput.at(
                        place, "the file has " + Files.size(path) + " bytes", "at most " + MAX_BYTES + " are read", "");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BadInput.at(place, "the file is not UTF-8", "", "save it as UTF-8");
        } catch (IOException e) {
            throw BadInput.at(place, "the file cannot be read", "", "check that you may read it");
        }
    }

    private YamlNode document() {
        expect(StreamStartEvent.class);
        Event first = events.next();
        if (first instanceof StreamEndEvent) {
            throw BadInput.at(Place.of(file), "the file is empty", "expected a YAML document", "");
        }
        if (!(first instanceof DocumentStartEvent)) {
            throw unexpected(first);
        }
        YamlNode root = node(events.next());
        expect(DocumentEndEvent.class);
        Event last = events.next();
        if (!(last instanceof StreamEndEvent)) {
            throw BadInput.at(
                    placeOf(last),
                    "a second document begins here",
                    "expected one document in a file",
                    "split the file");
        }
        return root;
    }

    private YamlNode node(Event event) {
        refuseAnchorsAndTags(event);
        return switch (event) {
            case ScalarEvent scalar ->
                new YamlScalar(placeOf(scalar), scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
            case SequenceStartEvent start -> deeper(start, () -> list(start));
            case MappingStartEvent start -> deeper(start, () -> map(start));
            default -> throw unexpected(event);
        };
    }

    private YamlNode deeper(Event start, Supplier<YamlNode> inner) {
        if (++depth > MAX_DEPTH) {
            throw BadInput.at(placeOf(start), "values are nested more than " + MAX_DEPTH + " deep", "", "");
        }
        YamlNode node = inner.get();
        depth--;
        return node;
    }

    private YamlList list(SequenceStartEvent start) {
        List<YamlNode> elements = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            elements.add(node(event));
        }
        return new YamlList(placeOf(start), elements);
    }

    private YamlMap map(MappingStartEvent start) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            refuseAnchorsAndTags(event);
            if (!(event instanceof ScalarEvent key)) {
                throw BadInput.at(placeOf(event), "a key is a list or a map", "expected a single word", "");
            }
            String name = key.getValue();
            Place earlier = places.put(name, placeOf(key));
            if (earlier != null) {
                throw BadInput.at(
                        placeOf(key),
                        "'" + name + "' stands here twice (first on line " + earlier.line() + ")",
                        "expected each key once",
                        "remove one");
            }
            entries.put(name, node(events.next()));
        }
        return new YamlMap(placeOf(start), entries, places);
    }

    private void refuseAnchorsAndTags(Event event) {
        if (event instanceof AliasEvent) {
            throw BadInput.at(placeOf(event), "aliases (*name) are not read", "", "write the value out");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw BadInput.at(placeOf(event), "anchors (&name) are not read", "", "write the value out");
        }
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent sequence -> sequence.getTag();
            case MappingStartEvent mapping -> mapping.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw BadInput.at(placeOf(event), "tags (" + tag.get() + ") are not read", "", "write the plain value");
        }
    }

    private void expect(Class<? extends Event> kind) {
        Event event = events.next();
        if (!kind.isInstance(event)) {
            throw unexpected(event);
        }
    }

    private BadInput unexpected(Event event) {
        return BadInput.at(placeOf(event), "this is not expected here", "expected a value", "");
    }

    private Place placeOf(Event event) {
        return place(file, event.getStartMark());
    }

    private static Place place(String file, Optional<Mark> mark) {
        return new Place(file, mark.map(at -> at.getLine() + 1).orElse(0));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
