package org.comity.server;

import java.nio.file.Path;

/** Servers for tests: the repository's law, a small case, a free port. */
final class TestServers {

    static final Path ROOT =
            Path.of(System.getProperty("comity.root", "..")).toAbsolutePath().normalize();
    static final Path EXAMPLES = Path.of("src", "test", "resources", "examples").toAbsolutePath();

    private TestServers() {}

    static ServerSettings demo(Path dataFolder, int port) {
        return ServerSettings.demo(port, dataFolder, EXAMPLES, ROOT.resolve("law"));
    }
}
