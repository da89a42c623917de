package org.comity.assessment.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.assessment.LegalBasis;

/**
 * A treaty between two states of which there need be no pack: a row of {@code law/registers/bilateral.csv}.
 *
 * @param kind {@code extradition} or {@code assistance}
 * @param states the two
 * @param title the treaty's title
 * @param signed the day of signature, if known
 * @param from since when it is in force, as exactly as that is known; empty: it never came into force
 * @param until the last day in force, if it ended
 * @param seen whether that was read in an official source
 * @param source where it is said
 */
public record BilateralTreaty(
        String kind,
        Set<String> states,
        String title,
        Optional<LocalDate> signed,
        Optional<EntryIntoForce> from,
        Optional<LocalDate> until,
        Certainty seen,
        String source) {

    private static final String HEADER = "kind,state_a,state_b,title,signed,from,until,certainty,source";
    private static final Set<String> OF_EXTRADITION = Set.of("extradition", "provisionalArrest");
    private static final Set<String> OF_ASSISTANCE = Set.of("assistance", "restraint", "forfeitureEnforcement");

    /** The rows of the register beneath a law folder; none when there is no register. */
    static List<BilateralTreaty> list(Path lawFolder) {
        Path file = lawFolder.resolve("registers").resolve("bilateral.csv");
        return Files.exists(file)
                ? CsvFields.read(file, HEADER, "the register of bilateral treaties").stream()
                        .map(BilateralTreaty::of)
                        .toList()
                : List.of();
    }

    private static BilateralTreaty of(CsvFields row) {
        return new BilateralTreaty(
                row.choice(0, List.of("extradition", "assistance")),
                Set.copyOf(List.of(row.state(1), row.state(2))),
                row.text(3),
                row.day(4),
                EntryIntoForce.read(row.text(5), row.place()),
                row.day(6),
                row.certainty(7),
                row.text(8));
    }

    /** Whether it speaks about requests of a kind between two states. */
    public boolean concerns(String requestKind, String requesting, String requested) {
        Set<String> kinds = kind.equals("extradition") ? OF_EXTRADITION : OF_ASSISTANCE;
        return kinds.contains(requestKind)
                && states.size() == 2
                && states.containsAll(List.of(requesting, requested))
                && !requesting.equals(requested);
    }

    /** As a legal basis on a day (assessment 5.5). */
    public LegalBasis on(LocalDate day) {
        LegalBasis.Status status = status(day);
        String content = status == LegalBasis.Status.AVAILABLE
                ? "No pack of this treaty is at hand: that it binds is known, what it requires is not assessed."
                : "A treaty between the two states.";
        return new LegalBasis(title, "", "bilateral", status, List.of(content, why(day, status)), List.of());
    }

    private LegalBasis.Status status(LocalDate day) {
        if (from.isEmpty() || until.filter(day::isAfter).isPresent()) {
            return LegalBasis.Status.NOT_AVAILABLE;
        }
        return from.flatMap(start -> start.isOn(day))
                .map(begun -> begun ? LegalBasis.Status.AVAILABLE : LegalBasis.Status.NOT_AVAILABLE)
                .orElse(LegalBasis.Status.UNDETERMINED);
    }

    private String why(LocalDate day, LegalBasis.Status status) {
        String behind = " (" + seen.word() + "; " + source + ").";
        if (from.isEmpty()) {
            return "It was signed" + signed.map(on -> " on " + on).orElse("") + " and is not in force" + behind;
        }
        String since = from.get().words();
        return switch (status) {
            case AVAILABLE -> "It was in force on " + day + ", since " + since + behind;
            case UNDETERMINED ->
                "Whether it was in force on " + day + " is not known: it is in force since " + since + behind;
            case NOT_AVAILABLE ->
                until.filter(day::isAfter)
                        .map(last -> "It was no longer in force on " + day + "; it ceased after " + last + behind)
                        .orElse("It was not yet in force on " + day + ", only from " + since + behind);
        };
    }
}
