package org.comity.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.names.JudgementLine.Merged;
import org.comity.names.JudgementLine.Split;
import org.comity.names.JudgementLine.Undone;
import tools.jackson.databind.json.JsonMapper;

/** Clusters and lines of judgements for reading (names 11.3, 11.6). */
public final class JudgementsText {

    /** How clusters are written. */
    public enum Format {
        TEXT,
        JSON
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JudgementsText() {}

    /** Every cluster with its members, and every conflict with what stands against what. */
    public static String clusters(Judgements judgements, Format format) {
        return format == Format.JSON ? json(judgements) : text(judgements);
    }

    private static String text(Judgements judgements) {
        List<Cluster> clusters = judgements.clusters();
        StringBuilder text = new StringBuilder();
        for (Cluster cluster : clusters) {
            text.append(cluster.holds() ? "cluster " : "conflict ")
                    .append(cluster.name())
                    .append(" (")
                    .append(cluster.members().size())
                    .append(" entries)\n");
            cluster.members().forEach(member -> text.append("  ").append(member).append('\n'));
            cluster.conflicts()
                    .forEach(conflict -> text.append("  against it: ")
                            .append(conflict.sentence())
                            .append('\n'));
        }
        int conflicts = judgements.conflicts().size();
        return text.append(clusters.size() - conflicts)
                .append(clusters.size() - conflicts == 1 ? " cluster, " : " clusters, ")
                .append(conflicts)
                .append(conflicts == 1 ? " conflict" : " conflicts")
                .append('\n')
                .toString();
    }

    private static String json(Judgements judgements) {
        return JSON.writeValueAsString(judgements.clusters().stream()
                .map(cluster -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("cluster", cluster.name());
                    fields.put("holds", cluster.holds());
                    fields.put("members", cluster.members());
                    fields.put(
                            "conflicts",
                            cluster.conflicts().stream()
                                    .map(JudgementsText::json)
                                    .toList());
                    return fields;
                })
                .toList());
    }

    private static Map<String, Object> json(Cluster.Conflict conflict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("left", conflict.against().left());
        fields.put("right", conflict.against().right());
        fields.put("line", conflict.against().signed().number());
        fields.put("because", conflict.sentence());
        return fields;
    }

    /** The lines, those that are undone marked so. */
    public static String history(Collection<? extends JudgementLine> lines, Optional<String> entry) {
        Map<Long, Long> undoneBy = lines.stream()
                .filter(Undone.class::isInstance)
                .map(Undone.class::cast)
                .collect(Collectors.toMap(Undone::line, JudgementLine::number));
        Set<Long> about = lines.stream()
                .filter(line -> entry.isEmpty() || entries(line).contains(entry.get()))
                .map(JudgementLine::number)
                .collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        for (JudgementLine line : lines) {
            boolean shown = line instanceof Undone undo
                    ? entry.isEmpty() || about.contains(undo.line())
                    : about.contains(line.number());
            if (shown) {
                text.append(line(line));
                Long by = undoneBy.get(line.number());
                text.append(by == null ? "\n" : "  [undone by line " + by + "]\n");
            }
        }
        return text.toString();
    }

    private static List<String> entries(JudgementLine line) {
        return switch (line) {
            case JudgementLine.Judged judged -> List.of(judged.left(), judged.right());
            case Merged merged -> merged.members();
            case Split split -> split.members();
            case Undone _ -> List.of();
        };
    }

    /** One line for reading: number, time, person, what was done, why. */
    public static String line(JudgementLine line) {
        String did = switch (line) {
            case JudgementLine.Judged judged ->
                "judged '" + judged.left() + "' and '" + judged.right() + "' "
                        + judged.judgement().spoken();
            case Merged merged -> "merged " + String.join(", ", merged.members());
            case Split split -> "split off " + String.join(", ", split.members());
            case Undone undo -> "undid line " + undo.line();
        };
        return line.number() + "  " + line.signed().at() + "  " + line.signed().by() + " " + did + ": "
                + line.signed().reason();
    }
}
