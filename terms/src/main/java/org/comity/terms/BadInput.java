package org.comity.terms;

/** An input that cannot be used, carrying the problem as a value. Commands answer it with exit code 2. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InputProblem problem;

    public BadInput(InputProblem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public BadInput(InputProblem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    /** Shorthand for a problem at a place. */
    public static BadInput at(Place place, String what, String expected, String toDo) {
        return new BadInput(new InputProblem(place, what, expected, toDo));
    }

    /** What is wrong, where, what was expected and what to do. */
    public InputProblem problem() {
        return problem;
    }
}
