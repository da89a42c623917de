package org.comity.ledger;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.comity.terms.BadInput;

/**
 * Reads camt.052, 053 and 054 of any version by local element names (ledger 2.2, 3): one pass, one entry at a time.
 *
 * <p>ISO 20022 messages BankToCustomerAccountReport, BankToCustomerStatement, BankToCustomerDebitCreditNotification.
 */
final class CamtReader {

    /** A message and the element in it that holds one account's statement. */
    private record Message(StatementFormat format, String element) {}

    private static final Map<String, Message> MESSAGES = Map.of(
            "BkToCstmrAcctRpt", new Message(StatementFormat.CAMT_052, "Rpt"),
            "BkToCstmrStmt", new Message(StatementFormat.CAMT_053, "Stmt"),
            "BkToCstmrDbtCdtNtfctn", new Message(StatementFormat.CAMT_054, "Ntfctn"));

    private final SourceFile file;
    private final XmlCursor xml;

    private CamtReader(SourceFile file, InputStream in) {
        this.file = file;
        this.xml = new XmlCursor(file, in);
    }

    /** The statements of one file. */
    static List<StatementDraft> read(SourceFile file, InputStream in) {
        return new CamtReader(file, in).message();
    }

    private List<StatementDraft> message() {
        String root = "";
        while (xml.toNextElement()) {
            String name = xml.localName();
            root = root.isEmpty() ? name : root;
            Message message = MESSAGES.get(withoutVersion(name));
            if (message != null) {
                return statements(message);
            }
        }
        throw file.bad(
                1,
                "this XML is no account statement (its root is '" + Shown.text(root) + "')",
                "expected camt.052, camt.053 or camt.054",
                "leave the file out or convert it");
    }

    /** Version 1 wrote its number into the element's name: {@code BkToCstmrStmtV01}. */
    private static String withoutVersion(String name) {
        return name.endsWith("V01") ? name.substring(0, name.length() - 3) : name;
    }

    private List<StatementDraft> statements(Message message) {
        CamtStatements found = new CamtStatements(file, xml, message.format());
        int line = xml.line();
        xml.eachChild(name -> {
            if (name.equals(message.element())) {
                found.statement();
            }
        });
        if (found.isEmpty()) {
            throw emptyMessage(message, line);
        }
        drain();
        return found.drafts();
    }

    private BadInput emptyMessage(Message message, int line) {
        return file.bad(
                line,
                "the " + message.format().text() + " message holds no statement",
                "expected at least one element '" + message.element() + "'",
                "fetch the file again");
    }

    /** What follows must still be well-formed: a file cut off or glued together is not taken in part. */
    private void drain() {
        boolean more = true;
        while (more) {
            more = xml.toNextElement();
            if (more && MESSAGES.containsKey(withoutVersion(xml.localName()))) {
                throw xml.bad("a second message begins here", "expected one message in a file", "split the file");
            }
        }
    }
}
