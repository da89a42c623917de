package org.comity.tracing.indirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indirect methods with worked examples of the literature (tracing 13). */
class IndirectMethodsTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("means.yaml"), "indirect: The official\ncurrency: USD\n" + text);
    }

    private List<Finding> find(String text) throws IOException {
        return IndirectReader.read(file(text)).findings();
    }

    private static long dollars(Finding finding) {
        assertThat(finding.unexplained().isExact()).isTrue();
        return finding.unexplained().low() / 100;
    }

    /** Vector V27. */
    @Test
    void netWorthGivesWhatNoKnownIncomeExplains() throws IOException {
        List<Finding> findings = find("""
                net-worth:
                  - {period: second year, begin: "192000", end: "232000", spent: "71000", known: "60000"}
                  - {period: third year, begin: "232000", end: "332000", spent: "87000", known: "65000"}
                """);
        assertThat(findings).extracting(IndirectMethodsTest::dollars).containsExactly(51_000L, 122_000L);
    }

    /** Vector V29: on the same facts the figure of net worth. */
    @Test
    void sourceAndApplicationGivesTheFigureOfNetWorth() throws IOException {
        List<Finding> findings = find("""
                source-and-application:
                  - period: second year
                    applications:
                      - {what: car, amount: "27000", evidence: sales contract}
                      - {what: certificate of deposit, amount: "10000"}
                      - {what: stock, amount: "10000"}
                      - {what: boat, amount: "15000"}
                      - {what: principal of the mortgage, amount: "20000"}
                      - {what: expenses, amount: "71000"}
                    sources:
                      - {what: auto loan, amount: "36000"}
                      - {what: other loan, amount: "6000"}
                      - {what: income, amount: "60000"}
                """);
        assertThat(findings).extracting(IndirectMethodsTest::dollars).containsExactly(51_000L);
    }

    /** Vector V28. */
    @Test
    void bankDepositsLeaveOutWhatWasMovedAndWhatIsNoIncome() throws IOException {
        List<Finding> findings = find("""
                bank-deposits:
                  - {period: all, deposits: "412800", transfers: "38200", not-income: "20000", known: "246900"}
                """);
        assertThat(findings).extracting(IndirectMethodsTest::dollars).containsExactly(107_700L);
    }

    @Test
    void unexplainedWealthIsAPartOfLawfulIncome() throws IOException {
        List<Finding> findings = find("""
                unexplained-wealth:
                  - {period: in office, begin: "100", end: "200", spent: "60", income: "150", tolerance: 10}
                  - {period: before, begin: "100", end: "200", spent: "64.99", income: "150", tolerance: 10}
                  - {period: valued, begin: "100", end: {low: "200", high: "300"}, spent: "60", income: "150", tolerance: 10}
                """);
        assertThat(findings)
                .extracting(Finding::remark)
                .containsExactly(
                        "6.6 % of lawful income; beyond the tolerance of 10 %: no",
                        "9.9 % of lawful income; beyond the tolerance of 10 %: no",
                        "6.6 to 73.3 % of lawful income; beyond the tolerance of 10 %: only if the high figures hold");
        assertThat(findings.getLast().unexplained().high()).isEqualTo(110_00);
    }

    @Test
    void theTextShowsEveryLineWithItsEvidence() throws IOException {
        Path file = file("""
                net-worth:
                  - period: "2021"
                    begin: "0"
                    end: [{what: flat, low: "100000", high: "120000.50", evidence: valuation, explanation: inherited}]
                    known: "40000"
                """);
        assertThat(IndirectMethods.text(file))
                .contains("  + 100,000.00 to 120,000.50  flat (evidence: valuation) (explained by: inherited)")
                .contains("  = 60,000.00 to 80,000.50  unexplained");
        assertThat(IndirectMethods.json(file))
                .contains("\"low\" : \"60000.00\"")
                .contains("\"evidence\" : \"valuation\"");
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> find("net-worth: [{period: x, begin: '1', known: '1'}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'end' is missing");
        assertThatThrownBy(() -> find("net-worht: []")).hasMessageContaining("did you mean 'net-worth'?");
        assertThatThrownBy(() -> find("bank-deposits: []")).hasMessageContaining("no method is named");
        assertThatThrownBy(() -> find("net-worth: [{period: x, begin: {low: '2', high: '1'}, end: '1', known: '1'}]"))
                .hasMessageContaining("low is above high");
        assertThatThrownBy(() -> find("net-worth: [{period: x, begin: '1.001', end: '1', known: '1'}]"))
                .hasMessageContaining("expected an amount in USD");
    }
}
