package org.comity.casework;

/** Whether this authority is asked, or asks. */
public enum Direction {
    INCOMING,
    OUTGOING;

    /** The word of the case file's {@code request.direction}. */
    public String word() {
        return this == INCOMING ? "incoming" : "outgoing";
    }
}
