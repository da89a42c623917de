package org.comity.tracing.columns;

/** The rules that are traced over columns: one claim against the rest (tracing 6, 11.3). */
public enum ColumnRule {
    OWN_FIRST,
    CLAIM_FIRST,
    PRO_RATA,
    FIFO
}
