package org.comity.server.desk;

import java.util.UUID;
import org.comity.server.rights.Actor;

/** The statements of a case and where the money went. */
public final class MoneyDesk {

    /** Looks at the money of a case: traced anew from the stored statements unless the same trace was just made. */
    public MoneyView look(Actor actor, UUID caseId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
