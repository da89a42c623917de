package org.comity.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.server.ComityServer;
import org.comity.server.RunningServer;
import org.comity.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity serve}: the server for real use. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server for real use, as its configuration file says: no demo users, no demo cases.")
final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = "the configuration (docs/guides/operator/serve.md)")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Override
    public Integer call() throws InterruptedException {
        RunningServer server = ComityServer.start(ServerSettings.read(config));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        Printed.print(spec, "Comity is ready at " + server.url());
        server.firstAdministrator()
                .ifPresent(file -> Printed.print(
                        spec, "The first administrator's password is in " + file + "; sign in, then delete it."));
        server.awaitClose();
        return ExitCode.DONE;
    }
}
