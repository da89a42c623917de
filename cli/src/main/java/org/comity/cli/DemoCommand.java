package org.comity.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.server.ComityServer;
import org.comity.server.RunningServer;
import org.comity.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity demo}: the whole program on an embedded database with the fictional example case. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the server with the fictional example case on an embedded database.",
            "Everything stays in one folder; it answers this machine alone (127.0.0.1). Ctrl-C stops it; the data stay."
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line parser
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "the port it answers on (${DEFAULT-VALUE}; 0: any free one)")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder that holds everything (default: .comity/demo under your home)")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--no-browser", description = "do not open a browser")
    private boolean noBrowser;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + "; expected 0 to 65535");
        }
        Installation here = Installation.find();
        Path folder = data.orElseGet(() -> Path.of(System.getProperty("user.home"), ".comity", "demo"))
                .toAbsolutePath()
                .normalize();
        spec.commandLine().getErr().println("Starting; everything is kept in " + folder);
        ServerSettings settings = ServerSettings.demo(port, folder, here.examples(), here.law(Optional.empty()));
        RunningServer server = ComityServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        announce(server);
        if (!noBrowser) {
            Browser.open(server.url());
        }
        server.awaitClose();
        return ExitCode.DONE;
    }

    private void announce(RunningServer server) {
        StringBuilder text = new StringBuilder("Comity is ready at " + server.url() + "\n\n");
        text.append("Demo sign-ins, by role (choose one on the page; the token is for programs):\n");
        server.demoSignIns()
                .forEach(user -> text.append("  %-14s %-14s %s%n".formatted(user.role(), user.user(), user.token())));
        text.append("Ctrl-C stops it.\n");
        Printed.print(spec, text.toString());
    }
}
