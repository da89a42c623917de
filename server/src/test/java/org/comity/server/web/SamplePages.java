package org.comity.server.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.comity.assessment.Conclusion;
import org.comity.auditlog.LogEntry;
import org.comity.casework.CaseFile;
import org.comity.casework.CooperationRequest;
import org.comity.casework.Direction;
import org.comity.casework.RequestKind;
import org.comity.ledger.Entry;
import org.comity.ledger.EntryDetails;
import org.comity.ledger.EntryKind;
import org.comity.ledger.LedgerKey;
import org.comity.ledger.LedgerProblem;
import org.comity.ledger.ProblemKind;
import org.comity.server.desk.CaseLine;
import org.comity.server.desk.MoneyView;
import org.comity.server.desk.RecordView;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.comity.server.signin.SignInOffer;
import org.comity.server.web.Frame.Crumb;
import org.comity.server.web.Frame.Csrf;
import org.comity.server.web.Frame.Setting;
import org.comity.server.web.Frame.Trail;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Money;
import org.comity.terms.Place;
import org.comity.tracing.AssetResult;
import org.comity.tracing.Bounds;
import org.comity.tracing.ClaimResult;
import org.comity.tracing.LedgerSchedule;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.OutKind;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;

/** Pages made from small invented values, for tests of the templates alone. Texts hold markup on purpose: it must come out as text. */
final class SamplePages {

    static final String HOSTILE = "<b onclick=alert(1)>Bank & \"Sons\"</b>";
    private static final Instant AT = Instant.parse("2026-07-21T08:30:15Z");
    private static final CurrencyCode USD = new CurrencyCode("USD");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SamplePages.class.getClassLoader(), "org.comity.server.pages");

    private static final Map<String, String> TITLES =
            Map.of("nz/extradition-act-1999", "Extradition Act 1999 (New Zealand)");

    private SamplePages() {}

    /** Every page by the name of its template. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        put(pages, "sign-in", Map.of("frame", plain(), "offer", offer()));
        put(pages, "problem", Map.of("frame", plain(), "heading", "Page not found", "text", "There is no such page."));
        put(pages, "cases", Map.of("frame", frame("Cases"), "cases", cases(), "actor", actor()));
        put(pages, "no-cases", Map.of("frame", frame("Signed in")));
        put(pages, "case-new", Map.of("frame", frame("Open a case"), "text", HOSTILE));
        CaseSheet sheet = new CaseSheet(SampleCase.view(file()), TITLES);
        Answer answer = Answer.of(Map.of("path", "persons[1].risk.torture", "value", "true"));
        put(pages, "case", Map.of("frame", frame("Case"), "sheet", sheet, "answer", answer));
        put(pages, "people", Map.of("frame", frame("People"), "sheet", people()));
        MoneySheet money = MoneySheet.of(money(), "fifo").orElseThrow();
        Content picture = output -> output.writeContent(
                "<svg viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"Flow\"><rect width=\"10\" height=\"10\"></rect></svg>");
        put(pages, "money", Map.of("frame", frame("Money"), "sheet", money, "picture", picture));
        put(pages, "money-none", Map.of("frame", frame("Money"), "view", money()));
        LedgerSchedule schedule = money.schedules().getFirst();
        put(
                pages,
                "ledger",
                Map.of("frame", frame("Ledger"), "sheet", money, "schedule", schedule, "pages", Pages.of(21, 10, 2)));
        put(pages, "record", Map.of("frame", frame("The record"), "view", record(), "earlier", 0L, "later", 200L));
        put(pages, "case-record", Map.of("frame", frame("Record"), "view", record(), "file", file()));
        return pages;
    }

    private static void put(Map<String, String> pages, String template, Map<String, Object> model) {
        pages.put(template, render(template, model));
    }

    static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template + ".jte", model, output);
        return output.toString();
    }

    private static Actor actor() {
        return new Actor(new UUID(1, 1), "ana", "Ana Officer", Role.SENIOR, "central");
    }

    private static Frame plain() {
        return new Frame("Sign in", Optional.empty(), Trail.none(), Optional.empty(), setting());
    }

    static Frame frame(String title) {
        Trail trail = new Trail("cases", List.of(new Crumb("Cases", "/cases")));
        return new Frame(title, Optional.of(actor()), trail, Optional.of(Notice.done(HOSTILE)), setting());
    }

    private static Setting setting() {
        return new Setting(new Csrf("_csrf", "token-of-this-session"), StyleSheet.address(), true);
    }

    private static SignInOffer offer() {
        return new SignInOffer(List.of(
                new SignInOffer.DemoUser("ana", "Ana Officer", Role.OFFICER),
                new SignInOffer.DemoUser("sam", "Sam Senior", Role.SENIOR),
                new SignInOffer.DemoUser("olu", "Olu Oversight", Role.OVERSIGHT)));
    }

    static CaseFile file() {
        CooperationRequest request = new CooperationRequest(
                RequestKind.EXTRADITION,
                Direction.INCOMING,
                Optional.of(new Jurisdiction("CN")),
                Optional.of(new Jurisdiction("NZ")),
                Optional.of(LocalDate.of(2026, 6, 12)));
        return new CaseFile(new UUID(7, 7), "T-1", "The " + HOSTILE + " case", request, AT);
    }

    private static List<CaseLine> cases() {
        return List.of(
                new CaseLine(file(), Optional.of(Conclusion.UNDETERMINED), 12, 1),
                new CaseLine(file(), Optional.empty(), 0, 0));
    }

    private static PeopleSheet people() {
        return SamplePeople.sheet(file(), HOSTILE);
    }

    private static RecordView record() {
        LogEntry entry = new LogEntry(41, AT, "u-9f2c", "case.looked-at", "c-77aa", "ab".repeat(32));
        return new RecordView(
                "comity.example/log",
                42,
                "q83vAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxw=",
                "comity.example/log\n42\nq83v\n\n— comity.example/log AbCd",
                "comity.example/log+12345678+AbCd",
                List.of(
                        new RecordView.Line(entry, "ana", "{\"what\":\"" + HOSTILE + "\"}"),
                        new RecordView.Line(entry, "u-9f2c", "")));
    }

    private static MoneyView money() {
        LedgerKey key = new LedgerKey("ACCOUNT-1", USD);
        Entry credit = entry(key, "e1", 10_000_00);
        Entry debit = entry(key, "e2", -4_000_00);
        Bounds exact = new Bounds(usd(6_000_00), usd(6_000_00), Bounds.Kind.EXACT);
        Bounds open = new Bounds(usd(1_000_00), usd(4_000_00), Bounds.Kind.OUTER);
        ClaimResult claim = new ClaimResult(
                "V",
                HOSTILE,
                usd(10_000_00),
                credit,
                List.of(new ClaimResult.Held(key, usd(6_000_00), usd(6_000_00), exact)),
                List.of(new ClaimResult.Out(debit, "villa", OutKind.ASSET, usd(4_000_00), usd(4_000_00), open)));
        AssetResult asset = new AssetResult("villa", "V", usd(4_000_00), Optional.empty(), Optional.of(usd(4_000_00)));
        List<LedgerSchedule.Row> rows = new java.util.ArrayList<>();
        rows.add(new LedgerSchedule.Row(credit, usd(10_000_00), usd(0), List.of(usd(10_000_00))));
        for (int i = 0; i < 20; i++) {
            rows.add(new LedgerSchedule.Row(debit, usd(6_000_00), usd(0), List.of(usd(6_000_00))));
        }
        LedgerSchedule schedule = new LedgerSchedule(key, Optional.of(HOSTILE), List.of("V"), rows);
        LedgerProblem problem = new LedgerProblem(
                ProblemKind.MISSING_ENTRIES,
                Optional.of(key),
                Optional.of(LocalDate.of(2021, 3, 4)),
                Optional.of(usd(12_261_85)),
                HOSTILE,
                new Place("a.xml", 31));
        List<RuleResult> rules = List.of(
                rule(TracingRule.OWN_FIRST, claim, asset, schedule), rule(TracingRule.FIFO, claim, asset, schedule));
        TracingReport report = new TracingReport(
                "sample", LocalDate.of(2021, 12, 31), rules, List.of(), List.of(problem), List.of(HOSTILE), List.of());
        return new MoneyView(
                file(),
                List.of(new MoneyView.DocumentLine("money/a.xml", 12345, "cd".repeat(32), AT)),
                Optional.of(report));
    }

    private static RuleResult rule(TracingRule rule, ClaimResult claim, AssetResult asset, LedgerSchedule schedule) {
        return new RuleResult(
                rule, OrderPolicy.STATEMENT, true, List.of(claim), List.of(asset), List.of(schedule), List.of());
    }

    private static Entry entry(LedgerKey key, String id, long minor) {
        EntryDetails details = new EntryDetails(
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(HOSTILE),
                Optional.empty());
        return new Entry(
                key, id, LocalDate.of(2021, 3, 4), minor, EntryKind.PAYMENT, details, new Place("money/a.xml", 12));
    }

    private static Money usd(long minor) {
        return new Money(minor, USD);
    }
}
