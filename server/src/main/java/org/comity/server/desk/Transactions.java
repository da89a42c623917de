package org.comity.server.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.comity.auditlog.LogEntry;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.ActingPerson;
import org.comity.server.store.LogStore;
import org.comity.server.store.UserStore;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * One piece of work at a desk: one transaction for one actor, with the log entries of what it did. The entries are written last and in the
 * same transaction: if they cannot be written, nothing has happened; if the work fails, no entry says it was done.
 */
public final class Transactions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TransactionOperations transactions;
    private final ActingPerson acting;
    private final UserStore users;
    private final LogStore log;
    private final Clock clock;

    public Transactions(
            TransactionOperations transactions, ActingPerson acting, UserStore users, LogStore log, Clock clock) {
        this.transactions = transactions;
        this.acting = acting;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /** What the work has to hand: the time, and the record of what it does. */
    static final class Work {

        private final Instant now;
        private final List<Line> lines = new ArrayList<>();
        private boolean needsNoEntry;

        private Work(Instant now) {
            this.now = now;
        }

        /** When the work was begun. */
        Instant now() {
            return now;
        }

        /** Records something done to a case. */
        void record(String action, UUID caseId, Map<String, Object> content) {
            lines.add(new Line(action, caseId.toString(), Optional.of(caseId), content));
        }

        /** Records something done to no case in particular. */
        void record(String action, Map<String, Object> content) {
            lines.add(new Line(action, LogEntry.NO_SUBJECT, Optional.empty(), content));
        }

        /** Says that the work tells nothing about anybody's affairs and leaves no entry: reading a checkpoint. */
        void needsNoEntry() {
            needsNoEntry = true;
        }

        private record Line(String action, String subject, Optional<UUID> caseId, Map<String, Object> content) {}
    }

    /**
     * Does a piece of work.
     *
     * @throws NotAllowed when the actor's role does not hold the right; the attempt is recorded
     */
    <T> T run(Actor actor, Right right, Function<Work, T> work) {
        if (!actor.may(right)) {
            inOneTransaction(actor, attempt -> {
                attempt.record(
                        "refused",
                        Map.of("right", right.name(), "role", actor.role().word()));
                return right;
            });
            throw NotAllowed.to(actor, right);
        }
        return inOneTransaction(actor, work);
    }

    /** Records something that needs no right: a sign-in. */
    void note(Actor actor, String action, Map<String, Object> content) {
        inOneTransaction(actor, work -> {
            work.record(action, content);
            return action;
        });
    }

    private <T> T inOneTransaction(Actor actor, Function<Work, T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            acting.set(actor.userId());
            Work unit = new Work(clock.instant().truncatedTo(ChronoUnit.MICROS));
            T result = work.apply(unit);
            write(actor, unit);
            return result;
        }));
    }

    private void write(Actor actor, Work unit) {
        if (unit.lines.isEmpty() && !unit.needsNoEntry) {
            throw new IllegalStateException("a piece of work that records nothing");
        }
        String pseudonym = users.getPseudonym(actor.userId());
        for (Work.Line line : unit.lines) {
            log.append(
                    new LogStore.Wording(
                            pseudonym,
                            line.action(),
                            line.subject(),
                            line.caseId(),
                            JSON.writeValueAsBytes(line.content())),
                    unit.now());
        }
    }
}
