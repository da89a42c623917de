package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a statement may say about an entry beside its date and amount.
 *
 * @param valueOn the day from which the money counts for interest
 * @param balanceMinor the balance printed after the entry, in minor units
 * @param linkId the id shared by the ends of one transfer
 * @param counterpartyAccount the other side's account
 * @param counterpartyName the other side's name
 * @param reference the payment's text
 * @param makeup what the entry is made of, as far as the bank says so
 */
public record EntryDetails(
        Optional<LocalDate> valueOn,
        OptionalLong balanceMinor,
        Optional<String> linkId,
        Optional<String> counterpartyAccount,
        Optional<String> counterpartyName,
        Optional<String> reference,
        EntryMakeup makeup) {

    /** Nothing said. */
    public static final EntryDetails NONE = new EntryDetails(
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Of an entry whose makeup the source does not tell. */
    public EntryDetails(
            Optional<LocalDate> valueOn,
            OptionalLong balanceMinor,
            Optional<String> linkId,
            Optional<String> counterpartyAccount,
            Optional<String> counterpartyName,
            Optional<String> reference) {
        this(valueOn, balanceMinor, linkId, counterpartyAccount, counterpartyName, reference, EntryMakeup.NONE);
    }
}
