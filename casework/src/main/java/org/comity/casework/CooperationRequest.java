package org.comity.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.terms.Jurisdiction;

/**
 * What is asked, by whom, of whom. What the case file does not say is unknown, and stays absent.
 *
 * @param kind what is asked
 * @param direction whether this authority is asked, or asks
 * @param requesting the state that asks
 * @param requested the state that is asked
 * @param receivedOn the day on which the request was received
 */
public record CooperationRequest(
        RequestKind kind,
        Direction direction,
        Optional<Jurisdiction> requesting,
        Optional<Jurisdiction> requested,
        Optional<LocalDate> receivedOn) {}
