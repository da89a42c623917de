package org.comity.server.desk;

import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;

/** The actor's role does not hold the right. Answered as 403. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
        super(message);
    }

    /** The refusal for a missing right. */
    static NotAllowed to(Actor actor, Right right) {
        return new NotAllowed("The role " + actor.role().word() + " may not " + right.text() + ".");
    }
}
