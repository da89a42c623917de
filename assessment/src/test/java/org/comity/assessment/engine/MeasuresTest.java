package org.comity.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.comity.assessment.Assessment;
import org.comity.assessment.Conclusion;
import org.comity.assessment.FactChange;
import org.comity.assessment.Facts;
import org.comity.assessment.Outlook;
import org.comity.assessment.PackFixture;
import org.comity.assessment.report.AssessmentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request for several measures (assessment 6.5). */
class MeasuresTest {

    @TempDir
    private Path folder;

    /** 6.5: what may not be given does not hide what may. */
    @Test
    void severalMeasuresAreJudgedOneByOneToo() {
        PackFixture pack = new PackFixture(folder)
                .rules(
                        "class: mandatory-bar\nabout: request\nwhen: \"'search' in request.measures\"\ncondition: request.trivial");
        Facts both = PackFixture.facts("person: {}")
                .with(FactChange.of("request.trivial", "true"))
                .with(FactChange.of("request.measures", "[search, interimRestraint]"));
        Assessment considered = new Assessor(pack.library()).consider(both);
        assertThat(considered.conclusion()).isEqualTo(Conclusion.BARRED);
        assertThat(considered.outlook().orElseThrow().measures())
                .containsExactly(
                        new Outlook.OfMeasure("search", Conclusion.BARRED, List.of("zz.act.1")),
                        new Outlook.OfMeasure("interimRestraint", Conclusion.NO_BAR_FOUND, List.of()));
        assertThat(AssessmentText.write(considered)).contains("interim restraint: no bar found");
        assertThat(new Assessor(pack.library())
                        .consider(both.with(FactChange.of("request.measures", "[search]")))
                        .outlook()
                        .orElseThrow()
                        .measures())
                .as("one measure is the whole")
                .isEmpty();
    }
}
