package org.comity.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so that for root they are put into a user name space of their own (the
 * files stay root's), or, where that is forbidden, run as {@code nobody}, to whom the data folder is then given.
 */
enum PostgresUser {
    /** The user who started us. */
    SAME(List.of()),
    /** Root's own user name space: inside it root's files belong to an unprivileged user. */
    NAME_SPACE(List.of("unshare", "-U")),
    /** Another user. */
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that works on this machine. */
    static PostgresUser find() {
        if (!output("id", "-u").equals("0")) {
            return SAME;
        }
        for (PostgresUser user : List.of(NAME_SPACE, NOBODY)) {
            if (!output(user.command("id", "-u")).isEmpty()) {
                return user;
            }
        }
        throw new DatabaseProblem(
                "the embedded PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here;"
                        + " start Comity as an ordinary user");
    }

    /** A command line that runs a program as this user. */
    String[] command(String... program) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(program));
        return words.toArray(String[]::new);
    }

    /** Gives a folder to this user, if it is another than ours. */
    void own(Path folder) {
        if (this == NOBODY && !succeeds("chown", "-R", "nobody:nogroup", folder.toString())) {
            throw new DatabaseProblem(
                    folder + ": could not be given to the user 'nobody', as whom PostgreSQL has to run here");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a command prints; empty when it fails or is absent. */
    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
