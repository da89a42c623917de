package org.comity.bench.beside;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL's pg_trgm over romanised names: its similarity of pairs, and the search by its GIN index. */
final class PgTrgm implements Peer {

    private static final double TICKS = 100;

    private final Connection connection;
    private final String version;
    private final int process;

    PgTrgm(Connection connection) throws SQLException {
        this.connection = connection;
        version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
        execute("create extension if not exists pg_trgm");
        execute("set max_parallel_workers_per_gather = 0");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            process = row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL " + version + " pg_trgm, ICU-romanised";
    }

    @Override
    public String cannot() {
        return "readings, rarity, reasons; a name of two letters has no trigram of its own";
    }

    @Override
    public Optional<Scores> score(List<Pair> pairs) {
        try {
            execute("drop table if exists pair");
            execute("create unlogged table pair (id integer, a text, b text)");
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < pairs.size(); i++) {
                rows.append(i).append('\t').append(field(pairs.get(i).left()));
                rows.append('\t').append(field(pairs.get(i).right())).append('\n');
            }
            copy("pair", rows);
            double before = serverSeconds();
            double[] scores = new double[pairs.size()];
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select id, similarity(a, b) from pair")) {
                while (found.next()) {
                    scores[found.getInt(1)] = found.getDouble(2);
                }
            }
            return Optional.of(new Scores(scores, serverSeconds() - before));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static String field(String text) {
        return Romanised.of(text).replaceAll("[\\t\\n\\r\\\\]", " ");
    }

    private void copy(String table, CharSequence rows) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copies.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Found> search(List<String> records, List<String> asked, int most) {
        try {
            execute("drop table if exists record");
            execute("create unlogged table record (id integer, name text)");
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < records.size(); i++) {
                rows.append(i).append('\t').append(field(records.get(i))).append('\n');
            }
            copy("record", rows);
            execute("create index on record using gin (name gin_trgm_ops)");
            execute("analyze record");
            List<int[]> found = new ArrayList<>();
            double before = serverSeconds();
            try (PreparedStatement query = connection.prepareStatement(
                    "select id from record where name % ? order by similarity(name, ?) desc, id limit " + most)) {
                for (String name : asked) {
                    found.add(top(query, field(name)));
                }
            }
            return Optional.of(new Found(found, serverSeconds() - before));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static int[] top(PreparedStatement query, String name) throws SQLException {
        query.setString(1, name);
        query.setString(2, name);
        List<Integer> places = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                places.add(rows.getInt(1));
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Processor time of the server's process for this connection, where it runs on this machine; else the time that passed. */
    private double serverSeconds() {
        Path stat = Path.of("/proc/" + process + "/stat");
        if (!Files.isReadable(stat)) {
            return System.nanoTime() / 1e9;
        }
        try {
            String line = Files.readString(stat);
            List<String> fields = line.substring(line.lastIndexOf(')') + 2)
                    .lines()
                    .flatMap(text -> java.util.Arrays.stream(text.split(" ")))
                    .collect(Collectors.toList());
            return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
