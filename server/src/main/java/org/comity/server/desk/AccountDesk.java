package org.comity.server.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.comity.server.store.UserAccount;
import org.comity.server.store.UserStore;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** The accounts: kept by an administrator, who sees no case. */
public final class AccountDesk {

    private final Transactions transactions;
    private final UserStore users;
    private final UnaryOperator<String> passwordHash;

    /**
     * @param passwordHash turns a password into what is kept of it
     */
    public AccountDesk(Transactions transactions, UserStore users, UnaryOperator<String> passwordHash) {
        this.transactions = transactions;
        this.users = users;
        this.passwordHash = passwordHash;
    }

    /** An account to be made. */
    public record NewAccount(String user, String displayName, Role role) {}

    /** What a new account signs in with, shown this once: a password for the pages, a token for programs. */
    public record Secrets(String password, String token) {}

    /** The accounts of the administrator's office. */
    public List<Actor> list(Actor actor) {
        return transactions.run(actor, Right.ADMINISTER, work -> {
            work.record("accounts.listed", Map.of());
            return users.list().stream()
                    .map(UserAccount::actor)
                    .filter(account -> account.office().equals(actor.office()))
                    .toList();
        });
    }

    /**
     * Makes an account in the administrator's own office.
     *
     * @throws AlreadyThere when the name is taken
     * @throws BadInput when it cannot be a name
     */
    public Actor open(Actor actor, NewAccount wanted, Secrets secrets) {
        return transactions.run(actor, Right.ADMINISTER, work -> {
            if (!wanted.user().matches("[a-z][a-z0-9.-]{0,39}")
                    || wanted.displayName().isBlank()) {
                throw BadInput.at(
                        Place.of("user"),
                        "'" + wanted.user() + "' cannot be an account",
                        "expected up to 40 of a-z 0-9 . - beginning with a letter, and a name for reading",
                        "");
            }
            if (users.find(wanted.user()).isPresent()) {
                throw new AlreadyThere("There is an account " + wanted.user() + " already.");
            }
            Actor made =
                    new Actor(UUID.randomUUID(), wanted.user(), wanted.displayName(), wanted.role(), actor.office());
            users.keep(
                    new UserAccount(made, UUID.randomUUID(), Optional.of(passwordHash.apply(secrets.password()))),
                    work.now());
            users.setToken(made.userId(), secrets.token());
            work.record(
                    "account.opened",
                    Map.of("user", made.user(), "role", made.role().word()));
            return made;
        });
    }

    /** Puts a sign-in on the record. */
    public void signedIn(Actor actor) {
        transactions.note(actor, "signed-in", Map.of("user", actor.user()));
    }
}
