package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of beneficial ownership as a list (names 8.6). */
class OwnershipStatementsTest {

    @TempDir
    Path folder;

    private List<ListEntry> read(String text) throws IOException {
        return ListReader.read(Files.writeString(folder.resolve("statements.json"), text));
    }

    @Test
    void readsTheOlderForm() throws IOException {
        List<ListEntry> entries = read("""
                [{"statementID": "s-1", "statementType": "personStatement", "personType": "knownPerson",
                  "names": [{"type": "individual", "fullName": "Oleg Zarechnev"}, {"givenName": "Олег", "familyName": "Заречнев"}],
                  "birthDate": "1965-11-23", "nationalities": [{"name": "Kazakhstan", "code": "KZ"}],
                  "identifiers": [{"id": "P-778812", "schemeName": "passport"}]},
                 {"statementID": "s-2", "statementType": "entityStatement", "name": "Pelican Quay Ltd",
                  "alternateNames": ["PQL"], "incorporatedInJurisdiction": {"code": "VG"}},
                 {"statementID": "s-3", "statementType": "ownershipOrControlStatement"}]
                """);
        assertThat(entries).extracting(ListEntry::entryId).containsExactly("s-1", "s-2");
        assertThat(entries.getFirst().party())
                .isEqualTo(new Party(
                        PartyKind.PERSON,
                        "Oleg Zarechnev",
                        List.of("Олег Заречнев"),
                        Optional.of("1965-11-23"),
                        Optional.of("KZ"),
                        List.of("P-778812")));
        assertThat(entries.get(1).party().aliases()).containsExactly("PQL");
        assertThat(entries.get(1).party().country()).contains("VG");
    }

    @Test
    void readsTheNewerFormLineByLine() throws IOException {
        List<ListEntry> entries = read("""
                {"statementId": "s-1", "recordType": "person", "recordDetails": {"names": [{"fullName": "Aroha Tapsfield"}]}}
                {"statementId": "s-2", "recordType": "entity", "recordDetails": {"name": "Pelican Quay Ltd", "jurisdiction": {"code": "NZ"}}}
                {"statementId": "s-3", "recordType": "relationship", "recordDetails": {}}
                """);
        assertThat(entries)
                .extracting(entry -> entry.party().name())
                .containsExactly("Aroha Tapsfield", "Pelican Quay Ltd");
    }

    @Test
    void saysWhereItIsBroken() {
        assertThatThrownBy(
                        () -> read(
                                "[{\"statementId\": \"s-1\", \"recordType\": \"person\", \"recordDetails\": {}},\n{\"statementId\": "))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("statements.json:2")
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> read("[{\"statementId\": \"s-1\"}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("says not what it is about");
    }
}
