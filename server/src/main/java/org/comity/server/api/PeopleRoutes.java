package org.comity.server.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.server.desk.JudgementDesk;
import org.comity.server.desk.PeopleDesk;
import org.comity.server.desk.PeopleReader;
import org.comity.server.desk.PeopleView;
import org.comity.server.rights.Actor;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of a case: whom the lists may mean, and what people judged of that (names 11). */
@RestController
@RequestMapping("/api/v1/cases/{id}/people")
class PeopleRoutes {

    private final PeopleDesk desk;
    private final JudgementDesk judgements;

    PeopleRoutes(PeopleDesk desk, JudgementDesk judgements) {
        this.desk = desk;
        this.judgements = judgements;
    }

    @GetMapping
    PeopleForms.PeopleForm look(Actor actor, @PathVariable UUID id) {
        return PeopleForms.PeopleForm.of(desk.look(actor, id));
    }

    @GetMapping("/screenings")
    List<PeopleForms.ScreeningForm> screenings(Actor actor, @PathVariable UUID id) {
        return desk.listScreenings(actor, id).stream()
                .map(PeopleForms.ScreeningForm::of)
                .toList();
    }

    /** Why the lists are searched, and how many hits at most are kept of each person. */
    record ScreeningForm(@Nullable String purpose, @Nullable Integer limit) {}

    @PostMapping("/screenings")
    ResponseEntity<PeopleForms.PeopleForm> screen(Actor actor, @PathVariable UUID id, @RequestBody ScreeningForm form) {
        int limit = form.limit() == null ? PeopleDesk.HITS_PER_PERSON : form.limit();
        String purpose = form.purpose() == null ? "" : form.purpose();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(PeopleForms.PeopleForm.of(desk.screen(actor, id, purpose, limit)));
    }

    /** Every line, the oldest first; of one entry when that is asked for. */
    @GetMapping("/judgements")
    List<Map<String, Object>> history(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String entry) {
        PeopleView view = desk.look(actor, id);
        if (!entry.isEmpty() && view.people().find(entry).isEmpty()) {
            throw BadInput.at(
                    Place.of("entry"),
                    "this case has no entry '" + entry + "'",
                    "expected one of its people or a line of its lists, as LIST/ID",
                    "");
        }
        return view.record().lines().stream()
                .filter(stored -> entry.isEmpty() || PeopleReader.isAbout(stored.line(), entry, view.record()))
                .map(stored -> PeopleForms.line(stored, view.record()))
                .toList();
    }

    /** One line more: 201 when it is written; 200 when the same person said the same last, which is not written twice. */
    @PostMapping("/judgements")
    ResponseEntity<PeopleForms.WrittenForm> judge(Actor actor, @PathVariable UUID id, @RequestBody byte[] line) {
        JudgementDesk.Written written = judgements.write(actor, id, NewJudgementJson.read(line));
        List<PeopleForms.ConflictForm> conflicts = written.record().standing().conflicts().stream()
                .flatMap(cluster -> cluster.conflicts().stream())
                .map(PeopleForms.ConflictForm::of)
                .toList();
        return ResponseEntity.status(written.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new PeopleForms.WrittenForm(PeopleForms.line(written.line(), written.record()), conflicts));
    }

    @GetMapping("/clusters")
    List<PeopleForms.ClusterForm> clusters(Actor actor, @PathVariable UUID id) {
        return desk.look(actor, id).record().standing().clusters().stream()
                .map(PeopleForms.ClusterForm::of)
                .toList();
    }

    /** What other cases that the person sees judged of the same entries; nothing of them stands in the other answers of this case. */
    @GetMapping("/elsewhere")
    PeopleForms.ElsewhereForm elsewhere(Actor actor, @PathVariable UUID id) {
        return PeopleForms.ElsewhereForm.of(desk.lookWithElsewhere(actor, id));
    }
}
