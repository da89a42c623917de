package org.comity.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.condition.Truth;
import org.comity.assessment.condition.Values;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** What must agree between the facts of one case. */
final class FactsCheck {

    /** Two days of one person, offence, order or request, of which the second cannot be before the first (assessment 2.12). */
    private record Order(String earlier, String later) {}

    private static final List<Order> ORDER = List.of(
            new Order("offence.conductStart", "offence.conductEnd"),
            new Order("person.born", "person.arrestedAt"),
            new Order("person.born", "person.surrenderedOn"),
            new Order("person.arrestedAt", "person.surrenderedOn"),
            new Order("person.surrenderedOn", "person.returnedOn"),
            new Order("request.searchWarrantOn", "request.seizedOn"),
            new Order("request.seizedOn", "request.seizureNoticeOn"),
            new Order("request.interimOrderOn", "request.interimExpiresOn"),
            new Order("order.madeOn", "order.registeredOn"));

    private final Facts facts;

    private FactsCheck(Facts facts) {
        this.facts = facts;
    }

    /** @throws BadInput at the fact that contradicts another */
    static void check(Facts facts) {
        FactsCheck check = new FactsCheck(facts);
        facts.list().forEach(check::personsExist);
        facts.list().forEach(check::agreesWithDerivation);
        ORDER.forEach(check::inOrder);
        check.bornBeforeTheConduct();
        facts.find("request.requesting").ifPresent(check::twoStates);
        facts.find("state.rivalRequests").ifPresent(check::rivalsAgree);
    }

    private void personsExist(Fact fact) {
        if (FactDictionary.standard().get(fact.name()).type() != FactType.PERSONS) {
            return;
        }
        Optional<List<String>> known = facts.listIds(FactGroup.PERSON);
        for (Leaf leaf : fact.leaves()) {
            if (!(leaf.value().orElse(null) instanceof FactValue.Several ids)) {
                continue;
            }
            if (ids.values().isEmpty()) {
                throw BadInput.at(
                        leaf.place(),
                        fact.path() + " names nobody",
                        "expected ids of persons",
                        "leave it out when it is not known");
            }
            ids.values().stream()
                    .filter(id -> known.isPresent() && !known.get().contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw BadInput.at(
                                leaf.place(),
                                "there is no person '" + id + "' in the case",
                                "expected one of " + String.join(", ", known.orElse(List.of())),
                                "");
                    });
        }
    }

    /** A stated fact may not contradict what follows from others (assessment 2.7). */
    private void agreesWithDerivation(Fact fact) {
        FactDictionary.standard().findDerivation(fact.name()).ifPresent(derivation -> {
            Optional<FactValue> stated = facts.findEstablished(fact.path());
            String id = FactPath.find(fact.path()).flatMap(FactPath::id).orElse("");
            Truth derived = derivation
                    .evaluate(slot -> facts.findEstablished(
                                    FactPath.of(FactDictionary.standard().get(slot), id))
                            .map(FactValue::asCel)
                            .orElse(Values.UNKNOWN))
                    .truth();
            if (derived != Truth.UNKNOWN
                    && stated.isPresent()
                    && stated.get() instanceof FactValue.YesNo said
                    && Truth.of(said.value()) != derived) {
                throw BadInput.at(
                        fact.place(),
                        fact.path() + " is " + said.value() + ", but " + derivation.source() + " says " + !said.value(),
                        "expected the two to agree",
                        "correct one, or leave " + fact.path() + " out");
            }
        });
    }

    private void inOrder(Order order) {
        FactName first = FactDictionary.standard().get(order.earlier());
        FactName second = FactDictionary.standard().get(order.later());
        Optional<FactGroup> list = first.group().filter(FactGroup::isList);
        List<String> ids = list.isPresent() ? list.flatMap(facts::listIds).orElse(List.of()) : List.of("");
        ids.forEach(id -> inOrder(FactPath.of(first, id), FactPath.of(second, id)));
    }

    /** Nobody acts before being born; an offence that lists no persons concerns all (2.10). */
    private void bornBeforeTheConduct() {
        List<String> persons = facts.listIds(FactGroup.PERSON).orElse(List.of());
        for (String offence : facts.listIds(FactGroup.OFFENCE).orElse(List.of())) {
            List<String> concerned = facts.findEstablished("offences[" + offence + "].persons")
                    .filter(FactValue.Several.class::isInstance)
                    .map(list -> ((FactValue.Several) list).values())
                    .orElse(persons);
            concerned.forEach(
                    person -> inOrder("persons[" + person + "].born", "offences[" + offence + "].conductStart"));
        }
    }

    private void inOrder(String earlier, String later) {
        Optional<FactValue> first = facts.findEstablished(earlier);
        Optional<FactValue> second = facts.findEstablished(later);
        if (first.isPresent()
                && second.isPresent()
                && first.get() instanceof FactValue.Day(LocalDate start)
                && second.get() instanceof FactValue.Day(LocalDate end)
                && end.isBefore(start)) {
            Place place = facts.find(later).map(Fact::place).orElseThrow();
            throw BadInput.at(
                    place,
                    later + " (" + end + ") is before " + earlier + " (" + start + ")",
                    "expected it on the same day or later",
                    "check the two days");
        }
    }

    private void rivalsAgree(Fact said) {
        boolean none = facts.findEstablished("state.rivalRequests")
                .filter(value ->
                        value instanceof FactValue.Several list && list.values().isEmpty())
                .isPresent();
        if (none && !facts.listIds(FactGroup.RIVAL).orElse(List.of()).isEmpty()) {
            throw BadInput.at(
                    said.place(),
                    "state.rivalRequests says that there is no other request, but 'rivals' names one",
                    "expected the two to agree",
                    "");
        }
    }

    private void twoStates(Fact requesting) {
        Optional<FactValue> requested = facts.findEstablished("request.requested");
        if (requested.isPresent() && requested.equals(facts.findEstablished("request.requesting"))) {
            throw BadInput.at(
                    requesting.place(),
                    "the requesting and the requested state are the same",
                    "expected two states",
                    "");
        }
    }
}
