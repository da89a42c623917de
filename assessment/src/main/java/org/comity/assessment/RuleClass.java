package org.comity.assessment;

/** What kind of rule a rule is, and so what its outcome does to the conclusion (assessment 6.2). */
public enum RuleClass {
    MANDATORY_BAR("mandatory-bar", "Mandatory bars"),
    REQUIREMENT_OF_SUBSTANCE("requirement-of-substance", "Requirements of substance"),
    DISCRETIONARY_GROUND("discretionary-ground", "Discretionary grounds"),
    /** A power to refuse for any other reason: listed, part of the conclusion only when asserted. */
    OPEN_POWER("open-power", "Open powers"),
    REQUIREMENT_OF_FORM("requirement-of-form", "Requirements of form"),
    CURE("cure", "Cures"),
    /** A ground that may not be relied on. */
    NOT_A_GROUND("not-a-ground", "What is not a ground"),
    PRECEDENCE("precedence", "Which law prevails"),
    DEADLINE("deadline", "Deadlines"),
    DUTY("duty", "Duties");

    private final String word;
    private final String heading;

    RuleClass(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    /** The word as packs and answers write it. */
    public String word() {
        return word;
    }

    /** The heading above findings of this class. */
    public String heading() {
        return heading;
    }

    /** Whether an assurance can cure it: it stands in the way when it is met. */
    public boolean bars() {
        return this == MANDATORY_BAR || this == DISCRETIONARY_GROUND || this == OPEN_POWER;
    }

    /** Whether it is something that must be satisfied: it stands in the way when it is not met. */
    public boolean requires() {
        return this == REQUIREMENT_OF_SUBSTANCE || this == REQUIREMENT_OF_FORM;
    }

    /** What an outcome of a rule of this class means for the conclusion (assessment 6.2). */
    public Conclusion conclusionOf(Outcome outcome) {
        return switch (this) {
            case MANDATORY_BAR -> of(outcome, Outcome.MET, Conclusion.BARRED, Conclusion.UNDETERMINED);
            case REQUIREMENT_OF_SUBSTANCE -> of(outcome, Outcome.NOT_MET, Conclusion.BARRED, Conclusion.UNDETERMINED);
            case DISCRETIONARY_GROUND -> of(outcome, Outcome.MET, Conclusion.REFUSAL_OPEN, Conclusion.REFUSAL_OPEN);
            case OPEN_POWER -> of(outcome, Outcome.MET, Conclusion.REFUSAL_OPEN, Conclusion.NO_BAR_FOUND);
            case REQUIREMENT_OF_FORM -> of(outcome, Outcome.NOT_MET, Conclusion.INCOMPLETE, Conclusion.INCOMPLETE);
            case CURE, NOT_A_GROUND, PRECEDENCE, DEADLINE, DUTY -> Conclusion.NO_BAR_FOUND;
        };
    }

    private static Conclusion of(Outcome outcome, Outcome harmful, Conclusion harm, Conclusion undetermined) {
        if (outcome == Outcome.UNDETERMINED) {
            return undetermined;
        }
        return outcome == harmful ? harm : Conclusion.NO_BAR_FOUND;
    }
}
