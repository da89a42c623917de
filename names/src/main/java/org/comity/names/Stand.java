package org.comity.names;

import org.comity.names.JudgementLine.Signed;

/**
 * A judgement of one pair as it stands after all lines.
 *
 * @param left the entry that comes first by text
 * @param right the other entry
 * @param judgement what was judged
 * @param signed the line by which it stands
 */
public record Stand(String left, String right, Judgement judgement, Signed signed) {

    /** Whether it is of these two, in either order. */
    public boolean isOf(String one, String other) {
        return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
    }

    /** The entry on the other side. */
    String other(String entry) {
        return left.equals(entry) ? right : left;
    }

    /** {@code judged not the same by A. Analyst on 2026-11-22 (line 3): another birth date}. */
    public String sentence() {
        return "judged " + judgement.spoken() + " by " + signed.by() + " on "
                + signed.at().toString().substring(0, 10) + " (line " + signed.number() + "): " + signed.reason();
    }
}
