package org.comity.assessment.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.assessment.law.Citations;
import org.comity.assessment.law.LawPack;
import org.comity.assessment.officialtext.OfficialText;
import org.comity.terms.Place;

/**
 * Whether every provision of what a pack says it models has a rule, a legal basis or a line in {@code not-modelled.yaml}
 * (assessment 8.3).
 */
final class ProvisionCheck {

    private static final Pattern SECTIONS = Pattern.compile("(?:ss?|arts?) (.+)");

    private final LawPack pack;
    private final Place place;
    private final Set<String> homes = new TreeSet<>();
    private final List<LawCheck.PackProblem> problems = new ArrayList<>();

    ProvisionCheck(LawPack pack) {
        this.pack = pack;
        this.place = Place.of(pack.folder().resolve("pack.yaml").toString());
        pack.rules().forEach(rule -> {
            homes.add(rule.provisionAlone());
            rule.deciders().forEach(deciding -> deciding.cite().ifPresent(this::home));
        });
        pack.content().routes().forEach(route -> {
            home(route.cite());
            route.requires().forEach(requirement -> home(requirement.cite()));
        });
        pack.content().notModelled().forEach(left -> home(left.cite()));
    }

    private void home(String cite) {
        Citations.provisionOf(cite).ifPresent(homes::add);
    }

    /** What has no home; Parts and ranges of sections only where the text is at hand. */
    List<LawCheck.PackProblem> problems(Optional<OfficialText> text) {
        twice();
        pack.content().coverage().paragraphs().forEach(this::paragraphs);
        for (String modelled : pack.content().coverage().modelled()) {
            Matcher sections = SECTIONS.matcher(modelled);
            if (sections.matches()) {
                for (String entry : sections.group(1).split(", ?")) {
                    sections(entry, modelled, text);
                }
            } else {
                text.ifPresent(act -> part(modelled, act));
            }
        }
        return problems;
    }

    /** Says why what is modelled could not be compared with a text, where that is so. */
    Optional<String> note(Optional<OfficialText> text) {
        return pack.content().coverage().modelled().isEmpty() || text.isPresent()
                ? Optional.empty()
                : Optional.of(pack.id() + ": that every section of "
                        + String.join(", ", pack.content().coverage().modelled())
                        + " has a rule or a reason is not checked: the text is not at hand");
    }

    private void twice() {
        Map<String, LawPack.NotModelled> seen = new LinkedHashMap<>();
        for (LawPack.NotModelled left : pack.content().notModelled()) {
            LawPack.NotModelled before = seen.putIfAbsent(Citations.provisionMeant(left.cite(), ""), left);
            if (before != null) {
                problems.add(new LawCheck.PackProblem(
                        left.place(), left.cite() + " is said not to be modelled at " + before.place() + " already"));
            }
        }
    }

    private void paragraphs(String article, int count) {
        if (homes.contains(article)
                && pack.content().notModelled().stream()
                        .anyMatch(left ->
                                Citations.provisionMeant(left.cite(), "").equals(article))) {
            return;
        }
        for (int number = 1; number <= count; number++) {
            String paragraph = article + "-" + number;
            if (!hasHome(paragraph) && !(count == 1 && hasHome(article))) {
                homeless("art " + article + "(" + number + ")");
            }
        }
    }

    private void part(String part, OfficialText act) {
        List<String> sections = act.sectionsOf(part);
        if (sections.isEmpty()) {
            problems.add(new LawCheck.PackProblem(
                    place,
                    "there is no " + part + " in " + act.file().getFileName() + "; expected one of "
                            + String.join(", ", act.parts().keySet())));
        }
        sections.stream().filter(section -> !hasHome(section)).forEach(section -> homeless("s " + section));
    }

    /** One section, or a range of them in the order of the Act. */
    private void sections(String entry, String modelled, Optional<OfficialText> text) {
        String[] ends = entry.split("-");
        String word = modelled.startsWith("a") ? "art " : "s ";
        if (ends.length == 1) {
            if (!hasHome(entry)) {
                homeless(word + entry);
            }
            return;
        }
        text.ifPresent(act -> {
            Comparator<String> order = Comparator.comparing(Citations::sortKey);
            List<String> inside = act.provisions().stream()
                    .filter(one ->
                            !one.contains("-") && order.compare(one, ends[0]) >= 0 && order.compare(one, ends[1]) <= 0)
                    .sorted(order)
                    .toList();
            if (inside.isEmpty()) {
                problems.add(new LawCheck.PackProblem(
                        place,
                        "there are no sections " + entry + " in " + act.file().getFileName()));
            }
            inside.stream().filter(section -> !hasHome(section)).forEach(section -> homeless(word + section));
        });
    }

    private boolean hasHome(String provision) {
        return homes.contains(provision) || homes.stream().anyMatch(home -> home.startsWith(provision + "-"));
    }

    private void homeless(String cite) {
        problems.add(new LawCheck.PackProblem(
                place,
                cite + " is modelled, but has neither a rule nor a line in not-modelled.yaml; add one of the two"));
    }
}
