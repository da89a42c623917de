package org.comity.tracing;

/** Draws where claimed money went under one rule, as static SVG with a title and a description. */
public final class FlowPicture {

    private FlowPicture() {}

    /** One {@code <svg>} element, to be put into a page as it is; every label is escaped. */
    public static String svg(TracingReport report, RuleResult result) {
        throw new UnsupportedOperationException();
    }
}
