package org.comity.server.store;

import java.util.Optional;
import java.util.UUID;
import org.comity.server.rights.Actor;

/**
 * A user's account, for signing in.
 *
 * @param actor whom it signs in
 * @param person the person behind it; two accounts of one person do not make two persons
 * @param passwordHash the hash of the password, as its encoder writes it; absent where there is no password
 */
public record UserAccount(Actor actor, UUID person, Optional<String> passwordHash) {}
