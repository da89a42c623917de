package org.comity.assessment.condition;

/** An error inside a condition on its way to where it matters, or to where it no longer does (assessment 1.6). */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message, null, false, false);
    }
}
