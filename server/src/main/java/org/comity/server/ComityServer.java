package org.comity.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;
import org.comity.auditlog.NoteSigner;
import org.comity.server.RunningServer.DemoSignIn;
import org.comity.server.database.DataFolder;
import org.comity.server.database.DatabaseProblem;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.DocumentDesk;
import org.comity.server.desk.MoneyDesk;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.comity.server.signin.SignInOffer;
import org.comity.server.store.LogStore;
import org.comity.server.store.UserStore;
import org.comity.terms.BadInput;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** The door of the server. */
public final class ComityServer {

    /** No configuration file is looked for: what stands here and in {@link ServerSettings} is all there is. */
    private static final Map<String, Object> PROPERTIES = Map.of(
            "spring.threads.virtual.enabled", "true",
            "spring.mvc.problemdetails.enabled", "false",
            "spring.web.resources.cache.cachecontrol.max-age", "365d",
            "server.servlet.session.timeout", "30m",
            "server.servlet.session.cookie.name", "comity",
            "server.servlet.session.cookie.http-only", "true",
            "server.servlet.session.cookie.same-site", "strict",
            "server.forward-headers-strategy", "none",
            "server.shutdown", "graceful",
            "spring.config.location", "optional:classpath:/no-configuration-files/");

    private final ServerSettings settings;
    private final DataFolder folder;

    private ComityServer(ServerSettings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws ServerProblem when it cannot run: the port is taken, the folder is in use or of another version, no database
     * @throws BadInput when a law pack, the configuration or an example case cannot be used
     */
    public static RunningServer start(ServerSettings settings) {
        try {
            DataFolder folder = DataFolder.claim(settings.dataFolder());
            try {
                return new ComityServer(settings, folder).start();
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (DatabaseProblem e) {
            throw ServerProblem.cannotRun(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw ServerProblem.cannotRun(settings.dataFolder() + ": " + e.getMessage(), e);
        }
    }

    private RunningServer start() throws IOException {
        requireFreePort();
        CompletableFuture<Assessor> assessor =
                CompletableFuture.supplyAsync(() -> new Assessor(LawLibrary.load(settings.lawFolder())));
        OpenDatabase database = OpenDatabase.open(settings, folder);
        try {
            ConfigurableApplicationContext context = startWeb(database, await(assessor));
            try {
                StartedServer server = prepare(context, database);
                folder.announce(server.url());
                return server;
            } catch (IOException | RuntimeException e) {
                context.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Assessor await(CompletableFuture<Assessor> assessor) {
        try {
            return assessor.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BadInput bad ? bad : e;
        }
    }

    /** Asked before the database is started: a taken port is the operator's most common mistake, and nothing else should happen first. */
    private void requireFreePort() {
        int port = settings.network().port();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw portInUse(e);
        }
    }

    private ServerProblem portInUse(Exception e) {
        return ServerProblem.cannotRun(
                "127.0.0.1:" + settings.network().port()
                        + ": the port is in use; choose another one or stop the program that has it",
                e);
    }

    private ConfigurableApplicationContext startWeb(OpenDatabase database, Assessor assessor) throws IOException {
        NoteSigner signer = signer(database);
        Path workbench = folder.path().resolve("workbench");
        SpringApplication application = new SpringApplication(ServerWiring.class, WebWiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties());
        application.addInitializers((GenericApplicationContext context) -> {
            context.registerBean(ServerSettings.class, () -> settings);
            context.registerBean(DataSource.class, database::pool);
            context.registerBean(Assessor.class, () -> assessor);
            context.registerBean(NoteSigner.class, () -> signer);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(ServerWiring.Workbench.class, () -> new ServerWiring.Workbench(workbench));
            context.registerBean(
                    SignInOffer.class, () -> settings.isDemo() ? Accounts.demoOffer() : new SignInOffer(List.of()));
        });
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            // Somebody took the port between our asking and our binding.
            if (e.getCause() instanceof PortInUseException) {
                throw portInUse(e);
            }
            throw e;
        }
    }

    /** Behind a web server that does TLS the cookie is for TLS alone, and that server's word on the address is taken. */
    private Map<String, Object> properties() {
        if (settings.network().publicHost().isEmpty()) {
            return PROPERTIES;
        }
        Map<String, Object> behindTls = new HashMap<>(PROPERTIES);
        behindTls.put("server.servlet.session.cookie.secure", "true");
        behindTls.put("server.forward-headers-strategy", "native");
        return behindTls;
    }

    /**
     * The log's key, made at the first start; its public half stands beside it for whoever verifies the log. A record that has entries
     * and no key is not signed anew: whoever holds its verifier key would take every later checkpoint for a forgery.
     */
    private NoteSigner signer(OpenDatabase database) throws IOException {
        Path key = folder.path().resolve("log.key");
        if (!Files.exists(key)) {
            long written =
                    new LogStore(JdbcClient.create(database.pool())).head().size();
            if (written > 0) {
                throw ServerProblem.cannotRun(
                        key + ": the key that signs the record is gone, and the record has " + written
                                + " entries; put the key back from your safe copy",
                        new NoSuchFileException(key.toString()));
            }
            NoteSigner made = NoteSigner.generate(settings.office().logOrigin(), new SecureRandom());
            Files.writeString(
                    folder.path().resolve("log.pub"), made.verifierKey().text() + "\n");
            made.write(key);
        }
        return NoteSigner.read(key);
    }

    private StartedServer prepare(ConfigurableApplicationContext context, OpenDatabase database) throws IOException {
        Path data = folder.path();
        UserStore users = context.getBean(UserStore.class);
        Accounts accounts = new Accounts(
                users,
                context.getBean(TransactionOperations.class),
                settings.office().name(),
                context.getBean(Clock.class));
        List<DemoSignIn> signIns = List.of();
        Optional<Path> administrator = Optional.empty();
        if (settings.examplesFolder().isPresent()) {
            signIns = accounts.ensureDemo(data.resolve("demo-users.json"));
            Actor officer = users.find(Role.OFFICER.word()).orElseThrow().actor();
            demoCases(context).load(settings.examplesFolder().get(), data.resolve("demo-cases.loaded"), officer);
        } else {
            administrator = accounts.ensureAdministrator(
                    data.resolve("first-administrator.json"), context.getBean(PasswordEncoder.class));
        }
        int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        return new StartedServer("http://127.0.0.1:" + port, signIns, administrator, folder, database, context);
    }

    private static DemoCases demoCases(ConfigurableApplicationContext context) {
        return new DemoCases(
                context.getBean(CaseDesk.class),
                context.getBean(DocumentDesk.class),
                context.getBean(MoneyDesk.class),
                context.getBean(PeopleDesk.class));
    }
}
