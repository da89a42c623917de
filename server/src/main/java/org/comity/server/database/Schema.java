package org.comity.server.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the version of the program. */
public final class Schema {

    private Schema() {}

    /**
     * Applies what is missing, as the tables' owner.
     *
     * @param application the database user as whom the server works, to whom the tables are granted
     * @throws DatabaseProblem when the database cannot be reached, or is of a newer version
     */
    public static void migrate(String jdbcUrl, String owner, String password, String application) {
        try {
            Flyway.configure()
                    .dataSource(jdbcUrl, owner, password)
                    .placeholders(java.util.Map.of("application", application))
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem(jdbcUrl + ": the tables cannot be brought up to date (" + firstLine(e) + ")", e);
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
