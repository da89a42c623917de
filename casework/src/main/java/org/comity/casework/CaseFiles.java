package org.comity.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading the stored case files. What a store has once kept, it never changes and never deletes. */
public interface CaseFiles {

    /** The case of an id, if there is one that the reader may see. */
    Optional<CaseFile> find(UUID id);

    /** All cases that the reader may see, newest first. */
    List<CaseFile> list();
}
