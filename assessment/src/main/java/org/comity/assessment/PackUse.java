package org.comity.assessment;

import java.time.LocalDate;

/**
 * A pack that an assessment used, with what a reader must know about it.
 *
 * @param id the pack
 * @param version its version
 * @param textAsAt the day of the text it was written from
 * @param textCovers false when that text is older than the day assessed
 * @param reviewed whether somebody qualified has read all its rules as they stand
 * @param unverified why its citations are not checked against an official text; empty when they can be
 */
public record PackUse(
        String id, String version, LocalDate textAsAt, boolean textCovers, ReviewState reviewed, String unverified) {}
