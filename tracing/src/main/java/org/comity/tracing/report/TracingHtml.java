package org.comity.tracing.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.comity.tracing.RuleResult;
import org.comity.tracing.TracingReport;
import org.comity.tracing.engine.AssumptionEffect;
import org.comity.tracing.picture.FlowPicture;

/** Writes a report as one self-contained HTML page: no script, nothing fetched, printable on A4. */
public final class TracingHtml {

    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, TracingHtml.class.getClassLoader(), "org.comity.tracing.pages");

    private TracingHtml() {}

    /** The whole document, without the effect of each assumption. */
    public static String write(TracingReport report) {
        return write(report, List.of());
    }

    /**
     * The whole document.
     *
     * @param effects what each assumption does to the figures
     */
    public static String write(TracingReport report, List<AssumptionEffect> effects) {
        StringOutput page = new StringOutput();
        PAGES.render("report.jte", Map.of("sheet", new ReportSheet(report, effects)), page);
        return page.toString().strip() + "\n";
    }

    /** The picture of a rule, as content that the template does not escape again. */
    static Content picture(TracingReport report, RuleResult rule) {
        String svg = FlowPicture.svg(report, rule);
        return output -> output.writeContent(svg);
    }
}
