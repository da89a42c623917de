package org.comity.server.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.report.AssessmentHtml;
import org.comity.server.desk.AssessmentOnFile;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.CaseView;
import org.comity.server.rights.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The last assessment of a case as the memo to read, print and sign; the look goes on the record like any other. */
@Controller
final class MemoPage {

    private static final String STALE =
            "Facts or law packs have changed since this assessment was made. It is shown on the facts of that time; assess the case anew before you sign.";

    private static final String CONTENT_POLICY = "default-src 'none'; style-src '" + styleHash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final CaseDesk cases;
    private final Assessor assessor;

    MemoPage(CaseDesk cases, Assessor assessor) {
        this.cases = cases;
        this.assessor = assessor;
    }

    @GetMapping("/cases/{id}/memo")
    ResponseEntity<String> show(Actor actor, @PathVariable UUID id) {
        CaseView view = cases.look(actor, id);
        Optional<AssessmentOnFile> kept = view.assessment();
        if (kept.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/cases/" + id + "#conclusion")
                    .build();
        }
        AssessmentHtml.Heading heading = new AssessmentHtml.Heading(
                Optional.of(view.file().title()), kept.get().stale() ? List.of(STALE) : List.of());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .body(memo(kept.get(), heading));
    }

    /**
     * What is kept is the answer. What would settle or change it follows from the facts it was given on and the packs, and is worked out
     * when the memo is asked for.
     */
    private String memo(AssessmentOnFile kept, AssessmentHtml.Heading heading) {
        return AssessmentHtml.write(assessor.consider(kept.facts()), kept.facts(), assessor.law(), heading);
    }

    /** The memo carries its own style rules; they and no others are let through. */
    private static String styleHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(AssessmentHtml.style().getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
