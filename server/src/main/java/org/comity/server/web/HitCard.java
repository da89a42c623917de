package org.comity.server.web;

import java.util.List;
import java.util.stream.Stream;
import org.comity.names.Hit;
import org.comity.names.Relation;
import org.comity.names.SideBySide;
import org.comity.names.SideBySide.Agreement;
import org.comity.server.desk.JudgedElsewhere;
import org.comity.server.desk.PeopleView;

/**
 * One possible match as the page shows it: the two beside each other, what speaks against first.
 *
 * @param mark the end of its element ids: {@code 2-1} for the first match of the second person
 * @param hit the match, with its own reasons alone
 * @param judged what is judged of the two
 * @param facts the facts of the two beside each other
 * @param elsewhere what other cases judged
 * @param newReasons whether the reasons are others than when it was judged
 */
public record HitCard(
        String mark,
        Hit hit,
        Relation judged,
        List<SideBySide> facts,
        List<JudgedElsewhere> elsewhere,
        boolean newReasons) {

    private static final String AGAINST = "against it: ";

    public HitCard {
        facts = List.copyOf(facts);
        elsewhere = List.copyOf(elsewhere);
    }

    /** What judgements call whom it is of. */
    public String asked() {
        return PeopleView.asked(hit);
    }

    /** What judgements call the line of the list. */
    public String entry() {
        return PeopleView.entry(hit);
    }

    /** The name of the form in which it is judged. */
    public String form() {
        return "judge " + asked() + " " + entry();
    }

    /** The name of the form in which a judgement of another case is taken over. */
    public String form(JudgedElsewhere judgement) {
        return "take " + asked() + " " + entry() + " " + judgement.where().caseId() + " "
                + judgement.stand().signed().number();
    }

    /** What speaks against one party, without the words that say so. */
    public List<String> against() {
        return hit.match().because().stream()
                .filter(sentence -> sentence.startsWith(AGAINST))
                .map(sentence -> Names.sentence(sentence.substring(AGAINST.length())))
                .toList();
    }

    /** What speaks for one party, or only explains. */
    public List<String> others() {
        return hit.match().because().stream()
                .filter(sentence -> !sentence.startsWith(AGAINST) && !Names.isOfNamesakes(sentence))
                .map(Names::sentence)
                .toList();
    }

    /** How many would bear the name by chance; empty when that is not known. */
    public List<String> namesakes() {
        return hit.match().because().stream()
                .filter(Names::isOfNamesakes)
                .map(Names::sentence)
                .toList();
    }

    /** One line that tells the match from others: {@code agrees: name, birth date; contradicts: country}. */
    public String inShort() {
        return Stream.of(of(Agreement.CONTRADICTS, "contradicts: "), of(Agreement.AGREES, "agrees: "))
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String of(Agreement agreement, String before) {
        List<String> kinds = facts.stream()
                .filter(each -> each.agreement() == agreement)
                .map(each -> Names.fact(each.fact()).toLowerCase(java.util.Locale.ROOT))
                .toList();
        return kinds.isEmpty() ? "" : before + String.join(", ", kinds);
    }

    /** Whether another case's judgement of the two may be taken over: the two are not judged so here already. */
    public boolean mayTakeOver(JudgedElsewhere judgement) {
        return judgement.right().isPresent()
                && !judged.state().text().equals(judgement.stand().judgement().text());
    }
}
