package org.comity.tracing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.terms.BadInput;
import org.comity.tracing.Conventions;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans are read strictly; each mistake is told with its line and what was expected. */
class TracingPlanReaderTest {

    private static final String LEAST = """
            plan: example
            ledgers: [ledger.csv]
            claims:
              - {id: V, account: A, entry: e2, amount: "100.00"}
            """;

    @TempDir
    private Path folder;

    private TracingPlan read(String text) throws IOException {
        Files.writeString(folder.resolve("ledger.csv"), "account,currency,booked,amount\n");
        return TracingPlanReader.read(Files.writeString(folder.resolve("plan.yaml"), text));
    }

    @Test
    void aPlanNeedsANameLedgersAndClaims() throws IOException {
        TracingPlan plan = read(LEAST);
        assertThat(plan.name()).isEqualTo("example");
        assertThat(plan.rules()).containsExactly(TracingRule.OWN_FIRST, TracingRule.FIFO);
        assertThat(plan.conventions()).isEqualTo(Conventions.DEFAULT);
        assertThat(plan.ledgers()).containsExactly(folder.resolve("ledger.csv"));
        assertThat(plan.claims().getFirst().claimant()).isEqualTo("V");
        assertThatThrownBy(() -> read("plan: x\nledgers: [ledger.csv]\n")).hasMessageContaining("'claims' is missing");
    }

    @Test
    void everythingOfTheContractIsRead() throws IOException {
        TracingPlan plan = read("""
                plan: example
                asAt: 2014-12-31
                ledgers: [ledger.csv]
                rules: [own-first, fifo, pro-rata]
                order: balance-chain
                conventions: {date: value, reversal: new-money, interest: own, gap: ignore, election: free, repayment: common, collision: first}
                accounts:
                  - {account: A, currency: NZD, holder: X, bank: B1, overdraft: unlimited, class: wrongdoer}
                  - {account: B, overdraft: none}
                  - {account: C, overdraft: "500.00"}
                claims:
                  - {id: V, claimant: Municipality, class: victim, account: A, currency: NZD, booked: 2014-05-01, creditAmount: "100000.00", amount: "100.00"}
                elect: [{account: A, currency: NZD, entry: e5, claim-first: true, basis: "Re Oatway"}]
                links:
                  - {id: l1, kind: transfer, debits: [{account: A, currency: NZD, entry: e5}], credits: [{account: B, currency: NZD, entry: e1}], adoptedBy: "...", basis: "..."}
                receivers: [{account: C, class: bona-fide-purchaser, from: 2014-05-01, basis: "..."}]
                assets: [{id: villa, acquiredBy: [{account: A, entry: e7}], holder: X, class: wrongdoer, values: [{at: 2014-12-31, amount: "900000.00", currency: NZD}]}]
                """);
        assertThat(plan.rules()).containsExactly(TracingRule.OWN_FIRST, TracingRule.FIFO, TracingRule.PRO_RATA);
        assertThat(plan.conventions().order()).isEqualTo(OrderPolicy.BALANCE_CHAIN);
        assertThat(plan.conventions().has(Setting.GAP_IGNORE)).isTrue();
        assertThat(plan.circumstances().accounts()).hasSize(3);
        assertThat(plan.circumstances().links().getFirst().debits().getFirst().entryId())
                .isEqualTo("e5");
        assertThat(plan.circumstances().assets().getFirst().values().getFirst().value())
                .hasToString("NZD 900000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rule: [fifo]              | 'rule' is not a key of a tracing plan; did you mean 'rules'?",
                "rules: [own-frist]        | 'own-frist' is not a rule; did you mean 'own-first'?",
                "rules: [pari-pasu]        | 'pari-pasu' is not a rule; did you mean 'pari-passu'?",
                "rules: [fifo, fifo]       | 'fifo' stands here twice",
                "rules: []                 | no rule is named",
                "order: creditsfirst       | 'creditsfirst' is not known here; did you mean 'credits-first'?",
                "asAt: 2014-02-30          | expected a day that exists",
                "conventions: {repayment: selffirst} | 'selffirst' is not known here; did you mean 'self-first'?",
                "repayments: [{account: A, entry: e1}] | 'claim' is missing",
                "conventions: {interest: fruit}       | 'fruit' is not known here; did you mean 'fruits'?",
                "accounts: [{account: A, overdraft: much}] | expected unlimited, none, or an amount as 5000.00",
                "accounts: [{account: A, class: wrongdoing}] | 'wrongdoing' is not known here; did you mean 'wrongdoer'?",
                "receivers: [{class: donee}] | a receiver is named in no single way",
                "links: [{id: l, kind: backward, debits: [{account: A, entry: e}], credits: [{account: B, entry: f}]}]"
                        + " | link 'l' is backward and does not say who adopted it and why",
                "links: [{id: l, kind: forward, debits: [{account: A, entry: e}], credits: [{account: B, entry: f}]}]"
                        + " | 'forward' is not known here",
                "links: [{id: l, kind: transfer, debits: [], credits: [{account: B, entry: f}]}] | 'debits' names no entry",
                "assets: [{id: a, acquiredBy: [{account: A, entry: e}], values: [{at: 2014-01-01, amount: '1.00', currency: NZ}]}]"
                        + " | 'NZ' is not an ISO 4217 currency code",
            })
    void aMistakeIsToldWithItsLine(String line, String message) {
        assertThatThrownBy(() -> read(LEAST + line + "\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("plan.yaml:5: ")
                .hasMessageContaining(message);
    }

    @Test
    void aClaimNamesItsCreditInOneWay() {
        assertThatThrownBy(() -> read(LEAST.replace("entry: e2", "booked: 2014-01-01")))
                .hasMessageContaining("plan.yaml:4: claim 'V' does not name its credit in one way");
        assertThatThrownBy(() -> read(LEAST + "  - {id: V, account: A, entry: e3, amount: '1.00'}\n"))
                .hasMessageContaining("claim 'V' stands here twice");
        assertThatThrownBy(() -> read(LEAST.replace("ledger.csv", "ledgers.csv")))
                .hasMessageContaining("there is no file or folder");
    }
}
