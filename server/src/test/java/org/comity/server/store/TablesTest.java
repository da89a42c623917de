package org.comity.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.casework.CaseFile;
import org.comity.casework.CooperationRequest;
import org.comity.casework.Direction;
import org.comity.casework.Proposal;
import org.comity.casework.RequestKind;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the tables hold by themselves, whatever the program does. */
class TablesTest {

    private static final Proposal PROPOSAL = new Proposal("request", "complete", "Everything is there.");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_file set title = 'x'",
                "delete from case_file",
                "truncate case_file cascade",
                "update fact_change set value = 'x'",
                "delete from fact_change",
                "delete from document",
                "update document set content = ''",
                "update assessment set answer = '{}'",
                "delete from trace_report",
                "delete from screening_hit",
                "truncate screening cascade",
                "update judgement_line set reason = 'x'",
                "delete from judgement_line",
                "update log_entry set leaf = ''",
                "delete from log_entry",
                "truncate log_entry cascade",
                "update log_content set content = ''",
                "delete from decision",
                "truncate decision",
                "update log_head set size = 0",
                "delete from log_head"
            })
    void whatIsWrittenStaysEvenForTheOwnerOfTheTables(String change) {
        assertThatThrownBy(() -> database.asOwner(change))
                .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class)
                .rootCause()
                .hasMessageFindingMatch("what is written in|grows by one entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table decision disable trigger all",
                "drop trigger keep on log_entry",
                "alter table case_file disable row level security",
                "drop table log_entry",
                "delete from log_content",
                "update app_user set role = 'senior'",
                "insert into role_right values ('administrator', 'LOOK_AT_CASE')",
                "update decision set outcome = 'x'",
                "set session_replication_role = replica"
            })
    void theServerCannotTakeTheSafeguardsOff(String attempt) {
        assertThatThrownBy(() ->
                        database.as(senior, () -> database.jdbc().sql(attempt).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageFindingMatch("permission denied|must be owner");
    }

    @Test
    void aDecisionIsNotApprovedByItsProposer() {
        UUID decision = propose(senior);
        assertThatThrownBy(() -> approve(senior, decision))
                .rootCause()
                .hasMessageContaining("approved by another person");
        assertThat(isApproved(decision)).isFalse();
    }

    @Test
    void aDecisionIsNotApprovedByItsProposerUnderAnotherAccount() {
        UUID person = UUID.randomUUID();
        Actor one = database.user(Role.SENIOR, "office", person);
        Actor other = database.user(Role.SENIOR, "office", person);
        UUID decision = propose(one);
        assertThatThrownBy(() -> approve(other, decision))
                .rootCause()
                .hasMessageContaining("approved by another person");
        assertThat(database.as(other, () -> decisions().isProposedByPersonOf(decision, other.userId())))
                .isTrue();
    }

    @Test
    void aDecisionIsNotApprovedInSomebodyElsesName() {
        UUID decision = propose(officer);
        Actor third = database.user(Role.SENIOR);
        assertThatThrownBy(() ->
                        database.as(senior, () -> decisions().approve(decision, third.userId(), Instant.now())))
                .isInstanceOf(DataAccessException.class);
        assertThat(isApproved(decision)).isFalse();
    }

    @Test
    void anOfficerWhoMayNotApproveFindsNothingToApprove() {
        UUID decision = propose(senior);
        assertThat(approve(officer, decision)).isFalse();
        assertThat(isApproved(decision)).isFalse();
    }

    @Test
    void anApprovedDecisionStays() {
        UUID decision = propose(officer);
        assertThat(approve(senior, decision)).isTrue();
        assertThat(approve(database.user(Role.SENIOR), decision)).isFalse();
        assertThatThrownBy(
                        () -> database.asOwner("update decision set approved_at = now() where id = '" + decision + "'"))
                .rootCause()
                .hasMessageContaining("an approved decision stays");
    }

    @Test
    void ofTwoApprovalsAtTheSameTimeOneCounts() throws Exception {
        UUID decision = propose(officer);
        List<Callable<Boolean>> approvals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Actor approver = database.user(Role.SENIOR);
            approvals.add(() -> approve(approver, decision));
        }
        int approved = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : threads.invokeAll(approvals)) {
                approved += answer.get() ? 1 : 0;
            }
        }
        assertThat(approved).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theRightsInTheDatabaseAreThoseOfTheProgram(Role role) {
        var held = database.jdbc()
                .sql("select right_name from role_right where role = ?")
                .param(role.word())
                .query(String.class)
                .list();
        List<String> documented = List.of(Right.values()).stream()
                .filter(role::may)
                .map(Right::name)
                .toList();
        assertThat(Set.copyOf(held)).isEqualTo(Set.copyOf(documented));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleSeesACaseExactlyWhenItMayLook(Role role) {
        Actor actor = database.user(role);
        assertThat(database.as(actor, () -> cases().find(caseId).isPresent())).isEqualTo(role.may(Right.LOOK_AT_CASE));
        assertThat(database.as(actor, () -> cases().list().isEmpty())).isNotEqualTo(role.may(Right.LOOK_AT_CASE));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleWritesExactlyWhatItMay(Role role) {
        Actor actor = database.user(role);
        assertThat(isDone(actor, () -> open(actor, "EX-" + UUID.randomUUID()))).isEqualTo(role.may(Right.OPEN_CASE));
        assertThat(isDone(actor, () -> addFact(actor))).isEqualTo(role.may(Right.ADD_FACT));
        assertThat(isDone(actor, () -> propose(actor))).isEqualTo(role.may(Right.PROPOSE));
    }

    @Test
    void anotherOfficeSeesNothingOfACaseAndAddsNothingToIt() {
        propose(officer);
        addFact(officer);
        Actor foreign = database.user(Role.SENIOR, "elsewhere", UUID.randomUUID());
        assertThat(database.as(foreign, () -> cases().find(caseId))).isEmpty();
        assertThat(database.as(foreign, () -> decisions().list(caseId))).isEmpty();
        assertThat(database.as(foreign, () -> decisions().countOpenByCase())).isEmpty();
        assertThat(database.as(foreign, () -> facts().list(caseId))).isEmpty();
        assertThat(isDone(foreign, () -> addFact(foreign))).isFalse();
        assertThat(isDone(foreign, () -> propose(foreign))).isFalse();
    }

    @Test
    void withoutAPersonNothingIsSeenAndNothingIsWritten() {
        assertThat(cases().list()).isEmpty();
        assertThatThrownBy(() -> cases().keep(file("EX-9"), new CaseStore.Submission("f", "t"), officer))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDisabledAccountSeesNothing() {
        database.asOwner("update app_user set disabled_at = now() where id = '" + officer.userId() + "'");
        assertThat(database.as(officer, () -> cases().list())).isEmpty();
        assertThat(new UserStore(database.jdbc()).find(officer.user())).isEmpty();
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

    private UUID open(Actor actor, String reference) {
        CaseFile file = file(reference);
        return database.as(actor, () -> {
            cases().keep(file, new CaseStore.Submission("case.yaml", "case: " + reference), actor);
            return file.id();
        });
    }

    private static CaseFile file(String reference) {
        CooperationRequest request = new CooperationRequest(
                RequestKind.EXTRADITION, Direction.INCOMING, Optional.empty(), Optional.empty(), Optional.empty());
        return new CaseFile(UUID.randomUUID(), reference, "A case", request, Instant.now());
    }

    private void addFact(Actor actor) {
        database.as(
                actor,
                () -> facts().add(
                                caseId,
                                "request.urgent",
                                "true",
                                new FactChangeStore.Reading("true", "shown", ""),
                                actor.userId(),
                                Instant.now()));
    }

    private UUID propose(Actor actor) {
        UUID id = UUID.randomUUID();
        return database.as(actor, () -> {
            decisions().propose(id, caseId, PROPOSAL, actor.userId(), Instant.now());
            return id;
        });
    }

    private boolean approve(Actor actor, UUID decision) {
        return database.as(actor, () -> decisions().approve(decision, actor.userId(), Instant.now()));
    }

    private boolean isApproved(UUID decision) {
        return database.as(
                officer, () -> decisions().find(decision).orElseThrow().isApproved());
    }

    private CaseStore cases() {
        return new CaseStore(database.jdbc());
    }

    private FactChangeStore facts() {
        return new FactChangeStore(database.jdbc());
    }

    private DecisionStore decisions() {
        return new DecisionStore(database.jdbc());
    }
}
