package org.comity.names;

import java.util.List;
import java.util.Optional;

/**
 * What a source says about one person, company or asset.
 *
 * @param kind what the source says it is
 * @param name the name as written there, in any script
 * @param aliases other names of the same party, as written
 * @param born the birth date as far as it is known: {@code 1968-04-17}, {@code 1968-04} or {@code 1968}, several that
 *     sources give parted by {@code |}; any other text counts as not stated
 * @param country ISO 3166-1 alpha-2 codes of nationality or registration, parted by {@code |}; any other text is
 *     compared as written
 * @param identifiers numbers by which the party or asset is known, as written: IBAN, LEI, IMO, BIC, national numbers
 */
public record Party(
        PartyKind kind,
        String name,
        List<String> aliases,
        Optional<String> born,
        Optional<String> country,
        List<String> identifiers) {

    public Party {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
    }

    /** A party of which no number is known. */
    public Party(PartyKind kind, String name, List<String> aliases, Optional<String> born, Optional<String> country) {
        this(kind, name, aliases, born, country, List.of());
    }

    /** A party of which only the name is known. */
    public static Party named(PartyKind kind, String name) {
        return new Party(kind, name, List.of(), Optional.empty(), Optional.empty());
    }
}
