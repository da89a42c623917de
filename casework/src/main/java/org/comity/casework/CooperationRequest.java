package org.comity.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.assessment.Fact;
import org.comity.assessment.FactValue;
import org.comity.assessment.Facts;
import org.comity.terms.BadInput;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Place;

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
        Optional<LocalDate> receivedOn) {

    /**
     * What a case's facts say of the request. A request is taken as incoming unless the facts say otherwise.
     *
     * @throws BadInput when they do not say what is asked
     */
    public static CooperationRequest of(Facts facts) {
        Optional<String> word = text(facts, "request.kind");
        RequestKind kind = word.flatMap(RequestKind::find)
                .orElseThrow(() -> BadInput.at(
                        facts.find("request.kind").map(Fact::place).orElse(Place.of(facts.caseId())),
                        "request.kind does not say what is asked",
                        "expected one of "
                                + Arrays.stream(RequestKind.values())
                                        .map(RequestKind::word)
                                        .collect(Collectors.joining(", ")),
                        "a case is opened for a request: name its kind"));
        boolean outgoing = text(facts, "request.direction").equals(Optional.of(Direction.OUTGOING.word()));
        return new CooperationRequest(
                kind,
                outgoing ? Direction.OUTGOING : Direction.INCOMING,
                state(facts, "request.requesting"),
                state(facts, "request.requested"),
                facts.find("request.receivedAt").stream()
                        .flatMap(fact -> fact.leaves().stream())
                        .flatMap(leaf -> leaf.value().stream())
                        .flatMap(value ->
                                value instanceof FactValue.Day(LocalDate day) ? Stream.of(day) : Stream.empty())
                        .findFirst());
    }

    private static Optional<Jurisdiction> state(Facts facts, String path) {
        return text(facts, path).filter(Jurisdiction::isKnown).map(Jurisdiction::new);
    }

    private static Optional<String> text(Facts facts, String path) {
        return facts.find(path)
                .filter(fact -> fact.leaves().size() == 1)
                .flatMap(fact -> fact.leaves().getFirst().value())
                .map(FactValue::text);
    }
}
