package org.comity.assessment.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.assessment.ReviewState;
import org.comity.assessment.condition.Condition;
import org.comity.assessment.officialtext.OfficialText;

/** Whether the rules of a pack were reviewed as they stand (assessment 9). */
public final class Reviews {

    private Reviews() {}

    /** The state of one rule. */
    public static ReviewState of(LawPack pack, Rule rule) {
        List<String> hashes = pack.content().reviews().stream()
                .map(review -> review.hashes().get(rule.provision()))
                .filter(Objects::nonNull)
                .flatMap(versions -> Stream.of(versions.split(" ")))
                .toList();
        if (hashes.isEmpty()) {
            return ReviewState.NONE;
        }
        return hashes.contains(hash(pack, rule)) ? ReviewState.CURRENT : ReviewState.STALE;
    }

    /** The state of a whole pack. */
    public static ReviewState of(LawPack pack) {
        Set<ReviewState> states =
                pack.rules().stream().map(rule -> of(pack, rule)).collect(Collectors.toCollection(TreeSet::new));
        if (states.isEmpty() || states.equals(Set.of(ReviewState.NONE))) {
            return ReviewState.NONE;
        }
        return states.equals(Set.of(ReviewState.CURRENT)) ? ReviewState.CURRENT : ReviewState.STALE;
    }

    /** The hash of a rule as it is evaluated, with the text behind it: SHA-256, hexadecimal. */
    public static String hash(LawPack pack, Rule rule) {
        Rule.Words words = rule.words().english().orElse(rule.words());
        String canonical = String.join(
                "\n",
                rule.provision(),
                rule.cite(),
                rule.kind().word(),
                rule.about().toString(),
                rule.deciders().toString(),
                rule.validity().toString(),
                logic(rule.logic()),
                standing(rule.standing()),
                pack.scope().when().map(Condition::source).orElse(""),
                words.summary(),
                words.what().orElse(""),
                new TreeMap<>(words.messages()).toString(),
                new TreeMap<>(words.questions()).toString(),
                pack.textAsAt().toString(),
                pack.text().file().orElse(""));
        return sha256(canonical);
    }

    /** The hash of the section in which a provision stands, as the official text has it. */
    public static Optional<String> textHash(OfficialText text, String provision) {
        return text.wordsOf(provision).map(Reviews::sha256);
    }

    /** The provisions that were read against another text than the one at hand (assessment 9.3). */
    public static List<String> staleTexts(LawPack.Review review, OfficialText text) {
        return review.texts().entrySet().stream()
                .filter(entry ->
                        !textHash(text, entry.getKey().split("--", 2)[0]).equals(Optional.of(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String standing(Rule.Standing standing) {
        return standing.ground().orElse("") + "|" + standing.side().word() + "|"
                + standing.effect()
                        .map(effect -> effect.direction() + " " + effect.other() + " " + effect.extent() + " "
                                + effect.grounds().map(TreeSet::new) + " " + new TreeSet<>(effect.except()))
                        .orElse("");
    }

    private static String logic(Rule.Logic logic) {
        StringBuilder text = new StringBuilder()
                .append(source(logic.when()))
                .append('|')
                .append(source(logic.condition()))
                .append('|')
                .append(new TreeSet<>(logic.alleged()));
        logic.cures().forEach(cure -> text.append('|').append(cure.types()).append(source(cure.when())));
        logic.clock().ifPresent(clock -> {
            text.append('|').append(clock.from()).append(clock.over()).append(clock.counting());
            clock.lengths()
                    .forEach(length -> text.append('|')
                            .append(length.number())
                            .append(length.fact())
                            .append(length.unit())
                            .append(source(length.when())));
        });
        return text.toString();
    }

    private static String source(Optional<Condition> condition) {
        return condition.map(Condition::source).orElse("");
    }
}
