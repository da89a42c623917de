package org.comity.server.desk;

/** Others have written lines since the person last read them; nothing was changed. Answered as 409. */
public final class RecordGrown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordGrown(String message) {
        super(message);
    }
}
