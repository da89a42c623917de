package org.comity.assessment.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.assessment.FactDictionary;
import org.comity.assessment.FactGroup;
import org.comity.assessment.condition.Condition;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Place;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;

/**
 * Reads a pack from its folder (docs/reference/law-packs.md). What is wrong goes to a receiver, which throws it (loading)
 * or keeps it and reads on (checking).
 */
public final class PackReader {

    private static final List<String> PACK_KEYS = List.of(
            "id",
            "title",
            "kind",
            "state",
            "version",
            "textAsAt",
            "text",
            "sourceSeen",
            "link",
            "kinds",
            "registers",
            "declarations",
            "parties",
            "when",
            "layer",
            "side",
            "inForce",
            "status",
            "modelled",
            "paragraphs");
    private static final List<String> ROUTES =
            List.of("bilateral", "multilateral", "statute", "order", "ad-hoc", "backed-warrant", "reciprocity");
    private static final List<String> ROUTE_KEYS =
            List.of("route", "cite", "when", "since", "until", "requires", "because", "certainty");
    private static final List<String> REQUIREMENT_KEYS = List.of("cite", "about", "condition", "holds", "failed");

    private final Path lawFolder;
    private final Path folder;
    private final Consumer<BadInput> wrong;
    private final YamlMap pack;
    private final String id;
    private final Map<String, Register> registers;
    private final PackLanguage language;
    private final Certainty seen;
    private final RuleReader.Defaults defaults;

    private PackReader(Path lawFolder, Path folder, Consumer<BadInput> wrong) {
        this.lawFolder = lawFolder;
        this.folder = folder;
        this.wrong = wrong;
        this.pack = YamlReader.read(folder.resolve("pack.yaml")).asMap().allowOnly(PACK_KEYS, "a pack");
        this.id = pack.getText("id");
        String expected = lawFolder.relativize(folder).toString().replace('\\', '/');
        if (!id.equals(expected)) {
            throw BadInput.at(
                    pack.placeOf("id"), "the id '" + id + "' is not the folder", "expected '" + expected + "'", "");
        }
        this.seen = RuleReader.oneOf(pack, "sourceSeen", pack.getText("sourceSeen"), List.of("read", "recalled"))
                        .equals("read")
                ? Certainty.READ
                : Certainty.RECALLED;
        this.defaults = new RuleReader.Defaults(seen, PackUseReader.side(pack));
        this.registers = registers();
        this.language = new PackLanguage(registers.keySet());
    }

    /** Reads the pack in a folder. */
    public static LawPack read(Path lawFolder, Path folder, Consumer<BadInput> wrong) {
        return new PackReader(lawFolder, folder, wrong).pack();
    }

    private LawPack pack() {
        return new LawPack(
                id,
                pack.getText("title"),
                pack.getText("version"),
                textAsAt(),
                scope(),
                new LawPack.TextSource(pack.findText("text"), seen, pack.findText("link")),
                new LawPack.Content(
                        rules(),
                        routes(),
                        registers,
                        declarations(),
                        notModelled(),
                        PackUseReader.coverage(pack),
                        new LawPack.Papers(reviews(), translations())),
                folder);
    }

    private LocalDate textAsAt() {
        return pack.get("textAsAt").asScalar().asDay();
    }

    private LawPack.Scope scope() {
        LawPack.Kind kind = LawPack.Kind.valueOf(RuleReader.oneOf(
                        pack, "kind", pack.getText("kind"), List.of("statute", "treaty", "policy", "obligations"))
                .toUpperCase(Locale.ROOT));
        Optional<String> state = pack.findText("state");
        if ((kind == LawPack.Kind.STATUTE) != state.isPresent()) {
            throw BadInput.at(
                    pack.place(),
                    "a statute names its state, and only a statute does",
                    "",
                    "correct 'state' or 'kind'");
        }
        state.filter(code -> !Jurisdiction.isKnown(code)).ifPresent(code -> {
            throw BadInput.at(
                    pack.placeOf("state"), "'" + code + "' is not a state", "expected ISO 3166-1 alpha-2", "");
        });
        Optional<String> parties = pack.findText("parties");
        if ((kind == LawPack.Kind.TREATY || kind == LawPack.Kind.OBLIGATIONS)
                && parties.filter(registers::containsKey).isEmpty()) {
            throw BadInput.at(
                    pack.place(),
                    kind == LawPack.Kind.TREATY
                            ? "a treaty names the register of its parties"
                            : "obligations name the register of the states bound",
                    "expected 'parties' to be one of the registers",
                    "");
        }
        return new LawPack.Scope(kind, state, parties, kinds(), packWhen(), PackUseReader.read(pack, kind));
    }

    private Set<String> kinds() {
        Set<String> known = FactDictionary.standard().get("request.kind").values();
        Set<String> kinds = new LinkedHashSet<>();
        for (YamlNode node : pack.get("kinds").asList().elements()) {
            kinds.add(RuleReader.oneOf(pack, "kinds", node.asScalar().asText(), known));
        }
        return kinds;
    }

    private Optional<Condition> packWhen() {
        return pack.find("when").map(source -> language.compile(source.asScalar(), Optional.empty()));
    }

    private Map<String, Register> registers() {
        Map<String, Register> read = new LinkedHashMap<>();
        pack.find("registers")
                .map(node -> node.asMap().entries())
                .orElse(Map.of())
                .forEach((name, node) -> {
                    YamlMap register = node.asMap().allowOnly(List.of("file", "complete"), "a register");
                    if (!name.matches("[a-z][A-Za-z0-9]*")) {
                        throw BadInput.at(
                                register.place(),
                                "'" + name + "' cannot name a register",
                                "expected letters and digits",
                                "");
                    }
                    boolean complete = register.find("complete")
                            .map(flag -> flag.asScalar().asBoolean())
                            .orElse(false);
                    read.put(name, RegisterReader.read(name, folder.resolve(register.getText("file")), complete));
                });
        return read;
    }

    private List<Declaration> declarations() {
        return pack.findText("declarations")
                .map(file -> Declaration.list(folder.resolve(file)))
                .orElse(List.of());
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Path file : yamlFiles("rules")) {
            for (YamlNode node : elements(file)) {
                keep(() -> new RuleReader(id.replace('/', '.'), language, defaults, node.asMap()).read())
                        .ifPresent(rules::add);
            }
        }
        rules.forEach(rule -> keep(() -> exceptsWhatExists(rule, rules)));
        rules.forEach(rule -> keep(() -> countsByAKnownCalendar(rule)));
        return rules;
    }

    private Rule countsByAKnownCalendar(Rule rule) {
        rule.logic().clock().flatMap(clock -> clock.counting().calendar()).ifPresent(name -> {
            if (!Files.exists(lawFolder.resolve("calendars").resolve(name + ".csv"))) {
                throw BadInput.at(
                        rule.place(),
                        "there is no calendar '" + name + "'",
                        "expected the name of a file of law/calendars",
                        "");
            }
        });
        return rule;
    }

    private static Rule exceptsWhatExists(Rule rule, List<Rule> rules) {
        Set<String> known = new LinkedHashSet<>(Ground.WORDS);
        rules.forEach(other -> known.addAll(List.of(other.provision(), other.provisionAlone())));
        rule.standing().effect().stream()
                .flatMap(effect -> effect.except().stream())
                .filter(word -> !known.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw BadInput.at(
                            rule.place(), "the effect excepts '" + word + "', which is no rule of this pack", "", "");
                });
        return rule;
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (YamlNode node : elements(folder.resolve("routes.yaml"))) {
            keep(() -> route(node.asMap().allowOnly(ROUTE_KEYS, "a route"))).ifPresent(routes::add);
        }
        return routes;
    }

    private Route route(YamlMap map) {
        List<Route.Requirement> requires = map.find("requires").stream()
                .flatMap(list -> list.asList().elements().stream())
                .map(node -> requirement(node.asMap().allowOnly(REQUIREMENT_KEYS, "a requirement of a route")))
                .toList();
        return new Route(
                RuleReader.oneOf(map, "route", map.getText("route"), ROUTES),
                map.getText("cite"),
                map.find("when").map(source -> language.compile(source.asScalar(), Optional.empty())),
                RuleReader.validity(map, "assessment"),
                requires,
                map.getText("because"),
                RuleReader.certainty(map, seen),
                map.place());
    }

    private Route.Requirement requirement(YamlMap map) {
        Optional<FactGroup> about = map.find("about").isPresent() ? RuleReader.about(map) : Optional.empty();
        return new Route.Requirement(
                map.getText("cite"),
                about,
                language.compile(map.get("condition").asScalar(), about),
                map.getText("holds"),
                map.getText("failed"),
                map.place());
    }

    private List<LawPack.NotModelled> notModelled() {
        return elements(folder.resolve("not-modelled.yaml")).stream()
                .map(node -> node.asMap().allowOnly(List.of("cite", "reason"), "a provision that is not modelled"))
                .map(map -> new LawPack.NotModelled(map.getText("cite"), map.getText("reason"), map.place()))
                .toList();
    }

    private List<LawPack.Review> reviews() {
        return yamlFiles("reviews").stream()
                .flatMap(file -> keep(() -> PapersReader.review(file)).stream())
                .toList();
    }

    private List<Translation> translations() {
        return yamlFiles("words").stream()
                .flatMap(file -> keep(() -> PapersReader.translation(file)).stream())
                .toList();
    }

    /** The elements of a list in a file; none when there is no file. */
    private static List<YamlNode> elements(Path file) {
        return Files.exists(file) ? YamlReader.read(file).asList().elements() : List.of();
    }

    private List<Path> yamlFiles(String name) {
        Path inside = folder.resolve(name);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return Arrays.asList(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toArray(Path[]::new));
        } catch (IOException e) {
            throw new BadInput(new InputProblem(Place.of(inside.toString()), "the folder cannot be read", "", ""), e);
        }
    }

    private <T> Optional<T> keep(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (BadInput e) {
            wrong.accept(e);
            return Optional.empty();
        }
    }
}
