package org.comity.server.desk;

import java.util.UUID;
import org.comity.server.rights.Actor;

/** Reading the record; the reading is recorded. */
public final class RecordDesk {

    /** The entries from a number on, at most {@code limit}, with the checkpoint. For roles that may read the record. */
    public RecordView look(Actor actor, long from, int limit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The entries about one case, for everybody who may look at it. */
    public RecordView lookAtCase(Actor actor, UUID caseId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The signed checkpoint, as text. */
    public String checkpoint(Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }
}
