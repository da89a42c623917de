package org.comity.server.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.names.Relation;
import org.comity.names.Verdict;
import org.comity.server.rights.Right;
import org.comity.server.rights.Role;
import org.comity.terms.CurrencyCode;
import org.comity.terms.Jurisdiction;
import org.comity.terms.Money;
import org.comity.tracing.TracingRule;

/** How values read on a page: plain English, days and amounts written out. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Words() {}

    /** {@code 4 May 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day, or "not stated". */
    public static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("not stated");
    }

    /** {@code 4 May 2026, 14:05 UTC}. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** {@code 2026-05-04 14:05:09 UTC}, for the record. */
    public static String exact(Instant at) {
        return EXACT.format(at);
    }

    /** An amount with its thousands parted by commas, without its currency: {@code 4,800,000.00}. */
    public static String amount(Money money) {
        int digits = money.currency().minorDigits();
        DecimalFormat format = new DecimalFormat(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), SYMBOLS);
        return format.format(BigDecimal.valueOf(money.amountMinor(), digits));
    }

    /** The same from minor units. */
    public static String amount(long minor, CurrencyCode currency) {
        return amount(new Money(minor, currency));
    }

    /** An amount of decimal text, with commas; text that is no number stays as it is. */
    public static String amount(String text) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        return whole.matches("-?\\d+")
                ? new DecimalFormat("#,##0", SYMBOLS).format(new BigDecimal(whole))
                        + (dot < 0 ? "" : text.substring(dot))
                : text;
    }

    /** {@code China (CN)}, or "not stated". */
    public static String state(Optional<Jurisdiction> state) {
        return state.map(known -> known.name() + " (" + known.code() + ")").orElse("not stated");
    }

    /** The same text with a capital first letter and words in place of hyphens. */
    public static String sentence(String word) {
        String spaced = word.replace('-', ' ').replace('_', ' ');
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ENGLISH) + spaced.substring(1);
    }

    /** A word of a case file as words: {@code convictedInAbsentia} is "convicted in absentia". */
    public static String spaced(String word) {
        return word.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2").toLowerCase(Locale.ENGLISH);
    }

    /** {@code 1 question}, {@code 3 questions}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The same for a noun whose plural is its own word. */
    public static String count(int number, String noun, String plural) {
        return number + " " + (number == 1 ? noun : plural);
    }

    /** "a, b and c". */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** What a role may do, as a sentence. */
    public static String rights(Role role) {
        List<String> rights =
                Arrays.stream(Right.values()).filter(role::may).map(Right::text).collect(Collectors.toList());
        return "May " + list(rights) + ".";
    }

    /** What a verdict suggests, in a few words. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "Likely the same";
            case LOOK -> "Look closely";
            case RELATED -> "Perhaps related";
            case UNLIKELY -> "Unlikely";
        };
    }

    /** The tone of a verdict, a class of the style sheet. */
    public static String tone(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "strong";
            case LOOK -> "open";
            case RELATED -> "form";
            case UNLIKELY -> "none";
        };
    }

    /** What judgements say of a match, for a tag; empty while nothing is judged. */
    public static String judged(Relation.State state) {
        return switch (state) {
            case SAME -> "Judged the same";
            case NOT_SAME -> "Judged not the same";
            case UNSURE -> "Looked at, unsure";
            case CONFLICT -> "Judgements contradict";
            case OPEN -> "";
        };
    }

    /** The tone of what judgements say, a class of the style sheet. */
    public static String tone(Relation.State state) {
        return switch (state) {
            case SAME -> "strong";
            case NOT_SAME, OPEN -> "none";
            case UNSURE -> "form";
            case CONFLICT -> "open";
        };
    }

    /** A score as two digits after the dot; the third says nothing to a reader. Cut, not rounded: nothing looks more certain than it is. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(score * 100 + 1e-9) / 100);
    }

    /** What an entry of the record says was done, in words: {@code case.looked} is "Looked at the case". */
    public static String action(String action) {
        return switch (action) {
            case "case.opened" -> "Opened the case";
            case "case.looked" -> "Looked at the case";
            case "case.assessed" -> "Assessed the case";
            case "cases.listed" -> "Looked at the list of cases";
            case "facts.added" -> "Added facts";
            case "document.added" -> "Added a document";
            case "documents.listed" -> "Looked at the list of documents";
            case "money.traced" -> "Traced the money";
            case "money.looked" -> "Looked at the money";
            case "people.screened" -> "Searched the lists of names";
            case "people.judged" -> "Judged a match";
            case "people.judgement-undone" -> "Undid a judgement";
            case "people.merged" -> "Judged entries to be one party";
            case "people.split" -> "Split entries off";
            case "people.judgement-taken-over" -> "Took a judgement over from another case";
            case "people.looked" -> "Looked at the people";
            case "decision.proposed" -> "Proposed a decision";
            case "decision.approved" -> "Approved a decision";
            case "decision.refused" -> "Was refused a proposal";
            case "approval.refused" -> "Was refused an approval";
            case "decision.looked" -> "Looked at a decision";
            case "record.looked" -> "Looked at the record";
            case "record.exported" -> "Downloaded the record";
            case "account.opened" -> "Opened an account";
            case "accounts.listed" -> "Looked at the list of accounts";
            default -> action;
        };
    }

    /** A hash or digest, shortened for a table. */
    public static String shortened(String hash) {
        return hash.length() <= 16 ? hash : hash.substring(0, 12) + "…";
    }

    /** Text as one value of an address's query. */
    public static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A tracing rule's name for reading. */
    public static String rule(TracingRule rule) {
        return switch (rule) {
            case OWN_FIRST -> "Own money first";
            case FIFO -> "First in, first out";
            case LIFO -> "Last in, first out";
            case CLAIM_FIRST -> "Claimed money first";
            case PRO_RATA -> "In proportion";
            case PARI_PASSU -> "Shared alike";
            case CAP_SHARE -> "Shared by lowest balance";
        };
    }
}
