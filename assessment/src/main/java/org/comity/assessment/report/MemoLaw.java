package org.comity.assessment.report;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.assessment.PackUse;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.report.html.Html;

/** The end of the memo: what the packs leave out, which texts they were written from, and the place to sign. */
final class MemoLaw {

    private final Html html;
    private final MemoPapers papers;

    MemoLaw(Html html, MemoPapers papers) {
        this.html = html;
        this.papers = papers;
    }

    void write() {
        law();
        notModelled();
    }

    private void law() {
        html.open("section", "aria-labelledby", "law").add("h2", "Annex C. Law used", "id", "law");
        html.open("table", "class", "small tight").add("caption", "Instruments, with the text behind each");
        MemoSchedules.widths(html, 36, 24, 22, 18);
        MemoSchedules.header(html, "Instrument", "Text as at", "Citations", "Review");
        html.open("tbody");
        for (PackUse pack : papers.assessment().packs()) {
            html.open("tr").open("th", "scope", "row");
            papers.cite(html, pack.id(), papers.title(pack.id()));
            html.add("span", " (pack " + pack.id() + ", version " + pack.version() + ")", "class", "quiet");
            html.close();
            html.add(
                    "td",
                    pack.textAsAt()
                            + (pack.textCovers()
                                    ? ""
                                    : ", older than the day assessed: later amendments are not considered"));
            html.add(
                    "td",
                    pack.unverified().isEmpty()
                            ? "checked against the official text"
                            : "unverified: " + pack.unverified());
            html.add("td", pack.reviewed().words()).close();
        }
        html.close().close().close();
    }

    private void notModelled() {
        html.open("section", "aria-labelledby", "left-out");
        html.add("h2", "Annex D. Provisions that are not modelled", "id", "left-out");
        html.add(
                "p",
                "The engine says nothing of these. Whoever signs has thought of them. Why each is left out stands beside it on the screen, and in the pack.");
        for (PackUse pack : papers.assessment().packs()) {
            List<LawPack.NotModelled> left = papers.law()
                    .find(pack.id())
                    .map(used -> used.content().notModelled())
                    .orElse(List.of());
            if (!left.isEmpty()) {
                html.open("p", "class", "small");
                html.add("strong", MemoPapers.shortTitle(papers.title(pack.id())) + ": ");
                html.text(left.stream().map(LawPack.NotModelled::cite).collect(Collectors.joining(", ")) + ".");
                html.close();
                html.open("details", "class", "quiet").add("summary", "Why each is left out");
                html.open("ul", "class", "left-out");
                left.forEach(one -> html.add("li", one.cite() + ": " + one.reason()));
                html.close().close();
            }
        }
        html.close();
    }

    /** The place to sign, at the end of what is signed; the annexes follow. */
    void signature() {
        html.open("section", "aria-labelledby", "sign").add("h2", "9. Signature", "id", "sign");
        html.open("div", "class", "sign");
        html.add(
                "p",
                "The engine proposes; a named person decides. The undersigned has read the grounds above, the facts and their sources, and what is left open, and adopts this memorandum with the corrections made on it.");
        html.open("dl");
        for (String line : List.of("Name", "Office", "Departs from it in", "Date", "Signature")) {
            html.add("dt", line).open("dd").close();
        }
        html.close().close().close();
    }
}
