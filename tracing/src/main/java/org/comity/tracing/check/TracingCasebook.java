package org.comity.tracing.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.ledger.StatementReader;
import org.comity.terms.BadInput;
import org.comity.terms.Money;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.indirect.IndirectReader;
import org.comity.tracing.plan.TracingPlanReader;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;

/** Runs worked examples of tracing: folders with a plan (or a file of indirect methods) and what must come out of it (tracing 15). */
public final class TracingCasebook {

    private static final String PLAN = "plan.yaml";
    private static final String MEANS = "means.yaml";
    private static final String EXPECTED = "expected.yaml";

    private final List<String> differences = new ArrayList<>();

    private TracingCasebook() {}

    /**
     * How a case came out.
     *
     * @param file what is expected of it
     * @param differences what came out otherwise; empty when the case holds
     */
    public record Verdict(Path file, List<String> differences) {

        public Verdict {
            differences = List.copyOf(differences);
        }

        /** Whether everything came out as expected. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** Whether a folder holds cases of tracing. */
    public static boolean isHere(Path folder) {
        return !list(folder).isEmpty();
    }

    /**
     * Runs every case of a folder, in the order of their names.
     *
     * @throws BadInput when what is expected is not of the shape of tracing 15
     */
    public static List<Verdict> run(Path folder) {
        return list(folder).stream().map(TracingCasebook::runOne).toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> Files.exists(each.resolve(EXPECTED)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Verdict runOne(Path folder) {
        Path file = folder.resolve(EXPECTED);
        YamlMap expected = YamlReader.read(file)
                .asMap()
                .allowOnly(
                        List.of(
                                "title",
                                "source",
                                "certainty",
                                "note",
                                "expect",
                                "without",
                                "remedies",
                                "problems",
                                "unexplained",
                                "refused"),
                        "what is expected of a case");
        TracingCasebook run = new TracingCasebook();
        try {
            if (Files.exists(folder.resolve(MEANS))) {
                run.compareMeans(folder.resolve(MEANS), expected);
            } else {
                TracingPlan plan = TracingPlanReader.read(folder.resolve(PLAN));
                run.compare(Tracer.trace(plan, StatementReader.read(plan.ledgers())), expected);
            }
            expected.findText("refused").ifPresent(text -> run.differences.add("expected to be refused: " + text));
        } catch (BadInput refused) {
            String text = refused.problem().text();
            boolean isExpected =
                    expected.findText("refused").filter(text::contains).isPresent();
            if (!isExpected) {
                run.differences.add("refused: " + text);
            }
        }
        return new Verdict(file, run.differences);
    }

    private void compareMeans(Path means, YamlMap expected) {
        IndirectReader.Findings findings = IndirectReader.read(means);
        List<String> found = findings.findings().stream()
                .map(each -> new Money(each.unexplained().low(), findings.currency()).amountText())
                .toList();
        List<String> wanted = expected.get("unexplained").asList().elements().stream()
                .map(node -> node.asScalar().asText())
                .toList();
        same("unexplained", String.join(" ", wanted), String.join(" ", found));
    }

    private void compare(TracingReport report, YamlMap expected) {
        expected.find("expect").ifPresent(node -> compareRules("", report.rules(), node.asMap()));
        expected.find("without")
                .ifPresent(node -> compareRules(
                        "without declared links: ",
                        report.alternatives().getFirst().rules(),
                        node.asMap()));
        expected.find("remedies").ifPresent(node -> compareRemedies(report, node.asMap()));
        List<String> problems = report.problems().stream()
                .map(problem -> problem.kind().text()
                        + problem.amount()
                                .map(amount -> " " + amount.amountText())
                                .orElse(""))
                .toList();
        expected.find("problems")
                .ifPresent(node -> node.asList().elements().forEach(each -> {
                    String wanted = each.asScalar().asText();
                    if (!problems.contains(wanted)) {
                        differences.add("problem '" + wanted + "' is expected, found are " + problems);
                    }
                }));
        for (RuleResult rule : report.rules()) {
            same(rule.rule().text() + ": conserved", "true", Boolean.toString(rule.conserved()));
        }
    }

    private void compareRules(String where, List<RuleResult> rules, YamlMap expected) {
        expected.entries().forEach((word, node) -> {
            Optional<RuleResult> rule = rules.stream()
                    .filter(each -> each.rule().text().equals(word))
                    .findFirst();
            if (rule.isEmpty()) {
                differences.add(where + "the plan does not ask for rule " + word);
                return;
            }
            node.asMap()
                    .entries()
                    .forEach((claim, figures) -> compareClaim(where + word + ", " + claim, rule.get(), claim, figures));
        });
    }

    private void compareClaim(String where, RuleResult rule, String id, YamlNode figures) {
        YamlMap wanted = figures.asMap()
                .allowOnly(List.of("held", "cost", "low", "high", "out", "share", "lien"), "figures of a claim");
        Map<String, String> held = new TreeMap<>();
        Map<String, String> cost = new TreeMap<>();
        Map<String, String> low = new TreeMap<>();
        Map<String, String> high = new TreeMap<>();
        Map<String, Money> out = new TreeMap<>();
        if (id.equals("own")) {
            rule.schedules()
                    .forEach(schedule -> put(
                            held,
                            schedule.ledger().account(),
                            schedule.rows().getLast().own()));
        }
        rule.claims().stream().filter(claim -> claim.claim().equals(id)).forEach(claim -> {
            claim.held().forEach(each -> {
                put(held, each.ledger().account(), each.amount());
                put(cost, each.ledger().account(), each.claimAmount());
                put(low, each.ledger().account(), each.bounds().low());
                put(high, each.ledger().account(), each.bounds().high());
            });
            claim.out()
                    .forEach(each -> out.merge(
                            each.to().isEmpty() ? each.kind().text() : each.to(),
                            each.amount(),
                            (a, b) -> new Money(a.amountMinor() + b.amountMinor(), a.currency())));
        });
        compareMap(where + ", held", wanted.find("held"), held);
        compareMap(where + ", cost", wanted.find("cost"), cost);
        compareMap(where + ", low", wanted.find("low"), low);
        compareMap(where + ", high", wanted.find("high"), high);
        Map<String, String> gone = new TreeMap<>();
        out.forEach((to, amount) -> put(gone, to, amount));
        compareMap(where + ", out", wanted.find("out"), gone);
        Map<String, String> share = new TreeMap<>();
        Map<String, String> lien = new TreeMap<>();
        rule.assets().stream().filter(asset -> asset.claim().equals(id)).forEach(asset -> {
            asset.share().ifPresent(amount -> put(share, asset.asset(), amount));
            asset.lien().ifPresent(amount -> put(lien, asset.asset(), amount));
        });
        compareMap(where + ", share", wanted.find("share"), share);
        compareMap(where + ", lien", wanted.find("lien"), lien);
    }

    private static void put(Map<String, String> figures, String place, Money amount) {
        if (amount.amountMinor() != 0) {
            figures.put(place, amount.amountText());
        }
    }

    /** What is expected is everything that is not zero; what is not spoken of may be anything. */
    private void compareMap(String where, Optional<YamlNode> wanted, Map<String, String> found) {
        if (wanted.isPresent()) {
            Map<String, String> all = new TreeMap<>();
            wanted.get()
                    .asMap()
                    .entries()
                    .forEach((key, node) -> all.put(key, node.asScalar().asText()));
            same(where, all.toString(), found.toString());
        }
    }

    private void compareRemedies(TracingReport report, YamlMap expected) {
        expected.entries()
                .forEach((claim, node) -> node.asMap().entries().forEach((remedy, amount) -> {
                    String[] words = remedy.split(" ");
                    String found = report.remedies().stream()
                            .filter(row -> row.claim().equals(claim)
                                    && row.remedy().equals(words[0])
                                    && (words.length == 1 || row.rule().equals(words[1])))
                            .map(row -> row.amount().amountText())
                            .findFirst()
                            .orElse("nothing");
                    same(claim + ", " + remedy, amount.asScalar().asText(), found);
                }));
    }

    private void same(String where, String wanted, String found) {
        if (!wanted.equals(found)) {
            differences.add(where + ": expected " + wanted + ", found " + found);
        }
    }
}
