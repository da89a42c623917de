package org.comity.bench.register;

import java.io.IOException;
import java.nio.file.Path;
import org.comity.tracing.columns.Movements;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** Neo4j embedded (benchmark only): accounts are nodes, payments relationships, walked in their order with balances on the nodes. */
final class Neo4j implements Peer {

    private static final Label ACCOUNT = Label.label("Account");
    private static final RelationshipType PAID = RelationshipType.withName("PAID");

    private final DatabaseManagementService service;
    private final GraphDatabaseService graph;

    Neo4j(Path folder) throws IOException {
        this.service = new DatabaseManagementServiceBuilder(folder).build();
        this.graph = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    @Override
    public String name() {
        return "Neo4j embedded, Java API";
    }

    @Override
    public String cannot() {
        return "in Cypher: order and mixing (paths are no traced amounts); by its Java API: all of it, by a program";
    }

    @Override
    public long most() {
        return 100_000;
    }

    @Override
    public void load(World world) {
        try (Transaction transaction = graph.beginTx()) {
            Node[] nodes = new Node[world.ledgers() + 1];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = transaction.createNode(ACCOUNT);
                nodes[i].setProperty("id", i);
            }
            Movements movements = world.movements();
            for (long i = 0; i < movements.size(); i++) {
                Relationship paid = nodes[movements.from(i)].createRelationshipTo(nodes[movements.to(i)], PAID);
                paid.setProperty("seq", i);
                paid.setProperty("amount", movements.amountMinor(i));
            }
            transaction.commit();
        }
    }

    @Override
    public long[] ownFirst(World world) {
        long[] held = new long[world.ledgers() + 1];
        try (Transaction transaction = graph.beginTx()) {
            Relationship[] inOrder = new Relationship[(int) world.movements().size()];
            try (ResourceIterator<Relationship> payments = transaction.findRelationships(PAID)) {
                payments.forEachRemaining(paid -> inOrder[((Long) paid.getProperty("seq")).intValue()] = paid);
            }
            for (Relationship paid : inOrder) {
                pay(paid, world);
            }
            try (ResourceIterator<Node> nodes = transaction.findNodes(ACCOUNT)) {
                nodes.forEachRemaining(
                        node -> held[(Integer) node.getProperty("id")] = (Long) node.getProperty("t", 0L));
            }
            transaction.rollback();
        }
        held[0] = 0;
        return held;
    }

    private static void pay(Relationship paid, World world) {
        long amount = (Long) paid.getProperty("amount");
        Node from = paid.getStartNode();
        Node to = paid.getEndNode();
        boolean outside = (Integer) from.getProperty("id") == 0;
        long taken = outside && (Long) paid.getProperty("seq") == world.claim().movement() ? amount : 0;
        if (!outside) {
            long balance = (Long) from.getProperty("b", 0L);
            long claim = (Long) from.getProperty("t", 0L);
            taken = Math.max(0, amount - (balance - claim));
            from.setProperty("b", balance - amount);
            from.setProperty("t", claim - taken);
        }
        to.setProperty("b", (Long) to.getProperty("b", 0L) + amount);
        to.setProperty("t", (Long) to.getProperty("t", 0L) + taken);
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
