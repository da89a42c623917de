package org.comity.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.terms.Place;

/** Verifies packs: format, dates, citations, cases (docs/reference/law-packs.md). */
public final class LawCheck {

    private LawCheck() {}

    /**
     * What was found.
     *
     * @param problems what does not hold; empty when the packs may be used
     * @param notes what a reader must know: citations that are not verified, and why
     * @param summary one line per pack: rules, citations resolved, citations unverified
     */
    public record Report(List<PackProblem> problems, List<String> notes, List<String> summary) {}

    /** Something in a pack that does not hold. */
    public record PackProblem(Place place, String what) {}

    /**
     * Checks all packs under a folder, or one of them.
     *
     * @param packId the pack to check; empty: all
     * @param textsFolder the folder with the official texts; empty: citations stay unverified
     */
    public static Report check(Path lawFolder, Optional<String> packId, Optional<Path> textsFolder) {
        throw new UnsupportedOperationException();
    }
}
