package org.comity.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values of the conventions of a plan (tracing 4.11): what counsel may decide one way or another. The first value of each switch is its
 * default.
 */
public enum Setting {
    DATE_BOOKED(Switch.DATE, "booked"),
    DATE_VALUE(Switch.DATE, "value"),
    REVERSAL_RESTORE(Switch.REVERSAL, "restore"),
    REVERSAL_NEW_MONEY(Switch.REVERSAL, "new-money"),
    REVERSAL_VOID(Switch.REVERSAL, "void"),
    INTEREST_FRUITS(Switch.INTEREST, "fruits"),
    INTEREST_POSTING(Switch.INTEREST, "posting"),
    INTEREST_TRUST(Switch.INTEREST, "trust"),
    INTEREST_OWN(Switch.INTEREST, "own"),
    FEE_RULE(Switch.FEE, "rule"),
    FEE_OWN_FIRST(Switch.FEE, "own-first"),
    OVERDRAFT_LOST(Switch.OVERDRAFT, "lost"),
    OVERDRAFT_SUBROGATION(Switch.OVERDRAFT, "subrogation"),
    FX_ACTUAL(Switch.FX, "actual"),
    FX_STOP(Switch.FX, "stop"),
    GAP_RESTATE(Switch.GAP, "restate"),
    GAP_IGNORE(Switch.GAP, "ignore"),
    OPENING_ZERO(Switch.OPENING, "zero"),
    OPENING_SMALLEST(Switch.OPENING, "smallest"),
    ELECTION_FREE(Switch.ELECTION, "free"),
    ELECTION_SHORTFALL(Switch.ELECTION, "shortfall"),
    REPAYMENT_COMMON(Switch.REPAYMENT, "common"),
    REPAYMENT_SELF_FIRST(Switch.REPAYMENT, "self-first"),
    COLLISION_FIRST(Switch.COLLISION, "first"),
    COLLISION_LAST(Switch.COLLISION, "last"),
    COLLISION_SHARE(Switch.COLLISION, "share"),
    VOLUNTEER_PRO_RATA(Switch.VOLUNTEER, "pro-rata"),
    VOLUNTEER_FIFO(Switch.VOLUNTEER, "fifo"),
    SALE_SHARE(Switch.SALE, "share"),
    SALE_BEST(Switch.SALE, "best"),
    DISTRIBUTION_NET(Switch.DISTRIBUTION, "net"),
    DISTRIBUTION_GROSS(Switch.DISTRIBUTION, "gross"),
    DISTRIBUTION_RISING_TIDE(Switch.DISTRIBUTION, "rising-tide");

    /** What a setting decides. */
    public enum Switch {
        /** Which day of an entry counts (tracing 2.2). */
        DATE,
        /** What a returned payment brings back (tracing 4.6). */
        REVERSAL,
        /** Whose interest is (tracing 4.7). */
        INTEREST,
        /** Who pays fees, and interest that is debited (tracing 4.3). */
        FEE,
        /** What claimed money that repaid a bank leaves behind (tracing 3.2). */
        OVERDRAFT,
        /** Whether a claim follows its money into another currency (tracing 4.9). */
        FX,
        /** What happens where entries are missing between two statements (tracing 4.2). */
        GAP,
        /** With what a ledger begins whose opening balance nothing tells (tracing 4.1). */
        OPENING,
        /** How far an election goes (tracing 6.9). */
        ELECTION,
        /** Who bears what is repaid to a claimant (tracing 6.10). */
        REPAYMENT,
        /** Whose money is that two claims claim (tracing 3.3). */
        COLLISION,
        /** How an innocent volunteer's account loses money (tracing 4.10). */
        VOLUNTEER,
        /** What of an asset's proceeds is claimed money (tracing 9.4). */
        SALE,
        /** In what proportion a fund is distributed (tracing 6.13). */
        DISTRIBUTION;

        /** The word in plans: {@code reversal}. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Its values, the default first. */
        public List<Setting> settings() {
            return BySwitch.SETTINGS.getOrDefault(this, List.of());
        }
    }

    /** Looked up for every entry traced; apart, because both enumerations must be there before it is. */
    private static final class BySwitch {
        private static final Map<Switch, List<Setting>> SETTINGS =
                Arrays.stream(Setting.values()).collect(Collectors.groupingBy(Setting::decides));
    }

    private final Switch decides;
    private final String text;

    Setting(Switch decides, String text) {
        this.decides = decides;
        this.text = text;
    }

    /** What it decides. */
    public Switch decides() {
        return decides;
    }

    /** The word in plans and answers. */
    public String text() {
        return text;
    }

    /** The value of a switch that a word names. */
    public static Optional<Setting> find(Switch decides, String text) {
        return decides.settings().stream()
                .filter(setting -> setting.text.equals(text))
                .findFirst();
    }
}
