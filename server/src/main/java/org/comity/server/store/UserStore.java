package org.comity.server.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts. Disabled ones sign in no more and are not found. */
public final class UserStore {

    private static final String ACCOUNT =
            "select id, name, display_name, role, office, person, password_hash from app_user where disabled_at is null ";

    private final JdbcClient jdbc;

    public UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new account, and the random pseudonym by which the record will name it. */
    public void keep(UserAccount account, Instant at) {
        Actor actor = account.actor();
        jdbc.sql("insert into app_user (id, name, display_name, role, office, person, password_hash, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        actor.userId(),
                        actor.user(),
                        actor.displayName(),
                        actor.role().word(),
                        actor.office(),
                        account.person())
                .param(account.passwordHash().orElse(null))
                .param(Times.of(at))
                .update();
        jdbc.sql("insert into user_pseudonym (user_id, pseudonym) values (?, ?)")
                .params(actor.userId(), "u-" + UUID.randomUUID())
                .update();
    }

    /** Lets an account in by a bearer token. Only the token's hash is kept. */
    public void setToken(UUID userId, String token) {
        jdbc.sql("update app_user set token_sha256 = ? where id = ?")
                .params(sha256(token), userId)
                .update();
    }

    /** The account of a sign-in name. */
    public Optional<UserAccount> find(String user) {
        return jdbc.sql(ACCOUNT + "and name = ?")
                .param(user)
                .query(UserStore::account)
                .optional();
    }

    /** The account that a bearer token lets in. */
    public Optional<UserAccount> findByToken(String token) {
        return jdbc.sql(ACCOUNT + "and token_sha256 = ?")
                .param(sha256(token))
                .query(UserStore::account)
                .optional();
    }

    /** All accounts, by sign-in name. */
    public List<UserAccount> list() {
        return jdbc.sql(ACCOUNT + "order by name").query(UserStore::account).list();
    }

    /** The pseudonym by which the record names an account. */
    public String getPseudonym(UUID userId) {
        return jdbc.sql("select pseudonym from user_pseudonym where user_id = ?")
                .param(userId)
                .query(String.class)
                .single();
    }

    /** The sign-in name behind each pseudonym. */
    public Map<String, String> namesByPseudonym() {
        return jdbc
                .sql("select p.pseudonym, u.name from user_pseudonym p join app_user u on u.id = p.user_id")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UserAccount account(ResultSet row, int number) throws SQLException {
        String word = row.getString("role");
        Role role = Role.find(word)
                .orElseThrow(
                        () -> new IllegalStateException("the database has a role that the program does not: " + word));
        Actor actor = new Actor(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                role,
                row.getString("office"));
        return new UserAccount(
                actor, row.getObject("person", UUID.class), Optional.ofNullable(row.getString("password_hash")));
    }

    /** A token has 192 random bits, so that a plain hash cannot be turned back; a password is hashed by an encoder instead. */
    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
