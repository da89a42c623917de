package org.comity.server.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.ledger.LedgerKey;
import org.comity.server.desk.MoneyDesk;
import org.comity.server.desk.MoneyView;
import org.comity.server.desk.NotFound;
import org.comity.server.rights.Actor;
import org.comity.terms.CurrencyCode;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.TracingReport;
import org.comity.tracing.picture.FlowPicture;
import org.comity.tracing.report.TracingHtml;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the money went: the picture, each claim, the rules side by side, the ledgers entry by entry, what does not hold together. */
@Controller
final class MoneyPage {

    /** How many entries stand on one page of a ledger. */
    private static final int ROWS = 100;

    private final Frames frames;
    private final MoneyDesk desk;

    MoneyPage(Frames frames, MoneyDesk desk) {
        this.frames = frames;
        this.desk = desk;
    }

    @GetMapping("/cases/{id}/money")
    ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rule) {
        MoneyView view = desk.look(actor, id);
        Frame frame = frames.inCase(request, actor, view.file(), "Money");
        Optional<MoneySheet> sheet = MoneySheet.of(view, rule);
        if (sheet.isEmpty()) {
            return new ModelAndView("money-none", Map.of("frame", frame, "view", view));
        }
        String svg = sheet.get()
                .named(FlowPicture.svg(sheet.get().report(), sheet.get().shown()));
        Content picture = output -> output.writeContent(svg);
        return new ModelAndView("money", Map.of("frame", frame, "sheet", sheet.get(), "picture", picture));
    }

    /** One ledger, entry by entry. */
    @GetMapping("/cases/{id}/money/ledger")
    ModelAndView ledger(
            HttpServletRequest request,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String rule,
            @RequestParam String account,
            @RequestParam String currency,
            @RequestParam(defaultValue = "1") int page) {
        MoneyView view = desk.look(actor, id);
        MoneySheet sheet = MoneySheet.of(view, rule).orElseThrow(() -> new NotFound("this case has no traced money"));
        LedgerSchedule schedule = key(account, currency)
                .flatMap(sheet::find)
                .orElseThrow(() -> new NotFound("there is no such ledger in this case"));
        Pages pages = Pages.of(schedule.rows().size(), ROWS, page);
        Frame frame = frames.inCase(request, actor, view.file(), "Ledger " + schedule.ledger());
        return new ModelAndView("ledger", Map.of("frame", frame, "sheet", sheet, "schedule", schedule, "pages", pages));
    }

    private static Optional<LedgerKey> key(String account, String currency) {
        return account.isBlank() || !currency.matches("[A-Z]{3}")
                ? Optional.empty()
                : Optional.of(new LedgerKey(account, new CurrencyCode(currency)));
    }

    /** The report as one file that needs no server. */
    @GetMapping("/cases/{id}/money/report.html")
    ResponseEntity<byte[]> report(Actor actor, @PathVariable UUID id) {
        MoneyView view = desk.look(actor, id);
        TracingReport report = view.report().orElseThrow(() -> new NotFound("this case has no traced money"));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(view.file().reference() + "-money.html", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(Documents.named(view.statements(), TracingHtml.write(report))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
