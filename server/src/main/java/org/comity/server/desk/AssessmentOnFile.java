package org.comity.server.desk;

import java.time.Instant;
import java.util.UUID;
import org.comity.assessment.Assessment;
import org.comity.assessment.Facts;

/**
 * An assessment that was made and kept.
 *
 * @param id its id
 * @param assessment the assessment
 * @param facts the facts it was made on, as at its day
 * @param by the sign-in name of the person who asked for it
 * @param at when it was made
 * @param stale whether facts were added, or law packs changed, since: it should be made anew
 */
public record AssessmentOnFile(UUID id, Assessment assessment, Facts facts, String by, Instant at, boolean stale) {}
