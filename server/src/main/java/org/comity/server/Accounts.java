package org.comity.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.server.RunningServer.DemoSignIn;
import org.comity.server.database.PrivateFiles;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.comity.server.signin.SignInOffer;
import org.comity.server.store.UserAccount;
import org.comity.server.store.UserStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The accounts that a first start makes: the demo's, one for each role, or the first administrator's. */
final class Accounts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Role, String> DEMO_NAMES = Map.of(
            Role.INTAKE, "Demo intake clerk",
            Role.OFFICER, "Demo case officer",
            Role.SENIOR, "Demo senior officer",
            Role.INVESTIGATOR, "Demo financial investigator",
            Role.REVIEWER, "Demo rights reviewer",
            Role.RECORDER, "Demo recorder",
            Role.OVERSIGHT, "Demo oversight",
            Role.ADMINISTRATOR, "Demo administrator");

    private final UserStore users;
    private final TransactionOperations transactions;
    private final String office;
    private final Clock clock;

    Accounts(UserStore users, TransactionOperations transactions, String office, Clock clock) {
        this.users = users;
        this.transactions = transactions;
        this.office = office;
        this.clock = clock;
    }

    /** What the demo's sign-in page offers. */
    static SignInOffer demoOffer() {
        return new SignInOffer(List.of(Role.values()).stream()
                .map(role -> new SignInOffer.DemoUser(role.word(), DEMO_NAMES.getOrDefault(role, role.word()), role))
                .toList());
    }

    /** Makes the demo's accounts, once, and their tokens, once; the tokens stand in a file that its owner alone may read. */
    List<DemoSignIn> ensureDemo(Path file) throws IOException {
        List<DemoSignIn> known =
                Files.exists(file) ? List.of(JSON.readValue(Files.readString(file), DemoSignIn[].class)) : List.of();
        List<DemoSignIn> signIns = new ArrayList<>();
        for (SignInOffer.DemoUser demo : demoOffer().demoUsers()) {
            String token = known.stream()
                    .filter(signIn -> signIn.user().equals(demo.user()))
                    .map(DemoSignIn::token)
                    .findFirst()
                    .orElseGet(PrivateFiles::randomSecret);
            signIns.add(new DemoSignIn(demo.user(), demo.role().word(), token));
            ensure(demo, token);
        }
        if (!signIns.equals(known)) {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(signIns) + "\n");
        }
        return signIns;
    }

    private void ensure(SignInOffer.DemoUser demo, String token) {
        if (users.findByToken(token).isPresent()) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            UUID id = users.find(demo.user())
                    .map(account -> account.actor().userId())
                    .orElseGet(() -> make(demo.user(), demo.displayName(), demo.role(), Optional.empty()));
            users.setToken(id, token);
        });
    }

    /** Makes the first administrator when there is no account at all; answers the file with the password and the token. */
    Optional<Path> ensureAdministrator(Path file, PasswordEncoder encoder) throws IOException {
        if (!users.list().isEmpty()) {
            return Optional.empty();
        }
        String password = PrivateFiles.randomSecret();
        String token = PrivateFiles.randomSecret();
        PrivateFiles.write(
                file,
                JSON.writeValueAsString(Map.of("user", "administrator", "password", password, "token", token)) + "\n");
        transactions.executeWithoutResult(_ -> users.setToken(
                make(
                        "administrator",
                        "Administrator of " + office,
                        Role.ADMINISTRATOR,
                        Optional.ofNullable(encoder.encode(password))),
                token));
        return Optional.of(file);
    }

    private UUID make(String user, String displayName, Role role, Optional<String> passwordHash) {
        Actor actor = new Actor(UUID.randomUUID(), user.toLowerCase(Locale.ROOT), displayName, role, office);
        users.keep(new UserAccount(actor, UUID.randomUUID(), passwordHash), clock.instant());
        return actor.userId();
    }
}
