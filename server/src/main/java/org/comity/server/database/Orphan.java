package org.comity.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database that outlived the server which started it: a server that is killed cannot stop its child. Its process id stands in the first
 * line of {@code postmaster.pid}. As the data folder is claimed, no other server can be using it.
 */
final class Orphan {

    private Orphan() {}

    /** Stops the orphan of a folder, if there is one. */
    static void stop(Path files, Duration within) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = find(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (!isDatabaseOf(process.get(), files)) {
            // The number now belongs to some other program; PostgreSQL would take it for itself and refuse to start.
            Files.delete(pidFile);
            return;
        }
        process.get().destroy();
        if (!exits(process.get(), within)) {
            throw new DatabaseProblem(files + ": a database that was left over (pid "
                    + process.get().pid() + ") does not stop; stop it, then start again");
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** Whether the process is PostgreSQL on this folder, as far as the system lets us see its command line. */
    private static boolean isDatabaseOf(ProcessHandle process, Path files) {
        ProcessHandle.Info info = process.info();
        if (info.arguments().isPresent()) {
            return List.of(info.arguments().get()).contains(files.toString());
        }
        return info.command().map(command -> command.endsWith("postgres")).orElse(true);
    }

    private static boolean exits(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
