package org.comity.assessment.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.assessment.FactGroup;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.law.Certainty;
import org.comity.assessment.law.Citations;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.law.Register;
import org.comity.assessment.law.Reviews;
import org.comity.assessment.law.Route;
import org.comity.assessment.law.Rule;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;

/** Packs as text, for {@code law list} and {@code law show}. */
public final class LawText {

    private final LawPack pack;
    private final StringBuilder text = new StringBuilder();

    private LawText(LawPack pack) {
        this.pack = pack;
    }

    /** One line per pack. */
    public static String list(LawLibrary library) {
        StringBuilder text = new StringBuilder();
        int idWidth = library.packs().stream()
                .mapToInt(pack -> pack.id().length())
                .max()
                .orElse(1);
        int titleWidth = library.packs().stream()
                .mapToInt(pack -> name(pack).length())
                .max()
                .orElse(1);
        for (LawPack pack : library.packs()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-" + idWidth + "s  %-" + titleWidth + "s  %3d rules, text as at %s (%s), %s\n",
                    pack.id(),
                    name(pack),
                    pack.rules().size(),
                    pack.textAsAt(),
                    pack.text().seen().word(),
                    Reviews.of(pack).words()));
        }
        return text.toString();
    }

    /** The title without what it says of resolutions, chapters and articles. */
    private static String name(LawPack pack) {
        return MemoPapers.shortTitle(pack.title().split(" \\(resolution", 2)[0]);
    }

    /** A whole pack. */
    public static String show(LawPack pack) {
        LawText shown = new LawText(pack);
        shown.head();
        shown.routes();
        shown.text.append("\nRules\n");
        pack.rules().forEach(shown::rule);
        shown.registers();
        shown.notModelled();
        return shown.text.toString();
    }

    /**
     * One provision of a pack, and those beneath it.
     *
     * @param provision as cited or as in a rule's id: {@code s 30(2)(b)}, {@code 30-2-b}
     * @throws BadInput when the pack says nothing of it; the message says what is near
     */
    public static String show(LawPack pack, String provision) {
        String meant = Citations.provisionMeant(provision, pack.rulePrefix());
        LawText shown = new LawText(pack);
        List<Rule> rules = pack.rules().stream()
                .filter(rule -> beneath(rule.provision(), meant))
                .toList();
        List<Route> routes = pack.content().routes().stream()
                .filter(route -> mentions(route, meant))
                .toList();
        List<LawPack.NotModelled> left = pack.content().notModelled().stream()
                .filter(entry -> beneath(Citations.provisionMeant(entry.cite(), ""), meant))
                .toList();
        if (rules.isEmpty() && routes.isEmpty() && left.isEmpty()) {
            throw BadInput.at(
                    Place.of(pack.id()),
                    "this pack has no rule about '" + provision + "'",
                    NearestName.suggest(
                            meant, pack.rules().stream().map(Rule::provision).toList()),
                    "see: comity law show " + pack.id());
        }
        shown.head();
        routes.forEach(shown::route);
        rules.forEach(shown::rule);
        left.forEach(shown::left);
        return shown.text.toString();
    }

    private static boolean mentions(Route route, String meant) {
        return beneath(Citations.provisionMeant(route.cite(), ""), meant)
                || route.requires().stream()
                        .anyMatch(requirement -> beneath(Citations.provisionMeant(requirement.cite(), ""), meant));
    }

    private static boolean beneath(String provision, String meant) {
        return provision.equals(meant) || provision.startsWith(meant + "-");
    }

    private void head() {
        line(pack.title() + "  [" + pack.id() + ", version " + pack.version() + "]");
        line("Text as at " + pack.textAsAt() + ", "
                + (pack.text().seen() == Certainty.READ ? "read" : "RECALLED, not read") + "; "
                + Reviews.of(pack).words() + ".");
        pack.text().link().ifPresent(this::line);
        line("Used for: " + String.join(", ", pack.scope().kinds()));
    }

    private void routes() {
        if (!pack.content().routes().isEmpty()) {
            line("\nLegal bases");
            pack.content().routes().forEach(this::route);
        }
    }

    private void route(Route route) {
        line("");
        line("  " + route.route() + ", " + route.cite() + " (" + route.seen().word() + ")");
        Wrapped.add(text, "    ", route.because());
        pack.scope()
                .parties()
                .ifPresent(register -> line("    - both states stand in the register '" + register + "'"));
        route.requires()
                .forEach(requirement -> Wrapped.add(
                        text,
                        "    - ",
                        requirement.cite() + ": " + requirement.holds() + "  { "
                                + requirement.condition().source() + " }"));
    }

    private void rule(Rule rule) {
        line("");
        line("  " + rule.cite() + "  " + rule.kind().word() + "  [" + rule.id() + "]");
        Wrapped.add(text, "    ", rule.words().summary());
        for (Rule.Deciding deciding : rule.deciders()) {
            line("    decided by " + deciding.decider() + ", standard " + deciding.standard() + ", burden "
                    + deciding.burden()
                    + deciding.cite().map(cite -> " (" + cite + ")").orElse("")
                    + deciding.when().map(when -> ", when " + when.source()).orElse(""));
        }
        line("    one finding for each " + rule.about().map(FactGroup::word).orElse("request") + ", judged on "
                + rule.validity().judgedOn());
        rule.validity().since().ifPresent(day -> line("    in force from " + day));
        rule.validity().until().ifPresent(day -> line("    in force until " + day));
        expression("applies when", rule.logic().when());
        expression("met when", rule.logic().condition());
        rule.logic()
                .cures()
                .forEach(cure -> line("    cured by an assurance: " + String.join(" and ", cure.types())
                        + cure.when().map(when -> ", if " + when.source()).orElse("")));
        rule.logic()
                .clock()
                .ifPresent(clock -> line("    runs "
                        + clock.over()
                                .map(over -> "over " + over.periods() + " ")
                                .orElse("")
                        + clock.from().map(day -> "from " + day).orElse("from its first day") + ": "
                        + clock.lengths().stream().map(LawText::length).collect(Collectors.joining("; else "))
                        + clock.counting()
                                .calendar()
                                .map(name -> "; calendar " + name)
                                .orElse("")
                        + (clock.counting().rolls() ? ", rolls to the next working day" : "")
                        + clock.counting()
                                .extendable()
                                .map(how -> "; extendable " + how)
                                .orElse("")));
        rule.words().what().ifPresent(what -> Wrapped.add(text, "    what: ", what));
        if (!rule.logic().alleged().isEmpty()) {
            line("    an allegation suffices of: "
                    + String.join(", ", rule.logic().alleged()));
        }
        line("    " + (rule.seen() == Certainty.READ ? "read in the text" : "recalled, not read") + "; "
                + Reviews.of(pack, rule).words() + "; hash " + Reviews.hash(pack, rule));
    }

    private static String length(Rule.Length length) {
        String number = length.number().map(String::valueOf).or(length::fact).orElse("");
        return number
                + switch (length.unit()) {
                    case MONTHS -> " months";
                    case DAYS -> " days";
                    case WORKING_DAYS -> " working days";
                }
                + length.when().map(when -> " if " + when.source()).orElse("");
    }

    private void expression(String lead, Optional<Condition> condition) {
        condition.ifPresent(source -> Wrapped.add(text, "    " + lead + ": ", source.source()));
    }

    private void registers() {
        Map<String, Register> registers = new TreeMap<>(pack.content().registers());
        registers.forEach((name, register) -> {
            line("\nRegister '" + name + "' (" + (register.complete() ? "complete" : "not complete") + ")");
            register.rows().stream()
                    .sorted(Comparator.comparing(Register.Row::state))
                    .forEach(row -> Wrapped.add(
                            text,
                            "  ",
                            row.state() + (row.listed() ? "" : " not listed")
                                    + row.from().map(day -> " from " + day).orElse("")
                                    + row.until().map(day -> " until " + day).orElse("") + " ("
                                    + row.seen().word() + "; " + row.source() + ")"));
        });
    }

    private void notModelled() {
        if (!pack.content().notModelled().isEmpty()) {
            line("\nNot modelled");
            pack.content().notModelled().forEach(this::left);
        }
    }

    private void left(LawPack.NotModelled left) {
        Wrapped.add(text, "  " + left.cite() + ": ", left.reason());
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
