package org.comity.tracing.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.comity.tracing.PartyClass;
import org.comity.tracing.Scene;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.engine.AssumptionEffect;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Exhibits for spreadsheets (tracing 16). */
class ExhibitsTest {

    private static Scene scene() {
        return new Scene()
                .credit("A", "e0", "50.00")
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "30.00", "=HYPERLINK(\"x\")")
                .transfer("A", "B", "t1", "60.00")
                .claim("V", "A", "e1", "80.00");
    }

    private static TracingExhibits exhibits(Scene scene) {
        TracingReport report = scene.trace(TracingRule.FIFO, TracingRule.OWN_FIRST);
        return TracingExhibits.of(
                report, AssumptionEffect.of(scene.plan(TracingRule.FIFO, TracingRule.OWN_FIRST), scene.book()));
    }

    private static byte[] workbook(Scene scene) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exhibits(scene).writeWorkbook(out);
        return out.toByteArray();
    }

    /** Tracing 16.3. */
    @Test
    void theWorkbookHoldsWordsDaysAndNumbersAndNoFormula() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook(scene())), new ReadingOptions(true, false))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("schedule", "comparison", "assumptions", "problems");
            List<Row> rows = book.getFirstSheet().read();
            Row payment = rows.get(3);
            assertThat(payment.getCell(6).getType()).isEqualTo(CellType.STRING);
            assertThat(payment.getCellText(6)).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(payment.getCellAsDate(4)).isPresent();
            assertThat(payment.getCell(8).getType()).isEqualTo(CellType.NUMBER);
            assertThat(payment.getCell(8).asNumber()).isEqualByComparingTo(new BigDecimal("30.00"));
            assertThat(payment.getCell(8).getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    /** Tracing 16.3: same answer, same bytes. */
    @Test
    void theWorkbookDoesNotDependOnTheClock() throws Exception {
        byte[] first = workbook(scene());
        Thread.sleep(1100);
        assertThat(workbook(scene())).isEqualTo(first);
    }

    /** Tracing 16.2. */
    @Test
    void aPayeeThatLooksLikeAFormulaIsInertInCsv() {
        assertThat(exhibits(scene()).tables().getFirst().csv())
                .startsWith("rule,account,currency,holder,day,entry,purpose,in,out,balance,own,claim V,file,row\r\n")
                .contains(",\"'=HYPERLINK(\"\"x\"\")\",,30.00,120.00,40.00,80.00,");
    }

    /** Tracing 16.4: without the receiver's class, and nothing else changed, the money stands in his account. */
    @Test
    void theEffectOfAnAssumptionIsTheFigureWithoutIt() {
        Scene scene = new Scene()
                .credit("A", "e1", "100.00")
                .transfer("A", "B", "t1", "60.00")
                .claim("V", "A", "e1", "100.00")
                .receiver("B", PartyClass.BONA_FIDE_PURCHASER);
        AssumptionEffect effect = AssumptionEffect.of(scene.plan(TracingRule.FIFO), scene.book()).stream()
                .filter(each -> each.instead().equals("not so"))
                .findFirst()
                .orElseThrow();
        assertThat(effect.changes())
                .filteredOn(change -> change.where().equals("held in B NZD"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.with().amountText()).isEqualTo("0.00");
                    assertThat(change.difference().amountText()).isEqualTo("60.00");
                });
        assertThat(effect.changes().stream()
                        .mapToLong(change -> change.difference().amountMinor())
                        .sum())
                .isZero();
    }

    /** Tracing 16.4: a switch that has nothing to decide here changes nothing, and says so. */
    @Test
    void anAssumptionWithoutEffectIsListedToo() {
        ExhibitTable assumptions = exhibits(scene()).tables().get(2);
        assertThat(assumptions.csv()).contains("interest: fruits,interest: own,no figure changes,");
    }
}
