package org.comity.server.desk;

import java.util.UUID;
import org.comity.server.rights.Actor;

/** The people of a case and who they may be in the lists. */
public final class PeopleDesk {

    /** Looks at the people of a case and the last screening. */
    public PeopleView look(Actor actor, UUID caseId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Searches the case's lists for its people and keeps the hits. A search is made for a stated purpose. */
    public PeopleView screen(Actor actor, UUID caseId, String purpose) {
        throw new UnsupportedOperationException("not built yet");
    }
}
