package org.comity.tracing.indirect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.terms.BadInput;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.yaml.YamlList;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;
import org.comity.yaml.YamlScalar;

/** Reads a file of indirect methods strictly (tracing 13.1). */
public final class IndirectReader {

    private static final Set<String> KEYS = Set.of(
            "indirect", "currency", "net-worth", "source-and-application", "bank-deposits", "unexplained-wealth");

    private final CurrencyCode currency;

    private IndirectReader(CurrencyCode currency) {
        this.currency = currency;
    }

    /**
     * What a file gives.
     *
     * @param subject whose means they are
     * @param currency the currency of all amounts
     * @param findings one for each method and period, in the order of the file's methods
     */
    public record Findings(String subject, CurrencyCode currency, List<Finding> findings) {}

    /**
     * Reads a file and reckons everything in it.
     *
     * @throws BadInput when the file is absent or not of this shape
     */
    public static Findings read(Path file) {
        YamlMap root = YamlReader.read(file).asMap().allowOnly(KEYS, "a file of indirect methods");
        String code = root.getText("currency");
        if (!CurrencyCode.isKnown(code)) {
            throw BadInput.at(
                    root.placeOf("currency"),
                    "'" + code + "' is not an ISO 4217 currency code",
                    "expected one as NZD",
                    "");
        }
        IndirectReader reader = new IndirectReader(new CurrencyCode(code));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(reader.each(root, "net-worth", reader::netWorth));
        findings.addAll(reader.each(root, "source-and-application", reader::sourceAndApplication));
        findings.addAll(reader.each(root, "bank-deposits", reader::bankDeposits));
        findings.addAll(reader.each(root, "unexplained-wealth", reader::unexplainedWealth));
        if (findings.isEmpty()) {
            throw BadInput.at(
                    root.place(),
                    "no method is named",
                    "expected net-worth, source-and-application, bank-deposits or unexplained-wealth",
                    "");
        }
        return new Findings(root.getText("indirect"), reader.currency, List.copyOf(findings));
    }

    private List<Finding> each(YamlMap root, String key, Function<YamlMap, Finding> read) {
        return root.find(key)
                .map(node -> node.asList().elements().stream()
                        .map(YamlNode::asMap)
                        .map(read)
                        .toList())
                .orElse(List.of());
    }

    private Finding netWorth(YamlMap map) {
        map.allowOnly(Set.of("period", "begin", "end", "spent", "not-income", "known"), "a period of net worth");
        return new NetWorth(
                        map.getText("period"),
                        lines(map, "begin", true),
                        lines(map, "end", true),
                        lines(map, "spent", false),
                        lines(map, "not-income", false),
                        lines(map, "known", true))
                .find();
    }

    private Finding sourceAndApplication(YamlMap map) {
        map.allowOnly(Set.of("period", "applications", "sources"), "a period of source and application");
        return new SourceAndApplication(
                        map.getText("period"), lines(map, "applications", true), lines(map, "sources", true))
                .find();
    }

    private Finding bankDeposits(YamlMap map) {
        map.allowOnly(
                Set.of("period", "deposits", "transfers", "not-income", "cash-spent", "known"),
                "a period of bank deposits");
        return new BankDeposits(
                        map.getText("period"),
                        lines(map, "deposits", true),
                        lines(map, "transfers", false),
                        lines(map, "not-income", false),
                        lines(map, "cash-spent", false),
                        lines(map, "known", true))
                .find();
    }

    private Finding unexplainedWealth(YamlMap map) {
        map.allowOnly(
                Set.of("period", "begin", "end", "spent", "income", "tolerance"), "a period of unexplained wealth");
        return new UnexplainedWealth(
                        map.getText("period"),
                        lines(map, "begin", true),
                        lines(map, "end", true),
                        lines(map, "spent", true),
                        lines(map, "income", true),
                        map.find("tolerance")
                                .map(node -> node.asScalar().asWholeNumber())
                                .orElse(0L))
                .find();
    }

    /** An amount, or a list of lines that add up to one. */
    private List<Line> lines(YamlMap map, String key, boolean isNeeded) {
        Optional<YamlNode> node = isNeeded ? Optional.of(map.get(key)) : map.find(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return switch (node.get()) {
            case YamlScalar scalar -> List.of(new Line(key, exactly(scalar), "", ""));
            case YamlMap one ->
                List.of(new Line(key, between(one.allowOnly(Set.of("low", "high"), "an amount")), "", ""));
            case YamlList list ->
                list.elements().stream().map(each -> line(each.asMap())).toList();
        };
    }

    private Line line(YamlMap map) {
        map.allowOnly(Set.of("what", "amount", "low", "high", "evidence", "explanation"), "a line");
        Estimate amount =
                map.find("amount").isPresent() ? exactly(map.get("amount").asScalar()) : between(map);
        return new Line(
                map.getText("what"),
                amount,
                map.findText("evidence").orElse(""),
                map.findText("explanation").orElse(""));
    }

    private Estimate exactly(YamlScalar scalar) {
        long minor = minor(scalar.asText(), scalar.place());
        return new Estimate(minor, minor);
    }

    private Estimate between(YamlMap map) {
        long low = minor(map.getText("low"), map.placeOf("low"));
        long high = minor(map.getText("high"), map.placeOf("high"));
        if (low > high) {
            throw BadInput.at(map.placeOf("low"), "low is above high", "expected the smaller first", "");
        }
        return new Estimate(low, high);
    }

    private long minor(String text, Place place) {
        try {
            return Money.parse(text, currency).amountMinor();
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    BadInput.at(place, String.valueOf(e.getMessage()), "expected an amount in " + currency, "")
                            .problem(),
                    e);
        }
    }
}
