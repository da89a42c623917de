package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four list formats (names 8), told apart by content, and what happens when they are broken. */
class ListReaderTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void readsCsv() throws IOException {
        Path csv =
                file("any.txt", "\uFEFFname,id,kind,alias,born\n\"Tapsfield, Wiremu\",7,person,Bill|Billy,1983-01\n");
        Party party = ListReader.read(csv).getFirst().party();
        assertThat(party.name()).isEqualTo("Tapsfield, Wiremu");
        assertThat(party.aliases()).containsExactly("Bill", "Billy");
        assertThat(party.born()).contains("1983-01");
        assertThat(party.country()).isEmpty();
    }

    @Test
    void readsFollowTheMoney() throws IOException {
        Path json = file("x.json", """
                {"id":"a1","schema":"Person","properties":{"name":["Oleg Zarechnev"],"alias":["Олег Заречнев"],"birthDate":["1965-11-23"],"nationality":["kz"]}}

                {"id":"o1","schema":"Ownership","properties":{"owner":["a1"]}}
                {"id":"c1","schema":"Company","properties":{"name":["Pelican Quay Ltd"],"jurisdiction":["vg"]}}
                """);
        List<ListEntry> entries = ListReader.read(json);
        assertThat(entries).extracting(ListEntry::entryId).containsExactly("a1", "c1");
        assertThat(entries.getFirst().party())
                .isEqualTo(new Party(
                        PartyKind.PERSON,
                        "Oleg Zarechnev",
                        List.of("Олег Заречнев"),
                        Optional.of("1965-11-23"),
                        Optional.of("kz")));
        assertThat(entries.getLast().party().kind()).isEqualTo(PartyKind.ORGANISATION);
    }

    @Test
    void readsOfacWithItsSideFiles() throws IOException {
        Path sdn = file("sdn.csv", """
                900001,"ZARECHNEV, Oleg","individual","EXAMPLE",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 23 Nov 1965; alt. DOB 1966; nationality Kazakhstan; a.k.a. 'THE ROOK'."
                900002,"PELICAN QUAY TRADING",-0- ,"EXAMPLE",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                """);
        file("alt.csv", "900001,1,\"aka\",\"ZARETCHNEV, Oleg\",-0- \n");
        file("add.csv", "900002,1,\"Road Town\",\"Tortola\",\"British Virgin Islands\",-0- \n");
        List<ListEntry> entries = ListReader.read(sdn);
        assertThat(entries.getFirst().party())
                .isEqualTo(new Party(
                        PartyKind.PERSON,
                        "ZARECHNEV, Oleg",
                        List.of("ZARETCHNEV, Oleg", "THE ROOK"),
                        Optional.of("1965-11-23|1966"),
                        Optional.of("KZ")));
        assertThat(entries.getLast().party().country()).contains("VG");
    }

    @Test
    void readsTheUnitedNationsList() throws IOException {
        Path xml = file("un.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>KHALED</FIRST_NAME><SECOND_NAME>DAFTARI</SECOND_NAME>
                <NAME_ORIGINAL_SCRIPT>خالد الدفتري</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Kazakhstan</VALUE></NATIONALITY>
                <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Khalid Daftary</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-06-15</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>PELICAN QUAY</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """);
        List<ListEntry> entries = ListReader.read(xml);
        assertThat(entries.getFirst().party())
                .isEqualTo(new Party(
                        PartyKind.PERSON,
                        "KHALED DAFTARI",
                        List.of("خالد الدفتري", "Khalid Daftary"),
                        Optional.of("1970-06-15"),
                        Optional.of("KZ")));
        assertThat(entries.getLast().party().kind()).isEqualTo(PartyKind.ORGANISATION);
    }

    @Test
    void saysFileAndLineOfWhatIsWrong() throws IOException {
        Path json = file(
                "broken.json", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A B\"]}}\n{\"id\":\n");
        assertThatThrownBy(() -> ListReader.read(json))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("broken.json:2:");
        Path csv = file("short.csv", "id,kind,name\n1,person,A B\n2,person\n");
        assertThatThrownBy(() -> ListReader.read(csv))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("short.csv:3:");
        Path date = file("date.csv", "id,kind,name,born\n1,person,A B,last year\n");
        assertThatThrownBy(() -> ListReader.read(date))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("date.csv:2:");
        Path xml = file("x.xml", "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n</CONSOLIDATED_LIST>");
        assertThatThrownBy(() -> ListReader.read(xml))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("x.xml:3:");
        Path other = file("other.txt", "what is this\n");
        assertThatThrownBy(() -> ListReader.read(other))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no list that is known");
        Path latin1 = Files.write(
                folder.resolve("latin1.csv"),
                "id,kind,name\n1,person,Ren\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ListReader.read(latin1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("latin1.csv:2");
        assertThatThrownBy(() -> ListReader.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> ListReader.read(folder.resolve("none"))).isInstanceOf(BadInput.class);
    }

    /** Names 8.5, 9.5: what is wrong is said so that it can be mended. */
    @Test
    void whatIsNotTheExpectedTextIsCalledByItsName() throws IOException {
        String text = "id,kind,name\n1,person,王偉明 José Ольга\n";
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThatThrownBy(() -> ListReader.read(bytes("wide.csv", text.getBytes(wide))))
                    .hasMessageContaining("this is UTF-16 text");
        }
        for (String older : List.of("Big5", "GB18030")) {
            byte[] bytes = "id,kind,name\n1,person,王偉明\n".getBytes(Charset.forName(older));
            assertThatThrownBy(() -> ListReader.read(bytes("older.csv", bytes)))
                    .hasMessageContaining("older.csv:2: bytes that are not UTF-8")
                    .hasMessageContaining("older encoding");
        }
        byte[] cyrillic = "id,kind,name\n1,person,Ольга\n".getBytes(Charset.forName("windows-1251"));
        assertThatThrownBy(() -> ListReader.read(bytes("older.csv", cyrillic))).hasMessageContaining("older.csv:2:");
        assertThatThrownBy(() -> ListReader.read(bytes("empty.csv", new byte[0])))
                .hasMessageContaining("the file is empty");
        byte[] parted = "id;kind;name\n1;person;Aroha\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ListReader.read(bytes("parted.csv", parted)))
                .hasMessageContaining("the columns are not parted by commas");
        byte[] broken = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ListReader.read(bytes("broken.json", broken)))
                .hasMessageContaining("broken.json:1: this line is not JSON")
                .hasMessageNotContaining("Source");
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
