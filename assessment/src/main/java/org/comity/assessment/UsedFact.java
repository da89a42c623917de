package org.comity.assessment;

import java.util.Optional;

/**
 * A fact that a finding rests on.
 *
 * @param path where it stands in the case
 * @param value the value as text
 * @param status how far it is established
 * @param source where it comes from, when the case says
 */
public record UsedFact(String path, String value, FactStatus status, Optional<String> source) {}
