package org.comity.bench.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** A generated camt.053 message: the statements of one account, a day each, with printed balances that add up and the party of every payment. */
final class CamtFile {

    private static final int ENTRIES_A_DAY = 1_000;

    private final SplittableRandom random = new SplittableRandom(20260614);
    private final BufferedWriter out;
    private long balance = 5_000_000_00L;

    private CamtFile(BufferedWriter out) {
        this.out = out;
    }

    /** Writes so many entries, rounded up to whole days. */
    static Path write(Path file, int entries) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new CamtFile(out).message(entries);
        }
        return file;
    }

    private void message(int entries) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                <BkToCstmrStmt>
                <GrpHdr><MsgId>GENERATED</MsgId><CreDtTm>2024-01-01T08:00:00Z</CreDtTm></GrpHdr>
                """);
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (int from = 0; from < entries; from += ENTRIES_A_DAY) {
            statement(from, day);
            day = day.plusDays(1);
        }
        out.write("</BkToCstmrStmt>\n</Document>\n");
    }

    private void statement(int from, LocalDate day) throws IOException {
        out.write("""
                <Stmt>
                <Id>S%d</Id>
                <CreDtTm>%sT20:00:00Z</CreDtTm>
                <Acct><Id><IBAN>NL02ABNA0123456789</IBAN></Id><Ccy>EUR</Ccy></Acct>
                """.formatted(from, day));
        long opening = balance;
        StringBuilder entries = new StringBuilder();
        for (int i = from; i < from + ENTRIES_A_DAY; i++) {
            entry(entries, i, day);
        }
        out.write(balance("OPBD", opening, day));
        out.write(balance("CLBD", balance, day));
        out.write(entries.toString());
        out.write("</Stmt>\n");
    }

    private static String balance(String type, long minor, LocalDate day) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
                <Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(type, decimal(minor), day);
    }

    private void entry(StringBuilder to, int number, LocalDate day) {
        long amount = 1 + random.nextLong(1_000_000);
        boolean credit = amount > balance || random.nextBoolean();
        balance += credit ? amount : -amount;
        String party = credit ? "Dbtr" : "Cdtr";
        to.append("<Ntry>\n<NtryRef>")
                .append(number)
                .append("</NtryRef>\n<Amt Ccy=\"EUR\">")
                .append(decimal(amount))
                .append("</Amt>\n<CdtDbtInd>")
                .append(credit ? "CRDT" : "DBIT")
                .append("</CdtDbtInd>\n<Sts><Cd>BOOK</Cd></Sts>\n<BookgDt><Dt>")
                .append(day)
                .append("</Dt></BookgDt>\n<ValDt><Dt>")
                .append(day)
                .append("</Dt></ValDt>\n<AcctSvcrRef>B")
                .append(100_000_000 + number)
                .append("</AcctSvcrRef>\n<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd>")
                .append("</Fmly></Domn></BkTxCd>\n<NtryDtls><TxDtls>\n<Refs><EndToEndId>E2E-")
                .append(number)
                .append("</EndToEndId></Refs>\n<RltdPties>\n<")
                .append(party)
                .append("><Pty><Nm>Party ")
                .append(random.nextInt(50_000))
                .append("</Nm></Pty></")
                .append(party)
                .append(">\n<")
                .append(party)
                .append("Acct><Id><IBAN>DE89370400440")
                .append(100_000_000 + random.nextInt(50_000))
                .append("</IBAN></Id></")
                .append(party)
                .append("Acct>\n</RltdPties>\n<RmtInf><Ustrd>Invoice ")
                .append(random.nextInt(1_000_000))
                .append(" of ")
                .append(day)
                .append("</Ustrd></RmtInf>\n</TxDtls></NtryDtls>\n</Ntry>\n");
    }

    private static String decimal(long minor) {
        return minor / 100 + (minor % 100 < 10 ? ".0" : ".") + minor % 100;
    }
}
