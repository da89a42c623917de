package org.comity.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A case: one cooperation request, worked from arrival to answer. Its facts, documents and decisions hang on its id.
 *
 * @param id a random id that says nothing about the case; the record names the case by it
 * @param reference the office's own reference, {@code EX-2026-001}
 * @param title what people call the case
 * @param request what is asked
 * @param openedAt when it was opened here
 */
public record CaseFile(UUID id, String reference, String title, CooperationRequest request, Instant openedAt) {}
