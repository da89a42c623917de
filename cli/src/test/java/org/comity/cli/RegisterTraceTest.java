package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comity trace --register} as a person uses it (tracing 14). */
class RegisterTraceTest {

    private static final String PLAN = """
            plan: register
            ledgers: [table.csv]
            rules: [own-first, pro-rata, fifo]
            claims: [{id: V, claimant: Municipality, class: victim, account: A, entry: e2, amount: "900.00"}]
            """;

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {

        static Run comity(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Comity.run(
                    args,
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    private Path plan(String text) throws IOException {
        Files.writeString(folder.resolve("table.csv"), """
                account,currency,booked,amount,entry_id,link_id,counterparty_name,kind
                A,NZD,2024-01-01,100.00,o,,,opening
                A,NZD,2024-01-02,1000.00,e2,,Municipality,
                A,NZD,2024-01-03,-600.00,e3,t1,,
                B,NZD,2024-01-05,600.00,f1,t1,,
                B,NZD,2024-01-06,-250.00,f2,,"Motor, Ltd",
                A,NZD,2024-01-07,-300.00,e4,t2,,
                """);
        return Files.writeString(folder.resolve("plan.yaml"), text);
    }

    @Test
    void pointFiguresOfEachRuleAddUpToTheClaim() throws IOException {
        Run run = Run.comity("trace", plan(PLAN).toString(), "--register", "--format", "json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\"rows\" : 6", "\"claimed\" : \"900.00\"", "\"rule\" : \"own-first\"")
                // own-first: 200 own leave A first, so 400 of the 600 are claimed; the debit to t2 has no credit and is
                // no transfer
                .containsPattern("\"account\" : \"A\",\\s+\"currency\" : \"NZD\",\\s+\"amount\" : \"200.00\"")
                .containsPattern(
                        "\"entry\" : \"f2\",\\s+\"booked\" : \"2024-01-06\",\\s+\"to\" : \"Motor, Ltd\",\\s+\"kind\" : \"unlinked\"");
    }

    @Test
    void theTextSaysWhatWasNotDone() throws IOException {
        Run run = Run.comity("trace", plan(PLAN).toString(), "--register");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("own-first: own money is spent first", "held in 2 ledgers", "other orders were possible")
                .contains("sha256");
    }

    @Test
    void aPlanThatAsksForMoreIsRefusedWithAWayOut() throws IOException {
        Run elected = Run.comity(
                "trace",
                plan(PLAN + "elect: [{account: A, entry: e3, claim-first: true, basis: b}]\n")
                        .toString(),
                "--register");
        assertThat(elected.exitCode()).isEqualTo(2);
        assertThat(elected.err()).contains("directions", "trace without --register");
        Run lifo = Run.comity("trace", plan(PLAN).toString(), "--register", "--rule", "lifo");
        assertThat(lifo.err()).contains("the rule lifo is not traced through a register");
        Run absent = Run.comity("trace", plan(PLAN.replace("e2", "e9")).toString(), "--register");
        assertThat(absent.err()).contains("no credit in the ledgers is the one that the claim names");
        Run large = Run.comity("trace", plan(PLAN.replace("900.00", "1000.01")).toString(), "--register");
        assertThat(large.err()).contains("is no part of its credit of 1,000.00 NZD");
    }
}
