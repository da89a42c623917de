package org.comity.tracing.columns;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One row of a register, looked up again for an answer.
 *
 * @param account its account
 * @param booked its day
 * @param entryId its id; {@code FILE:LINE} where the table gives none
 * @param payee the counterparty's name, else its account, else the reference, else empty
 */
public record RegisterEntry(String account, LocalDate booked, String entryId, String payee) {

    static RegisterEntry read(TableBytes table, long offset, int line, String account, LocalDate booked) {
        TableRow row = table.lookUp(offset);
        String payee = Stream.of("counterparty_name", "counterparty_account", "reference")
                .flatMap(name -> table.find(row, name).stream())
                .findFirst()
                .orElse("");
        return new RegisterEntry(
                account, booked, table.find(row, "entry_id").orElse(table.path().getFileName() + ":" + line), payee);
    }
}
