package org.comity.tracing;

import java.util.Optional;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Place;

/**
 * An entry as a plan names it.
 *
 * @param account its account
 * @param currency its currency; may be left out where the account has one
 * @param entryId its id within the account
 * @param place where the plan says so
 */
public record EntryReference(String account, Optional<CurrencyCode> currency, String entryId, Place place) {}
