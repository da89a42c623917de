package org.comity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.names.parts.CompiledName;
import org.junit.jupiter.api.Test;

/** What is held of entries and their names comes out as it went in (names 7.5). */
class ListEntriesTest {

    private static final List<ListEntry> ENTRIES = List.of(
            entry("one", "1", Party.named(PartyKind.PERSON, "Aroha Tapsfield")),
            entry(
                    "two",
                    "",
                    new Party(
                            PartyKind.ORGANISATION,
                            "  Northern Heron Shipping Co., Ltd. ",
                            List.of("Северная цапля ООО", "", "北方苍鹭航运有限公司"),
                            Optional.of("1999"),
                            Optional.of("NZ|CN"),
                            List.of("IMO 9074729", "x"))),
            entry(
                    "one",
                    "\ud800",
                    new Party(
                            PartyKind.ANY,
                            "Hon. Wiremu (Bill) TAPSFIELD, a.k.a. W. Tāps \ud800",
                            List.of("王文德", "Ван Вэньдэ", "De La Tapsfield y Zarechnev, Nur"),
                            Optional.of("1968-04-17|1969"),
                            Optional.empty(),
                            List.of())),
            entry(
                    "one",
                    "3",
                    new Party(PartyKind.PERSON, "", List.of("Nur Zarechnev"), Optional.empty(), Optional.of("MY"))),
            entry("three", "4", Party.named(PartyKind.PERSON, "Dr.")));

    private static ListEntry entry(String list, String id, Party party) {
        return new ListEntry(list, id, party);
    }

    @Test
    void everyEntryComesOutAsItWentIn() {
        Screener.Builder builder = new Screener.Builder();
        ENTRIES.forEach(builder::add);
        Screener screener = builder.build();

        assertThat(screener.size()).isEqualTo(ENTRIES.size());
        for (int i = 0; i < ENTRIES.size(); i++) {
            assertThat(screener.entry(i)).isEqualTo(ENTRIES.get(i));
        }
    }

    @Test
    void everyNameComesOutAsItWasRead() {
        Filing.Builder builder = new Filing.Builder();
        ENTRIES.forEach(entry -> builder.add(entry, 0));
        Filing filing = builder.build();

        for (int i = 0; i < ENTRIES.size(); i++) {
            List<CompiledName> read = CompiledParty.of(ENTRIES.get(i).party()).names();
            List<CompiledName> held = filing.names().of(i);
            assertThat(held).hasSameSizeAs(read);
            for (int name = 0; name < read.size(); name++) {
                assertThat(held.get(name))
                        .usingRecursiveComparison()
                        .ignoringFieldsMatchingRegexes(".*told")
                        .isEqualTo(read.get(name));
            }
            assertThat(filing.entries().kind(i))
                    .isEqualTo(ENTRIES.get(i).party().kind());
        }
    }
}
