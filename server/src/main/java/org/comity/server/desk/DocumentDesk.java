package org.comity.server.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.DocumentStore;
import org.comity.server.store.DocumentStore.StoredDocument;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** Adding documents to a case. A document is never replaced; another version has another name. */
public final class DocumentDesk {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*(/[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*){0,5}");

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final DocumentStore documents;

    public DocumentDesk(Transactions transactions, Dossiers dossiers, DocumentStore documents) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.documents = documents;
    }

    /** The names of a case's documents. */
    public List<String> list(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            dossiers.getFile(caseId);
            work.record("documents.listed", caseId, Map.of());
            return documents.list(caseId, "").stream().map(StoredDocument::name).toList();
        });
    }

    /**
     * Adds a document.
     *
     * @param name its name within the case: {@code money/statements/b1.mt940}
     * @throws AlreadyThere when the case has a document of that name
     */
    public void add(Actor actor, UUID caseId, String name, byte[] content) {
        transactions.run(actor, Right.ADD_FACT, work -> {
            dossiers.getFile(caseId);
            if (!NAME.matcher(name).matches()) {
                throw BadInput.at(
                        Place.of(name),
                        "this cannot be a document's name",
                        "expected letters, digits and . _ - with / between folders",
                        "");
            }
            if (documents.list(caseId, name).stream().map(StoredDocument::name).anyMatch(name::equals)) {
                throw new AlreadyThere("The case has a document " + name + " already.");
            }
            documents.add(caseId, name, content, actor.userId(), work.now());
            work.record("document.added", caseId, Map.of("name", name, "bytes", content.length));
            return name;
        });
    }
}
