package org.comity.assessment.report;

import java.util.List;
import java.util.Optional;
import org.comity.assessment.Assessment;
import org.comity.assessment.Facts;
import org.comity.assessment.law.LawLibrary;
import org.comity.assessment.report.html.Html;

/**
 * The answer as the memo that a lawyer of a central authority reads, corrects and signs: one page of HTML that needs nothing else,
 * and prints on A4. The same assessment always gives the same text.
 */
public final class AssessmentHtml {

    private AssessmentHtml() {}

    /**
     * What the memo says at its head beside the assessment itself.
     *
     * @param title the case's title, where it has one
     * @param notices what a reader must know first: that facts have changed since, that the case is invented
     */
    public record Heading(Optional<String> title, List<String> notices) {

        /** A memo with neither title nor notices. */
        public static final Heading NONE = new Heading(Optional.empty(), List.of());

        public Heading {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The memo.
     *
     * @param facts the facts that were assessed
     * @param law the packs that were used, for titles and links
     */
    public static String write(Assessment assessment, Facts facts, LawLibrary law, Heading heading) {
        Html html = Html.page("en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.add(
                "title",
                "Memorandum: " + heading.title().map(title -> title + ", ").orElse("") + assessment.caseId());
        html.style(MemoStyle.RULES).close().open("body");
        html.open("main");
        MemoPapers papers = new MemoPapers(assessment, facts, law);
        new MemoHead(html, papers, heading).write();
        new MemoBasis(html, papers).write();
        new MemoGrounds(html, papers).write();
        new MemoWeighings(html, papers).write();
        new MemoSchedules(html, papers).write();
        MemoLaw texts = new MemoLaw(html, papers);
        texts.signature();
        new MemoAnnexes(html, papers).write();
        texts.write();
        return html.end();
    }

    /** The style rules of the memo, for a server that names the hash of what it allows. */
    public static String style() {
        return MemoStyle.RULES;
    }
}
