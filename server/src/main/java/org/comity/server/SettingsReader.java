package org.comity.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.server.ServerSettings.Login;
import org.comity.server.ServerSettings.Network;
import org.comity.server.ServerSettings.Office;
import org.comity.server.ServerSettings.OwnDatabase;
import org.comity.terms.BadInput;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlReader;

/** Reads the configuration of {@code serve}; paths in it are relative to the file. */
final class SettingsReader {

    private static final int DEFAULT_PORT = 8080;

    private SettingsReader() {}

    static ServerSettings read(Path file) {
        YamlMap map = YamlReader.read(file)
                .asMap()
                .allowOnly(
                        List.of("port", "publicHost", "dataFolder", "law", "database", "office", "logOrigin"),
                        "the configuration");
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
        return new ServerSettings(
                new Network(port(map), map.findText("publicHost")),
                folder.resolve(map.getText("dataFolder")),
                folder.resolve(map.getText("law")),
                Optional.empty(),
                map.find("database").map(node -> database(node.asMap(), folder)),
                new Office(map.getText("office"), map.getText("logOrigin")));
    }

    private static int port(YamlMap map) {
        long port =
                map.find("port").map(node -> node.asScalar().asWholeNumber()).orElse((long) DEFAULT_PORT);
        if (port < 0 || port > 65535) {
            throw BadInput.at(map.placeOf("port"), port + " is no port", "expected 0 to 65535", "");
        }
        return (int) port;
    }

    private static OwnDatabase database(YamlMap map, Path folder) {
        map.allowOnly(List.of("url", "user", "passwordFile", "owner", "ownerPasswordFile"), "the database");
        String url = map.getText("url");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw BadInput.at(
                    map.placeOf("url"), "this is no PostgreSQL address", "expected jdbc:postgresql://HOST/NAME", "");
        }
        Login application = new Login(map.getText("user"), folder.resolve(map.getText("passwordFile")));
        Login owner = map.findText("owner")
                .map(user -> new Login(user, folder.resolve(map.getText("ownerPasswordFile"))))
                .orElse(application);
        return new OwnDatabase(url, application, owner);
    }
}
