package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.server.desk.CaseDesk;
import org.comity.server.desk.RecordDesk;
import org.comity.server.desk.RecordView;
import org.comity.server.rights.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    /** How many entries are read at once for a download. */
    private static final int AT_ONCE = 1000;

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
    void checkpoint(Actor actor, HttpServletResponse response) throws IOException {
        write(record.checkpoint(actor), "comity-checkpoint.txt", response);
    }

    /** The key that verifies checkpoints. */
    @GetMapping("/record/key")
    void key(Actor actor, HttpServletResponse response) throws IOException {
        write(record.head(actor).verifierKey() + "\n", "comity-log.key", response);
    }

    /**
     * The whole log as one text file (auditlog 7): pseudonyms and digests, never content. The checkpoint is taken first, so that the looks
     * by which the entries are read, which are entries themselves, come after what is sent.
     */
    @GetMapping("/record/log")
    void log(Actor actor, HttpServletResponse response) throws IOException {
        RecordView.Head head = record.head(actor);
        saved("comity-log.txt", response);
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        for (long next = 0; next < head.size(); ) {
            List<RecordView.Line> part = record.look(actor, next, AT_ONCE).entries();
            if (part.isEmpty()) {
                throw new IllegalStateException("the log has fewer entries than its checkpoint says");
            }
            long missing = head.size() - next;
            for (RecordView.Line line : part.subList(0, (int) Math.min(part.size(), missing))) {
                out.write((line.entry().hash().hex() + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(line.entry().leaf());
                out.write('\n');
            }
            next += part.size();
        }
        out.write(("\n" + head.signedCheckpoint()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void write(String text, String file, HttpServletResponse response) throws IOException {
        saved(file, response);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void saved(String file, HttpServletResponse response) {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
