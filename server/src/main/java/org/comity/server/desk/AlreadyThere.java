package org.comity.server.desk;

/** Something of that name is there already; nothing was changed. Answered as 409. */
public final class AlreadyThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyThere(String message) {
        super(message);
    }
}
