package org.comity.assessment.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessment.FactGroup;
import org.comity.assessment.FactType;
import org.comity.terms.BadInput;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlScalar;

/** Reads the clock of a deadline (docs/reference/law-packs.md, "Clocks"). */
final class ClockReader {

    private static final List<String> KEYS =
            List.of("from", "over", "where", "length", "calendar", "rollsTo", "notBefore", "extendable");
    private static final Map<String, Rule.Unit> UNITS =
            Map.of("days", Rule.Unit.DAYS, "workingDays", Rule.Unit.WORKING_DAYS, "months", Rule.Unit.MONTHS);

    private final PackLanguage language;
    private final Optional<FactGroup> about;

    ClockReader(PackLanguage language, Optional<FactGroup> about) {
        this.language = language;
        this.about = about;
    }

    Rule.ClockTerms read(YamlMap clock) {
        clock.allowOnly(KEYS, "a clock");
        Optional<String> from = clock.find("from").map(day -> language.factOfType(day.asScalar(), FactType.DAY, about));
        Optional<Rule.Over> over = over(clock);
        if (from.isEmpty() && over.isEmpty()) {
            throw BadInput.at(
                    clock.place(), "a clock runs from a day, or over periods", "expected 'from' or 'over'", "");
        }
        List<Rule.Length> lengths = clock.get("length").asList().elements().stream()
                .map(node ->
                        length(node.asMap().allowOnly(List.of("days", "workingDays", "months", "when"), "a length")))
                .toList();
        Rule.Counting counting = counting(clock);
        check(clock, over, lengths, counting);
        return new Rule.ClockTerms(from, over, lengths, counting);
    }

    private Optional<Rule.Over> over(YamlMap clock) {
        Map<String, String> where = new LinkedHashMap<>();
        clock.find("where")
                .ifPresent(node -> node.asMap()
                        .allowOnly(List.of("place", "basis"), "a choice of periods")
                        .entries()
                        .forEach((key, word) -> where.put(key, word.asScalar().asText())));
        return clock.find("over")
                .map(name -> new Rule.Over(language.factOfType(name.asScalar(), FactType.PERIODS, about), where));
    }

    private static Rule.Counting counting(YamlMap clock) {
        boolean rolls = clock.findText("rollsTo")
                .map(word -> RuleReader.oneOf(clock, "rollsTo", word, List.of("next-working-day")))
                .isPresent();
        Optional<String> calendar = clock.findText("calendar");
        if (rolls && calendar.isEmpty()) {
            throw BadInput.at(
                    clock.placeOf("rollsTo"), "working days need a calendar", "expected the key 'calendar'", "");
        }
        boolean notBefore =
                clock.find("notBefore").map(said -> said.asScalar().asBoolean()).orElse(false);
        return new Rule.Counting(calendar, rolls, notBefore, clock.findText("extendable"));
    }

    private static void check(
            YamlMap clock, Optional<Rule.Over> over, List<Rule.Length> lengths, Rule.Counting counting) {
        boolean working = lengths.stream().anyMatch(length -> length.unit() == Rule.Unit.WORKING_DAYS);
        if (working && counting.calendar().isEmpty()) {
            throw BadInput.at(clock.place(), "working days need a calendar", "expected the key 'calendar'", "");
        }
        if (over.isPresent() && lengths.stream().anyMatch(length -> length.unit() != Rule.Unit.DAYS)) {
            throw BadInput.at(
                    clock.placeOf("length"), "a clock over periods counts days", "expected lengths in days", "");
        }
        if (over.isEmpty() && clock.find("where").isPresent()) {
            throw BadInput.at(clock.placeOf("where"), "'where' chooses periods", "expected the key 'over'", "");
        }
    }

    private Rule.Length length(YamlMap length) {
        List<String> written = UNITS.keySet().stream()
                .filter(unit -> length.find(unit).isPresent())
                .toList();
        if (written.size() != 1) {
            throw BadInput.at(
                    length.place(), "a length has days, workingDays or months", "expected one of the three", "");
        }
        YamlScalar value = length.get(written.getFirst()).asScalar();
        boolean number = value.isWholeNumber();
        return new Rule.Length(
                number ? Optional.of(value.asWholeNumber()) : Optional.empty(),
                number ? Optional.empty() : Optional.of(language.factOfType(value, FactType.WHOLE, about)),
                UNITS.getOrDefault(written.getFirst(), Rule.Unit.DAYS),
                length.find("when").map(source -> language.compile(source.asScalar(), about)));
    }
}
