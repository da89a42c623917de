package org.comity.names;

import java.util.List;

/**
 * Entries that judgements join, directly or by way of others (names 11.3).
 *
 * @param members in order of their text, at least two
 * @param joins the judgements {@code same} that join them
 * @param conflicts the judgements {@code not-same} between members, each with the chain that joins the two nevertheless; as
 *     long as there is one the members are no cluster, and nothing is inferred from it
 */
public record Cluster(List<String> members, List<Stand> joins, List<Conflict> conflicts) {

    public Cluster {
        members = List.copyOf(members);
        joins = List.copyOf(joins);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether no judgement stands against it. */
    public boolean holds() {
        return conflicts.isEmpty();
    }

    /** The entry that names the cluster: the first by text. */
    public String name() {
        return members.getFirst();
    }

    /**
     * Two entries that are judged not the same and are joined by others all the same.
     *
     * @param against the judgement against
     * @param chain the judgements that join the two, from one to the other
     */
    public record Conflict(Stand against, List<Stand> chain) {

        public Conflict {
            chain = List.copyOf(chain);
        }

        /** For reading: what stands against what. */
        public String sentence() {
            return "'" + against.left() + "' and '" + against.right() + "' are " + against.sentence()
                    + ", yet they are joined by "
                    + String.join(
                            ", ",
                            chain.stream()
                                    .map(join -> "'" + join.left() + "' = '" + join.right() + "' (line "
                                            + join.signed().number() + ")")
                                    .toList());
        }
    }
}
