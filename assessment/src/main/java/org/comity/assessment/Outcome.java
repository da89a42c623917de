package org.comity.assessment;

/** Is a rule's condition met? Three answers, never two: what is not known is neither (assessment 1.1). */
public enum Outcome {
    MET,
    NOT_MET,
    UNDETERMINED
}
