package org.comity.assessment;

import java.time.LocalDate;

/** A pack: one instrument as rules. */
public record LawPack(String id, String title, String version, LocalDate textAsAt) {}
