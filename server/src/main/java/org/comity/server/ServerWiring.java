package org.comity.server;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.comity.assessment.engine.Assessor;
import org.comity.auditlog.NoteSigner;
import org.comity.server.desk.AccountDesk;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.DecisionDesk;
import org.comity.server.desk.DocumentDesk;
import org.comity.server.desk.Dossiers;
import org.comity.server.desk.Elsewhere;
import org.comity.server.desk.JudgementDesk;
import org.comity.server.desk.MoneyDesk;
import org.comity.server.desk.Papers;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.desk.PeopleReader;
import org.comity.server.desk.RecordDesk;
import org.comity.server.desk.Transactions;
import org.comity.server.signin.SecurityRules.SignInBook;
import org.comity.server.store.ActingPerson;
import org.comity.server.store.AssessmentStore;
import org.comity.server.store.CaseStore;
import org.comity.server.store.DecisionStore;
import org.comity.server.store.DocumentStore;
import org.comity.server.store.ElsewhereStore;
import org.comity.server.store.FactChangeStore;
import org.comity.server.store.JudgementStore;
import org.comity.server.store.LogStore;
import org.comity.server.store.ScreeningStore;
import org.comity.server.store.TraceReportStore;
import org.comity.server.store.UserStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The desks and the stores beneath them. What is wired where can be read here from top to bottom. */
@Configuration(proxyBeanMethods = false)
class ServerWiring {

    /** The folder in which a case's papers are laid out while an engine reads them. */
    record Workbench(Path folder) {}

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    TransactionOperations databaseTransactions(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Bean
    UserStore users(JdbcClient jdbc) {
        return new UserStore(jdbc);
    }

    @Bean
    Transactions transactions(JdbcClient jdbc, TransactionOperations database, UserStore users, Clock clock) {
        return new Transactions(database, new ActingPerson(jdbc), users, new LogStore(jdbc), clock);
    }

    @Bean
    Dossiers dossiers(JdbcClient jdbc, Assessor assessor) {
        return new Dossiers(
                new CaseStore(jdbc),
                new FactChangeStore(jdbc),
                new AssessmentStore(jdbc),
                new DecisionStore(jdbc),
                assessor);
    }

    @Bean
    Papers papers(JdbcClient jdbc, Workbench workbench) {
        return new Papers(new DocumentStore(jdbc), workbench.folder());
    }

    @Bean
    CaseDesk caseDesk(JdbcClient jdbc, Transactions transactions, Dossiers dossiers) {
        return new CaseDesk(
                transactions,
                dossiers,
                new CaseStore(jdbc),
                new FactChangeStore(jdbc),
                new AssessmentStore(jdbc),
                new DecisionStore(jdbc));
    }

    @Bean
    DecisionDesk decisionDesk(JdbcClient jdbc, Transactions transactions, Dossiers dossiers) {
        return new DecisionDesk(transactions, dossiers, new CaseStore(jdbc), new DecisionStore(jdbc));
    }

    @Bean
    DocumentDesk documentDesk(JdbcClient jdbc, Transactions transactions, Dossiers dossiers) {
        return new DocumentDesk(transactions, dossiers, new DocumentStore(jdbc));
    }

    @Bean
    MoneyDesk moneyDesk(JdbcClient jdbc, Transactions transactions, Dossiers dossiers, Papers papers) {
        return new MoneyDesk(transactions, dossiers, new DocumentStore(jdbc), papers, new TraceReportStore(jdbc));
    }

    @Bean
    Elsewhere elsewhere(JdbcClient jdbc) {
        return new Elsewhere(new CaseStore(jdbc), new JudgementStore(jdbc), new ElsewhereStore(jdbc));
    }

    @Bean
    PeopleReader peopleReader(JdbcClient jdbc, Papers papers, Elsewhere elsewhere) {
        return new PeopleReader(papers, new ScreeningStore(jdbc), new JudgementStore(jdbc), elsewhere);
    }

    @Bean
    PeopleDesk peopleDesk(JdbcClient jdbc, Transactions transactions, Dossiers dossiers, PeopleReader reader) {
        return new PeopleDesk(transactions, dossiers, reader, new ScreeningStore(jdbc));
    }

    @Bean
    JudgementDesk judgementDesk(
            JdbcClient jdbc, Transactions transactions, Dossiers dossiers, PeopleReader reader, Elsewhere elsewhere) {
        return new JudgementDesk(
                transactions,
                dossiers,
                reader,
                new JudgementDesk.Shelves(
                        new ScreeningStore(jdbc), new JudgementStore(jdbc), new ElsewhereStore(jdbc), elsewhere));
    }

    @Bean
    RecordDesk recordDesk(
            JdbcClient jdbc, Transactions transactions, Dossiers dossiers, UserStore users, NoteSigner signer) {
        return new RecordDesk(transactions, dossiers, new LogStore(jdbc), users, signer);
    }

    @Bean
    AccountDesk accountDesk(Transactions transactions, UserStore users, PasswordEncoder encoder) {
        return new AccountDesk(transactions, users, password -> String.valueOf(encoder.encode(password)));
    }

    @Bean
    SignInBook signInBook(AccountDesk accounts) {
        return accounts::signedIn;
    }
}
