package org.comity.names;

import java.util.List;

/**
 * What judgements say of two entries (names 11.4).
 *
 * @param state what holds
 * @param because the sentences for it; empty when it is {@link State#OPEN}
 */
public record Relation(State state, List<String> because) {

    /** No judgement says anything of the two. */
    public static final Relation NOTHING = new Relation(State.OPEN, List.of());

    /** What can hold of two entries. */
    public enum State {
        /** One party: judged so, or joined by others without contradiction. */
        SAME("same"),
        /** Two parties: judged so, or their clusters were. */
        NOT_SAME("not-same"),
        /** A person looked and could not say. */
        UNSURE("unsure"),
        /** Judgements contradict one another. */
        CONFLICT("conflict"),
        /** Nothing is judged. */
        OPEN("");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The word in files; empty when nothing is judged. */
        public String text() {
            return text;
        }
    }

    public Relation {
        because = List.copyOf(because);
    }

    /** Whether a person has still to look. */
    public boolean isOpen() {
        return state != State.SAME && state != State.NOT_SAME;
    }
}
