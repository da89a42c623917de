package org.comity.terms;

/**
 * What is wrong with an input, in the one-line form of the command-line contract:
 * {@code FILE:LINE: what is wrong; what was expected; what to do}.
 *
 * @param place where it stands
 * @param what what is wrong, as a short clause
 * @param expected what was expected instead; empty when the first part says it
 * @param toDo what the reader can do about it; empty when that is plain
 */
public record InputProblem(Place place, String what, String expected, String toDo) {

    /** The line as it is shown, without the leading {@code error: }. */
    public String text() {
        StringBuilder line = new StringBuilder(place.toString()).append(": ").append(what);
        for (String part : new String[] {expected, toDo}) {
            if (!part.isEmpty()) {
                line.append("; ").append(part);
            }
        }
        return line.toString().replace('\n', ' ').replace('\r', ' ');
    }
}
