package org.comity.server.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.casework.CaseFile;
import org.comity.ledger.ColumnMapping;
import org.comity.ledger.StatementReader;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Right;
import org.comity.server.store.DocumentStore;
import org.comity.server.store.DocumentStore.StoredDocument;
import org.comity.server.store.TraceReportStore;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.plan.TracingPlanReader;
import org.comity.tracing.report.TracingJson;

/**
 * The statements of a case and where the money went. The plan is the case's {@code money/plan.yaml}; the same documents always give the
 * same report, so that a report is kept in memory by the hash of what it was made from, and on file as the JSON that was answered.
 */
public final class MoneyDesk {

    private static final String FOLDER = "money/";
    private static final String PLAN = FOLDER + "plan.yaml";
    private static final int KEPT_IN_MEMORY = 8;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final DocumentStore documents;
    private final Papers papers;
    private final TraceReportStore reports;
    private final Map<String, TracingReport> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TracingReport> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    };

    public MoneyDesk(
            Transactions transactions,
            Dossiers dossiers,
            DocumentStore documents,
            Papers papers,
            TraceReportStore reports) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.documents = documents;
        this.papers = papers;
        this.reports = reports;
    }

    /** Looks at the money of a case: traced anew from the stored statements unless the same trace was just made. */
    public MoneyView look(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.LOOK_AT_CASE, work -> {
            CaseFile file = dossiers.getFile(caseId);
            List<StoredDocument> stored = documents.list(caseId, FOLDER);
            Optional<TracingReport> report = hasPlan(stored) ? Optional.of(trace(caseId, stored)) : Optional.empty();
            work.record("money.looked", caseId, Map.of());
            return view(file, stored, report);
        });
    }

    /** Traces the money of a case and keeps the report on file. */
    public MoneyView trace(Actor actor, UUID caseId) {
        return transactions.run(actor, Right.TRACE, work -> {
            CaseFile file = dossiers.getFile(caseId);
            List<StoredDocument> stored = documents.list(caseId, FOLDER);
            if (!hasPlan(stored)) {
                throw new NotFound("The case has no tracing plan.");
            }
            TracingReport report = trace(caseId, stored);
            byte[] input = digest(stored);
            boolean kept =
                    reports.keep(caseId, input, papers.named(TracingJson.write(report)), actor.userId(), work.now());
            work.record(
                    "money.traced",
                    caseId,
                    Map.of("input", HexFormat.of().formatHex(input), "method", TracingReport.METHOD, "new", kept));
            return view(file, stored, Optional.of(report));
        });
    }

    private static boolean hasPlan(List<StoredDocument> stored) {
        return stored.stream().anyMatch(document -> document.name().equals(PLAN));
    }

    private TracingReport trace(UUID caseId, List<StoredDocument> stored) {
        String key = caseId + " " + HexFormat.of().formatHex(digest(stored));
        synchronized (recent) {
            TracingReport known = recent.get(key);
            if (known != null) {
                return known;
            }
        }
        TracingReport made = papers.read(caseId, stored, laidOut -> trace(laidOut, stored));
        synchronized (recent) {
            recent.put(key, made);
        }
        return made;
    }

    private static TracingReport trace(Path laidOut, List<StoredDocument> stored) {
        TracingPlan plan = TracingPlanReader.read(laidOut.resolve(PLAN));
        Optional<ColumnMapping> mapping = stored.stream()
                .filter(document -> document.name().endsWith(".mapping.yaml"))
                .findFirst()
                .map(document -> ColumnMapping.read(laidOut.resolve(document.name())));
        return Tracer.trace(plan, StatementReader.read(plan.ledgers(), mapping));
    }

    private static byte[] digest(List<StoredDocument> stored) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StoredDocument document : stored) {
                digest.update((document.name() + "\n" + document.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static MoneyView view(CaseFile file, List<StoredDocument> stored, Optional<TracingReport> report) {
        return new MoneyView(
                file,
                stored.stream()
                        .map(document -> new MoneyView.DocumentLine(
                                document.name(), document.bytes(), document.sha256(), document.addedAt()))
                        .toList(),
                report);
    }
}
