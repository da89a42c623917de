package org.comity.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.names.JudgementLine.Merged;
import org.comity.names.JudgementLine.Split;
import org.comity.names.JudgementLine.Undone;

/**
 * What a record of judgements says once all its lines are read (names 11.3-11.5). A function of the lines alone; immutable.
 *
 * <p>Clusters are the connected components of what stands as {@code same}. A judgement {@code not-same} inside one is a conflict that is
 * shown and never resolved by the program.
 */
public final class Judgements {

    /** No judgement at all. */
    public static final Judgements NONE = of(List.of());

    private record Pair(String left, String right) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private final Map<Pair, Stand> stands;
    private final Map<String, List<Stand>> joins = new HashMap<>();
    private final Map<String, List<Stand>> against = new HashMap<>();
    private final Map<String, Cluster> clusterOf = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();

    private Judgements(Map<Pair, Stand> stands) {
        this.stands = stands;
        for (Stand stand : stands.values()) {
            switch (stand.judgement()) {
                case SAME -> file(stand, joins);
                case NOT_SAME -> file(stand, against);
                case UNSURE -> {}
            }
        }
        for (String entry : new TreeSet<>(joins.keySet())) {
            if (!clusterOf.containsKey(entry)) {
                Cluster cluster = cluster(entry);
                clusters.add(cluster);
                cluster.members().forEach(member -> clusterOf.put(member, cluster));
            }
        }
    }

    private static void file(Stand stand, Map<String, List<Stand>> where) {
        where.computeIfAbsent(stand.left(), entry -> new ArrayList<>()).add(stand);
        where.computeIfAbsent(stand.right(), entry -> new ArrayList<>()).add(stand);
    }

    /** What the lines say, in their order. An {@link Undone} line takes the line it names out as if it had never counted. */
    public static Judgements of(Collection<? extends JudgementLine> lines) {
        Set<Long> undone = lines.stream()
                .flatMap(line -> line instanceof Undone undo ? Stream.of(undo.line()) : Stream.empty())
                .collect(Collectors.toSet());
        Map<Pair, Stand> stands = new LinkedHashMap<>();
        for (JudgementLine line : lines) {
            if (!undone.contains(line.number())) {
                apply(line, stands);
            }
        }
        return new Judgements(stands);
    }

    private static void apply(JudgementLine line, Map<Pair, Stand> stands) {
        switch (line) {
            case JudgementLine.Judged judged -> put(judged.left(), judged.right(), judged.judgement(), line, stands);
            case Merged merged ->
                merged.members().stream()
                        .skip(1)
                        .forEach(member -> put(merged.members().getFirst(), member, Judgement.SAME, line, stands));
            case Split split -> {
                Set<String> leaving = Set.copyOf(split.members());
                List.copyOf(stands.values()).stream()
                        .filter(stand -> stand.judgement() == Judgement.SAME
                                && leaving.contains(stand.left()) != leaving.contains(stand.right()))
                        .forEach(stand -> put(stand.left(), stand.right(), Judgement.NOT_SAME, line, stands));
            }
            case Undone _ -> {}
        }
    }

    private static void put(
            String one, String other, Judgement judgement, JudgementLine line, Map<Pair, Stand> stands) {
        Pair pair = Pair.of(one, other);
        stands.put(pair, new Stand(pair.left(), pair.right(), judgement, line.signed()));
    }

    private Cluster cluster(String start) {
        Set<String> members = new TreeSet<>(Set.of(start));
        Map<Pair, Stand> found = new TreeMap<>(Comparator.comparing(Pair::left).thenComparing(Pair::right));
        ArrayDeque<String> next = new ArrayDeque<>(members);
        while (!next.isEmpty()) {
            String entry = next.remove();
            for (Stand join : joins.getOrDefault(entry, List.of())) {
                found.put(new Pair(join.left(), join.right()), join);
                if (members.add(join.other(entry))) {
                    next.add(join.other(entry));
                }
            }
        }
        List<Cluster.Conflict> conflicts = new ArrayList<>();
        for (String member : members) {
            for (Stand stand : against.getOrDefault(member, List.of())) {
                if (stand.left().equals(member) && members.contains(stand.right())) {
                    conflicts.add(new Cluster.Conflict(stand, chain(stand.left(), stand.right())));
                }
            }
        }
        return new Cluster(List.copyOf(members), List.copyOf(found.values()), conflicts);
    }

    /** The fewest judgements that join two entries of one cluster, from one to the other. */
    private List<Stand> chain(String from, String to) {
        Map<String, Stand> reachedBy = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(from));
        ArrayDeque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && !seen.contains(to)) {
            String entry = next.remove();
            for (Stand join : joins.getOrDefault(entry, List.of())) {
                String other = join.other(entry);
                if (seen.add(other)) {
                    reachedBy.put(other, join);
                    next.add(other);
                }
            }
        }
        ArrayDeque<Stand> chain = new ArrayDeque<>();
        String at = to;
        for (Stand by = reachedBy.get(at); by != null; by = reachedBy.get(at)) {
            chain.addFirst(by);
            at = by.other(at);
        }
        return List.copyOf(chain);
    }

    /** Every cluster, conflicts included, in order of their names. */
    public List<Cluster> clusters() {
        return List.copyOf(clusters);
    }

    /** The clusters in which judgements contradict one another. */
    public List<Cluster> conflicts() {
        return clusters.stream().filter(cluster -> !cluster.holds()).toList();
    }

    /** Every judgement as it stands, the oldest line first. */
    public List<Stand> stands() {
        return stands.values().stream()
                .sorted(Comparator.comparingLong((Stand stand) -> stand.signed().number())
                        .thenComparing(Stand::left)
                        .thenComparing(Stand::right))
                .toList();
    }

    /** What holds of two entries. The order of the two changes nothing. */
    public Relation of(String one, String other) {
        if (one.equals(other)) {
            return Relation.NOTHING;
        }
        Optional<Cluster> ours = Optional.ofNullable(clusterOf.get(one));
        Optional<Cluster> theirs = Optional.ofNullable(clusterOf.get(other));
        if (ours.isPresent() && ours.equals(theirs)) {
            return within(ours.get(), one, other);
        }
        Stand direct = stands.get(Pair.of(one, other));
        if (direct != null && direct.judgement() == Judgement.NOT_SAME) {
            return new Relation(Relation.State.NOT_SAME, List.of(direct.sentence()));
        }
        List<String> parted = parted(one, ours, other, theirs);
        if (!parted.isEmpty()) {
            return new Relation(Relation.State.NOT_SAME, parted);
        }
        return direct == null ? Relation.NOTHING : new Relation(Relation.State.UNSURE, List.of(direct.sentence()));
    }

    private Relation within(Cluster cluster, String one, String other) {
        return cluster.holds()
                ? new Relation(Relation.State.SAME, sentences(chain(one, other)))
                : new Relation(
                        Relation.State.CONFLICT,
                        cluster.conflicts().stream()
                                .map(conflict -> "judgements contradict one another: " + conflict.sentence())
                                .toList());
    }

    /** A judgement against between members of two clusters that hold parts all their members. */
    private List<String> parted(String one, Optional<Cluster> ours, String other, Optional<Cluster> theirs) {
        if (!ours.map(Cluster::holds).orElse(true)
                || !theirs.map(Cluster::holds).orElse(true)) {
            return List.of();
        }
        List<String> left = ours.map(Cluster::members).orElse(List.of(one));
        Set<String> right = theirs.<Set<String>>map(cluster -> Set.copyOf(cluster.members()))
                .orElse(Set.of(other));
        for (String member : left) {
            for (Stand stand : against.getOrDefault(member, List.of())) {
                if (right.contains(stand.other(member))) {
                    List<Stand> chain = new ArrayList<>(chain(one, member));
                    chain.add(stand);
                    chain.addAll(chain(stand.other(member), other));
                    return sentences(chain);
                }
            }
        }
        return List.of();
    }

    private static List<String> sentences(List<Stand> chain) {
        return chain.size() == 1
                ? List.of(chain.getFirst().sentence())
                : chain.stream()
                        .map(stand -> "'" + stand.left() + "' and '" + stand.right() + "' were " + stand.sentence())
                        .toList();
    }
}
