package org.comity.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The promise of a store of case files. What it has once kept, it never changes and never deletes. */
public interface CaseFiles {

    /** Keeps a new case. */
    void keep(CaseFile file);

    /** The case of an id, if there is one that the reader may see. */
    Optional<CaseFile> find(UUID id);

    /** All cases that the reader may see, newest first. */
    List<CaseFile> list();
}
