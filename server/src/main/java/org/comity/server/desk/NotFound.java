package org.comity.server.desk;

/** There is no such thing, or the actor may not know of it: the two are answered alike, as 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
