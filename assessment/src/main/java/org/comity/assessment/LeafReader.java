package org.comity.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;
import org.comity.yaml.YamlList;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlScalar;

/** Reads what a case says of one fact: a plain value, a value with its origin, or several against each other (assessment 2.2). */
final class LeafReader {

    private static final List<String> KEYS =
            List.of("value", "status", "source", "asOf", "by", "reviewer", "standard", "evidence", "note");
    private static final List<String> PERIOD_KEYS = List.of("from", "to", "place", "basis");
    private static final Set<String> GOOD = Set.of("good", "sufficient", "adequate");
    private static final Set<String> POOR = Set.of("poor", "insufficient", "inadequate");
    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("([0-9]+) ?(days?|months?|years?)");

    private final FactName name;

    LeafReader(FactName name) {
        this.name = name;
    }

    /** The leaves that a node holds; one that says "unknown" for null and {@code unknown}. */
    List<Leaf> read(YamlNode node) {
        if (node instanceof YamlMap map) {
            if (map.entries().containsKey("values")) {
                map.allowOnly(List.of("values"), "a fact with several values");
                return readSeveral(map);
            }
            return List.of(readOne(map));
        }
        return List.of(plain(node));
    }

    private List<Leaf> readSeveral(YamlMap map) {
        List<Leaf> leaves = new ArrayList<>();
        for (YamlNode element : map.get("values").asList().elements()) {
            leaves.add(element instanceof YamlMap one ? readOne(one) : plain(element));
        }
        if (leaves.isEmpty()) {
            throw BadInput.at(map.placeOf("values"), "no value stands here", "expected at least one", "write unknown");
        }
        return leaves;
    }

    private Leaf plain(YamlNode node) {
        return saysUnknown(node) || hasUnknownElement(node)
                ? Leaf.unknown(Leaf.Origin.NONE, node.place())
                : new Leaf(Optional.of(value(node)), FactStatus.SHOWN, Leaf.Origin.NONE, node.place());
    }

    private Leaf readOne(YamlMap map) {
        map.allowOnly(KEYS, "a fact");
        if (!map.entries().containsKey("value")) {
            throw BadInput.at(
                    map.place(), "this fact has no value", "expected the key 'value'", "write value: unknown");
        }
        Leaf.Origin origin = new Leaf.Origin(
                map.findText("source"),
                map.find("asOf").map(day -> day.asScalar().asDay()),
                map.findText("by").or(() -> map.findText("reviewer")),
                map.findText("standard"),
                map.find("evidence").map(LeafReader::texts).orElse(List.of()),
                map.findText("note"));
        YamlNode node = map.entries().getOrDefault("value", map);
        boolean unknown = saysUnknown(node) || hasUnknownElement(node);
        FactStatus status = map.find("status")
                .map(text -> statusOf(text.asScalar()))
                .orElse(unknown ? FactStatus.UNKNOWN : FactStatus.SHOWN);
        if (unknown || status == FactStatus.UNKNOWN) {
            return Leaf.unknown(origin, map.placeOf("value"));
        }
        return new Leaf(Optional.of(value(node)), status, origin, map.placeOf("value"));
    }

    private static FactStatus statusOf(YamlScalar text) {
        return Arrays.stream(FactStatus.values())
                .filter(status -> status.word().equals(text.text()))
                .findFirst()
                .orElseThrow(() -> BadInput.at(
                        text.place(),
                        "'" + text.text() + "' is not a status",
                        NearestName.suggest(
                                text.text(),
                                Arrays.stream(FactStatus.values())
                                        .map(FactStatus::word)
                                        .toList()),
                        ""));
    }

    /** Quoted or not: JSON has no other way to write {@code unknown}. */
    private static boolean saysUnknown(YamlNode node) {
        return node.isNull()
                || node instanceof YamlScalar scalar && scalar.text().equals("unknown");
    }

    /** A list of which one element is not known is not known: {@code [CN, unknown]}. */
    private static boolean hasUnknownElement(YamlNode node) {
        return node instanceof YamlList list && list.elements().stream().anyMatch(LeafReader::saysUnknown);
    }

    private FactValue value(YamlNode node) {
        if (name.type().isList()) {
            return new FactValue.Several(
                    node.asList().elements().stream().map(this::element).toList());
        }
        if (!(node instanceof YamlScalar scalar)) {
            throw wrong(node);
        }
        return switch (name.type()) {
            case YES_NO -> new FactValue.YesNo(yesNo(scalar));
            case FINDING -> new FactValue.YesNo(finding(scalar));
            case STATED -> new FactValue.YesNo(!scalar.isBoolean() || scalar.asBoolean());
            case WHOLE -> new FactValue.Whole(whole(scalar));
            case DAY -> new FactValue.Day(day(scalar));
            case STATE -> new FactValue.Words(state(scalar));
            case ENUM -> new FactValue.Words(word(scalar));
            case MONEY -> new FactValue.Words(money(scalar));
            case TEXT -> new FactValue.Words(scalar.asText());
            case TEXTS, STATES, ENUMS, PERSONS, PERIODS -> throw new IllegalStateException("a list is read above");
        };
    }

    private String element(YamlNode node) {
        if (name.type() == FactType.PERIODS) {
            return period(node.asMap().allowOnly(PERIOD_KEYS, "a period"));
        }
        return switch (name.type()) {
            case STATES -> state(node.asScalar());
            case ENUMS -> word(node.asScalar());
            default -> node.asScalar().asText();
        };
    }

    private boolean yesNo(YamlScalar scalar) {
        if (!scalar.isBoolean()) {
            throw wrong(scalar);
        }
        return scalar.asBoolean();
    }

    private boolean finding(YamlScalar scalar) {
        String word = scalar.text().toLowerCase(Locale.ROOT);
        return GOOD.contains(word) || !POOR.contains(word) && yesNo(scalar);
    }

    private long whole(YamlScalar scalar) {
        Matcher unit = NUMBER_WITH_UNIT.matcher(scalar.text());
        if (unit.matches() && name.unit().isPresent()) {
            throw BadInput.at(
                    scalar.place(),
                    "'" + scalar.text() + "' has a unit written out",
                    "expected a whole number of " + name.unit().get().word() + " for " + name.name(),
                    "write the number alone");
        }
        if (!scalar.isWholeNumber()) {
            throw wrong(scalar);
        }
        long number = scalar.asWholeNumber();
        long most = name.unit().map(FactName.Unit::most).orElse(Long.MAX_VALUE);
        if (number < 0 || number > most) {
            throw BadInput.at(
                    scalar.place(),
                    number + " cannot be " + name.name(),
                    "expected 0 to " + most
                            + name.unit().map(u -> " " + u.word()).orElse(""),
                    "check the number and its unit");
        }
        return number;
    }

    private LocalDate day(YamlScalar scalar) {
        return scalar.asDay();
    }

    private String state(YamlScalar scalar) {
        if (!Jurisdiction.isKnown(scalar.text())) {
            throw BadInput.at(
                    scalar.place(), "'" + scalar.text() + "' is not a state", "expected " + FactType.STATE.words(), "");
        }
        return scalar.text();
    }

    private String word(YamlScalar scalar) {
        if (!name.values().contains(scalar.text())) {
            throw BadInput.at(
                    scalar.place(),
                    "'" + scalar.text() + "' is not a value of " + name.name(),
                    NearestName.find(scalar.text(), name.values())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("expected one of " + String.join(", ", name.values())),
                    "");
        }
        return scalar.text();
    }

    private String money(YamlScalar scalar) {
        String[] parts = scalar.text().split(" ", 2);
        if (parts.length != 2 || !CurrencyCode.isKnown(parts[0])) {
            throw wrong(scalar);
        }
        try {
            return Money.parse(parts[1], new CurrencyCode(parts[0])).toString();
        } catch (IllegalArgumentException e) {
            throw BadInput.at(scalar.place(), String.valueOf(e.getMessage()), "expected " + FactType.MONEY.words(), "");
        }
    }

    private static String period(YamlMap map) {
        LocalDate from = map.get("from").asScalar().asDay();
        Optional<LocalDate> to = map.find("to").map(day -> day.asScalar().asDay());
        if (to.isPresent() && to.get().isBefore(from)) {
            throw BadInput.at(map.placeOf("to"), "the period ends before it begins", "", "check the days");
        }
        return from + "/" + to.map(LocalDate::toString).orElse("")
                + map.findText("place").map(place -> " " + place).orElse("")
                + map.findText("basis").map(basis -> " (" + basis + ")").orElse("");
    }

    private static List<String> texts(YamlNode node) {
        return node.asList().elements().stream()
                .map(element -> element.asScalar().asText())
                .toList();
    }

    private BadInput wrong(YamlNode node) {
        Place place = node.place();
        return BadInput.at(
                place,
                node.kindInWords() + " cannot be " + name.name(),
                "expected " + name.type().words(),
                "");
    }
}
