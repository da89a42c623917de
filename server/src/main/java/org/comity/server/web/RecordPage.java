package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.RecordDesk;
import org.comity.server.desk.RecordView;
import org.comity.server.rights.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record: the whole of it for those who may read it, the part about one case for everybody who works on the case. */
@Controller
final class RecordPage {

    /** How many entries stand on one page. */
    private static final int ENTRIES = 50;

    private final Frames frames;
    private final RecordDesk record;
    private final CaseDesk cases;

    RecordPage(Frames frames, RecordDesk record, CaseDesk cases) {
        this.frames = frames;
        this.record = record;
        this.cases = cases;
    }

    /** The record from an entry on; without a number, its newest part. */
    @GetMapping("/record")
    ModelAndView show(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "-1") long from) {
        RecordView asked = record.look(actor, Math.max(0, from), from < 0 ? 1 : ENTRIES);
        long start = from < 0 ? Math.max(0, asked.size() - ENTRIES) : from;
        RecordView view = from < 0 ? record.look(actor, start, ENTRIES) : asked;
        return new ModelAndView(
                "record",
                Map.of(
                        "frame",
                        frames.of(request, actor, "The record", "record"),
                        "view",
                        view,
                        "earlier",
                        start > 0 ? Math.max(0, start - ENTRIES) : -1L,
                        "later",
                        start + ENTRIES < view.size() ? start + ENTRIES : -1L));
    }

    /** What the record says about one case. */
    @GetMapping("/cases/{id}/record")
    ModelAndView ofCase(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
        var file = cases.look(actor, id).file();
        RecordView view = record.lookAtCase(actor, id);
        Frame frame = frames.inCase(request, actor, file, "Record");
        return new ModelAndView("case-record", Map.of("frame", frame, "view", view, "file", file));
    }

    /** The signed checkpoint, to be kept outside this server: whoever holds one can show later that nothing before it was changed. */
    @GetMapping("/record/checkpoint")
    ResponseEntity<byte[]> checkpoint(Actor actor) {
        ContentDisposition saved =
                ContentDisposition.attachment().filename("checkpoint").build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(record.checkpoint(actor).getBytes(StandardCharsets.UTF_8));
    }
}
