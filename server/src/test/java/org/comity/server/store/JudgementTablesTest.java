package org.comity.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.casework.CooperationRequest;
import org.comity.casework.Direction;
import org.comity.casework.RequestKind;
import org.comity.names.Judgement;
import org.comity.names.JudgementLine;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** What the tables of judgements hold by themselves, whatever the program does (names 11.8-11.11). */
class JudgementTablesTest {

    private static final String Q1 = "queries.csv/q1";
    private static final String H1 = "holders.csv/h1";

    private static TestDatabase database;

    private Actor officer;
    private Actor senior;
    private UUID caseId;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @BeforeEach
    void openACase() {
        officer = database.user(Role.OFFICER);
        senior = database.user(Role.SENIOR);
        caseId = open(officer, "EX-" + UUID.randomUUID());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Names 11.8: a judgement is undone once, by a line after it, in its own case. */
    @Test
    void aJudgementIsUndoneOnceAndOnlyWhereItStands() {
        long line = judge(officer);
        undo(officer, caseId, 2, line);
        assertThat(database.as(officer, () -> judgements().list(caseId))).hasSize(2);
        for (long undone : new long[] {line, 99, 3}) {
            assertThatThrownBy(() -> undo(senior, caseId, 3, undone))
                    .as("line %d", undone)
                    .isInstanceOf(DataAccessException.class);
        }
        UUID other = open(officer, "EX-" + UUID.randomUUID());
        assertThatThrownBy(() -> undo(officer, other, 1, line)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyKindOfLineIsReadAsItWasWritten() {
        List<JudgementLine> lines = List.of(
                new JudgementLine.Merged(signed(officer, 1), List.of(H1, Q1, "holders.csv/\u6797")),
                new JudgementLine.Split(signed(officer, 2), List.of(Q1)),
                new JudgementLine.Judged(signed(officer, 3), Q1, H1, Judgement.UNSURE),
                new JudgementLine.Undone(signed(officer, 4), 2));
        lines.forEach(line -> add(officer, caseId, line));
        assertThat(database.as(officer, () -> judgements().list(caseId)))
                .extracting(JudgementStore.StoredLine::line)
                .containsExactlyElementsOf(lines);
        assertThatThrownBy(() -> add(officer, caseId, new JudgementLine.Merged(signed(officer, 5), List.of(H1))))
                .isInstanceOf(DataAccessException.class);
    }

    /** Names 11.9, 11.11: what leads from one case to another is seen only by those who see both. */
    @Test
    void whatLeadsToAnotherCaseIsSeenOnlyWithBoth() {
        UUID other = open(officer, "EX-" + UUID.randomUUID());
        judge(officer, caseId);
        judge(officer, other);
        String says = "ab".repeat(32);
        database.as(officer, () -> {
            links().keep(other, Map.of(H1, says));
            links().keepOrigin(caseId, 1, other, 1);
            return says;
        });
        assertThat(database.as(officer, () -> links().list(caseId, List.of(says))))
                .containsExactly(new ElsewhereStore.JudgedEntry(other, H1, says));
        assertThat(database.as(officer, () -> links().list(other, List.of(says))))
                .isEmpty();
        assertThat(originOfLine(officer)).isPresent();
        Actor foreign = database.user(Role.SENIOR, "elsewhere", UUID.randomUUID());
        assertThat(database.as(foreign, () -> links().list(caseId, List.of(says))))
                .isEmpty();
        assertThat(isDone(
                        foreign,
                        () -> database.as(foreign, () -> {
                            links().keep(caseId, Map.of(H1, says));
                            return says;
                        })))
                .isFalse();
        hide(other);
        assertThat(database.as(officer, () -> judgements().list(caseId))).hasSize(1);
        assertThat(originOfLine(officer)).isEmpty();
        assertThat(database.as(officer, () -> links().list(caseId, List.of(says))))
                .isEmpty();
        UUID third = open(officer, "EX-" + UUID.randomUUID());
        judge(officer, third);
        assertThat(isDone(
                        officer,
                        () -> database.as(officer, () -> {
                            links().keepOrigin(third, 1, other, 1);
                            return says;
                        })))
                .as("a case that is not seen cannot be pointed to")
                .isFalse();
    }

    private Optional<JudgementStore.Origin> originOfLine(Actor actor) {
        return database.as(actor, () -> judgements().list(caseId)).getFirst().origin();
    }

    /** Gives a case to another office, which the server itself cannot. */
    private static void hide(UUID hidden) {
        database.asOwner(
                "alter table case_file disable trigger keep; alter table case_file no force row level security;"
                        + " update case_file set office = 'elsewhere' where id = '" + hidden + "';"
                        + " alter table case_file force row level security; alter table case_file enable trigger keep");
    }

    private static ElsewhereStore links() {
        return new ElsewhereStore(database.jdbc());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleJudgesExactlyWhenItMay(Role role) {
        Actor actor = database.user(role);
        assertThat(isDone(actor, () -> judge(actor, caseId))).isEqualTo(role.may(Right.SCREEN));
    }

    @Test
    void anotherOfficeSeesNoJudgementAndAddsNone() {
        judge(officer, caseId);
        Actor foreign = database.user(Role.SENIOR, "elsewhere", UUID.randomUUID());
        assertThat(database.as(foreign, () -> judgements().list(caseId))).isEmpty();
        assertThat(isDone(foreign, () -> undo(foreign, caseId, 2, 1))).isFalse();
    }

    private boolean isDone(Actor actor, Runnable work) {
        try {
            work.run();
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).rootCause().hasMessageContaining("row-level security");
            return false;
        }
    }

    private static UUID open(Actor actor, String reference) {
        CooperationRequest request = new CooperationRequest(
                RequestKind.EXTRADITION, Direction.INCOMING, Optional.empty(), Optional.empty(), Optional.empty());
        CaseFile file = new CaseFile(UUID.randomUUID(), reference, "A case", request, Instant.now());
        return database.as(actor, () -> {
            new CaseStore(database.jdbc())
                    .keep(file, new CaseStore.Submission("case.yaml", "case: " + reference), actor);
            return file.id();
        });
    }

    private int judge(Actor actor) {
        judge(actor, caseId);
        return 1;
    }

    private void judge(Actor actor, UUID of) {
        add(actor, of, new JudgementLine.Judged(signed(actor, 1), Q1, H1, Judgement.NOT_SAME));
    }

    private void undo(Actor actor, UUID of, long number, long line) {
        add(actor, of, new JudgementLine.Undone(signed(actor, number), line));
    }

    private void add(Actor actor, UUID of, JudgementLine line) {
        database.as(actor, () -> {
            judgements().add(of, new JudgementStore.StoredLine(line, List.of("One part.")), actor.userId());
            return line;
        });
    }

    private static JudgementLine.Signed signed(Actor actor, long number) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new JudgementLine.Signed(number, at, actor.user(), "another birth date");
    }

    private JudgementStore judgements() {
        return new JudgementStore(database.jdbc());
    }
}
