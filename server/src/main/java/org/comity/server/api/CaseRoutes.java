package org.comity.server.api;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.assessment.report.AssessmentJson;
import org.comity.casework.CaseFile;
import org.comity.server.desk.CaseDesk;
import org.comity.server.rights.Actor;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases: open, read, add facts, assess. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseRoutes {

    private static final String CASE_FILE = "case file";

    private final CaseDesk desk;

    CaseRoutes(CaseDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<Forms.Line> list(Actor actor) {
        return desk.list(actor).stream().map(Forms.Line::of).toList();
    }

    /** The body is a case file, YAML or JSON, whatever its content type says. */
    @PostMapping
    ResponseEntity<Map<String, Object>> open(Actor actor, @RequestBody byte[] caseFile) {
        CaseFile file = desk.open(actor, CASE_FILE, text(caseFile));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + file.id()))
                .body(Map.of("id", file.id(), "reference", file.reference()));
    }

    @GetMapping("/{id}")
    Forms.Whole read(Actor actor, @PathVariable UUID id) {
        return Forms.Whole.of(desk.look(actor, id));
    }

    @PatchMapping("/{id}/facts")
    Forms.Whole addFacts(Actor actor, @PathVariable UUID id, @RequestBody byte[] changes) {
        return Forms.Whole.of(desk.addFacts(actor, id, FactChangesJson.read(changes)));
    }

    /** The day whose law is to be taken; the case's own when it is left out. */
    record AssessmentForm(@Nullable LocalDate asAt) {}

    @PostMapping(path = "/{id}/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    String assess(Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable AssessmentForm form) {
        Optional<LocalDate> asAt = Optional.ofNullable(form).map(AssessmentForm::asAt);
        return AssessmentJson.write(desk.assess(actor, id, asAt).assessment());
    }

    /** A byte that is not UTF-8 is refused: a replacement character in a name would be a fact that nobody stated. */
    private static String text(byte[] caseFile) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(caseFile))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    new InputProblem(
                            Place.of(CASE_FILE),
                            "this is not UTF-8 text",
                            "",
                            "save the file as UTF-8 and send it again"),
                    e);
        }
    }
}
