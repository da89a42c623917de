package org.comity.server.rights;

import java.io.Serializable;
import java.util.UUID;

/**
 * The signed-in person for whom something is done. Every desk takes one, every query is filtered by one.
 *
 * @param userId the user's id in this server
 * @param user the sign-in name
 * @param displayName the name for reading
 * @param role the role, which decides the rights
 * @param office the office whose cases the person may see
 */
public record Actor(UUID userId, String user, String displayName, Role role, String office) implements Serializable {

    /** Whether the person holds a right. */
    public boolean may(Right right) {
        return role.may(right);
    }
}
