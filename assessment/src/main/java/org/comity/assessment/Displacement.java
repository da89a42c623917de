package org.comity.assessment;

import java.util.List;

/**
 * Why a finding gives way to another instrument (assessment 5a).
 *
 * @param rule the precedence rule, by its full id
 * @param inFavourOf the rules that take its place, by their full ids; for a wholly displaced one, those of the instrument that applies instead
 * @param certain whether it gives way; if not, it may, and {@code missing} says what that depends on
 * @param missing what must be known; empty when it is certain
 */
public record Displacement(String rule, List<String> inFavourOf, boolean certain, List<MissingFact> missing) {

    public Displacement {
        inFavourOf = List.copyOf(inFavourOf);
        missing = List.copyOf(missing);
    }
}
