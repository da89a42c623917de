package org.comity.names.compare;

/** How alike two parts are, from 0 to 1, and by which route (names 4.1-4.3). */
record Likeness(double value, Route route) {

    static final Likeness NONE = new Likeness(0, Route.SIMILAR_SOUND);

    Likeness or(Likeness other) {
        return other.value > value ? other : this;
    }
}
