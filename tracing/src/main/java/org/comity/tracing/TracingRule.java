package org.comity.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.yaml.NearestName;

/** The rules: each decides which money a debit takes, or how a fund is shared (tracing 6). */
public enum TracingRule {
    OWN_FIRST(
            "own-first",
            "own money is spent first; claimants share what is lost after that",
            "Re Hallett's Estate (1880) 13 Ch D 696; Roscoe v Winder [1915] 1 Ch 62; among claimants Greymac (1986) 55 OR (2d) 673",
            false),
    FIFO("fifo", "what came in first goes out first", "Clayton's Case, Devaynes v Noble (1816) 1 Mer 572", true),
    LIFO("lifo", "what came in last goes out first", "no authority of weight; a test of sensitivity", true),
    CLAIM_FIRST(
            "claim-first",
            "claimed money is spent first",
            "Re Oatway [1903] 2 Ch 356, taken for every debit; United States v Banco Cafetero 797 F.2d 1154 (2d Cir 1986)",
            false),
    PRO_RATA(
            "pro-rata",
            "every debit takes of all money in proportion",
            "Re Diplock [1948] Ch 465; United States v Banco Cafetero 797 F.2d 1154 (2d Cir 1986)",
            false),
    PARI_PASSU(
            "pari-passu",
            "what is left of a fund is shared by all who paid into it, whenever they did",
            "Barlow Clowes v Vaughan [1992] 4 All ER 22; Charity Commission v Framjee [2014] EWHC 2507 (Ch);"
                    + " SEC v Credit Bancorp 290 F.3d 80 (2d Cir 2002)",
            false),
    CAP_SHARE(
            "cap-share",
            "no claim exceeds the lowest balance since its money came in; what is left is shared by those limits",
            "a reading of the lowest intermediate balance in use beside the rolling one of Greymac (1986) 55 OR (2d) 673",
            false);

    private final String text;
    private final String meaning;
    private final String authority;
    private final boolean ordered;

    TracingRule(String text, String meaning, String authority, boolean ordered) {
        this.text = text;
        this.meaning = meaning;
        this.authority = authority;
        this.ordered = ordered;
    }

    /** The rule's word in plans and answers: {@code own-first}. */
    public String text() {
        return text;
    }

    /** What the rule says, as a clause for readers. */
    public String meaning() {
        return meaning;
    }

    /** The authorities that state or apply it, for counsel to check. */
    public String authority() {
        return authority;
    }

    /** Whether it keeps lots in order, and so works in whole minor units (tracing 6.2). */
    public boolean isOrdered() {
        return ordered;
    }

    /** Whether it follows no payment and shares what is left of a fund (tracing 6.12). */
    public boolean isDistribution() {
        return this == PARI_PASSU || this == CAP_SHARE;
    }

    /** The rule that a word names. */
    public static Optional<TracingRule> find(String text) {
        return Arrays.stream(values()).filter(rule -> rule.text.equals(text)).findFirst();
    }

    /**
     * The rule that a word names.
     *
     * @param place where the word stands, for the error
     * @throws BadInput when there is no such rule
     */
    public static TracingRule get(String text, Place place) {
        return find(text)
                .orElseThrow(() ->
                        BadInput.at(place, "'" + text + "' is not a rule", NearestName.suggest(text, words()), ""));
    }

    /** The words of all rules. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TracingRule::text).toList();
    }
}
