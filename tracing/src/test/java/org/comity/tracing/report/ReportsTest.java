package org.comity.tracing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.tracing.Circumstances;
import org.comity.tracing.PartyClass;
import org.comity.tracing.ProposedLink;
import org.comity.tracing.RuleResult;
import org.comity.tracing.Scene;
import org.comity.tracing.TracingPlan;
import org.comity.tracing.TracingReport;
import org.comity.tracing.TracingRule;
import org.comity.tracing.engine.AssumptionEffect;
import org.comity.tracing.engine.Tracer;
import org.comity.tracing.picture.FlowPicture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report in its three forms, and the picture. */
class ReportsTest {

    private static final String WICKED = "<script>alert('1')</script> & \"Söhne\" \u0007沈";

    private static TracingReport report() {
        return new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "30.00", WICKED)
                .transfer("A", "B", "t1", "60.00")
                .debit("B", "e3", "20.00", "Villa seller")
                .transfer("B", "A", "t2", "10.00")
                .credit("C", "c1", "20.00")
                .claim("V", "A", "e1", "80.00")
                .claim("W", "A", "e1", "20.00")
                .asset("villa", PartyClass.DONEE, "B", "e3", "25.00")
                .trace(TracingRule.FIFO, TracingRule.OWN_FIRST);
    }

    @Test
    void theJsonIsThatOfTheContract() {
        JsonNode root = JsonMapper.shared().readTree(TracingJson.write(report()));
        assertThat(root.path("plan").asString()).isEqualTo("scene");
        assertThat(root.path("asAt").asString()).isEqualTo("2024-01-07");
        JsonNode rule = root.path("rules").path(0);
        assertThat(rule.path("rule").asString()).isEqualTo("fifo");
        assertThat(rule.path("order").asString()).isEqualTo("statement");
        assertThat(rule.path("conserved").asBoolean()).isTrue();
        JsonNode claim = rule.path("claims").path(0);
        assertThat(claim.path("claimed").asString()).isEqualTo("80.00");
        assertThat(List.copyOf(claim.path("held").path(0).propertyNames()))
                .containsExactly("account", "currency", "amount", "claimAmount", "low", "high", "bound");
        assertThat(claim.path("out").path(0).propertyNames())
                .contains(
                        "account", "entry", "to", "kind", "currency", "amount", "claimAmount", "low", "high", "bound");
        JsonNode asset = rule.path("assets").path(0);
        assertThat(List.of(
                        asset.path("asset").asString(),
                        asset.path("contributed").asString()))
                .containsExactly("villa", "20.00");
        assertThat(root.path("proposedLinks").isArray()).isTrue();
        assertThat(root.path("problems").isArray()).isTrue();
    }

    /** Tracing 5.5: found, scored, and not followed. */
    @Test
    void aPossibleTransferIsProposedAndNotFollowed() {
        TracingReport report = new Scene()
                .credit("A", "e1", "100.00")
                .debit("A", "e2", "40.00", "Someone")
                .credit("B", "e3", "40.00")
                .credit("C", "e4", "40.00")
                .claim("V", "A", "e1", "100.00")
                .trace(TracingRule.FIFO);
        ProposedLink proposed = report.proposedLinks().getFirst();
        assertThat(proposed.credit().entryId()).isEqualTo("e3");
        assertThat(proposed.scorePermille()).isEqualTo(550);
        assertThat(proposed.alternatives()).hasSize(1);
        assertThat(proposed.ambiguous()).isFalse();
        assertThat(Scene.places(report.rules().getFirst()))
                .containsExactly("V held A NZD 60.00", "V unlinked Someone 40.00");
    }

    @Test
    void theTextNamesRulesPlacesAndWhatToBeCarefulOf() {
        assertThat(TracingText.write(report()))
                .contains("Claim V of V: 80.00 NZD")
                .contains("Rule fifo: what came in first goes out first")
                .contains("held in A NZD")
                .contains("Every claim is accounted for in full")
                .contains("no opening balance is given");
    }

    @Test
    void theHtmlStandsAloneAndEscapesWhatItShows() {
        String html = TracingHtml.write(report());
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContainPattern("(src|href)=\"(?!#)")
                .contains("&lt;script&gt;")
                .contains("attributed under fifo")
                .contains("<svg");
    }

    /** Tracing 16.5 and 16.6: the path says before and after and where it stops; days are those of a reader. */
    @Test
    void theHtmlGivesTheWayOfEachClaimAndTheTimeOfEachAccount() {
        String html = TracingHtml.write(report());
        assertThat(html)
                .contains("The way of claim V, entry by entry, as attributed under rule fifo")
                .contains("20.00 NZD: paid for villa; it goes on as a part of that")
                .contains("no record read here shows where it arrived")
                .contains("<title id=\"mix-fifo-0-title\">Account A NZD: own and claimed money over time")
                .contains("2 January 2024")
                .doesNotContain("2024-01-02");
        ClaimPath path = ClaimPath.of(report().rules().getFirst(), 0);
        assertThat(path.steps().getFirst().claimed().after().amountText()).isEqualTo("80.00");
        assertThat(path.steps().getFirst().balance().before().amountText()).isEqualTo("0.00");
    }

    /** Tracing 16.7: what stands beside the figures, and what rests on what somebody concluded. */
    @Test
    void theHtmlGivesRemediesTheAnswersWithoutDeclaredLinksAndTheEffectOfEachAssumption() {
        Scene scene = new Scene()
                .credit("A", "e1", "80.00")
                .debit("A", "e2", "50.00", "Somebody")
                .credit("B", "f1", "50.00")
                .link("guess", Circumstances.LinkKind.INFERRED, "A/e2", "B/f1")
                .claim("V", "A", "e1", "80.00");
        TracingPlan plan = scene.plan(TracingRule.OWN_FIRST, TracingRule.FIFO);
        String html = TracingHtml.write(Tracer.trace(plan, scene.book()), AssumptionEffect.of(plan, scene.book()));
        assertThat(html)
                .contains("Remedies beside each other")
                .contains("as attributed under rule own-first")
                .contains("without the backward and inferred links guess")
                .contains("What each of them does")
                .contains("link 'guess' (inferred)")
                .contains("-50.00 NZD")
                .contains("that change no figure");
    }

    @Test
    void thePictureIsWellFormedAndSaysInWordsWhatItShows() throws Exception {
        TracingReport report = report();
        for (RuleResult rule : report.rules()) {
            String svg = FlowPicture.svg(report, rule);
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("from account A NZD to account B NZD");
            assertThat(svg).doesNotContain("<script").doesNotContain(" style=");
        }
    }
}
