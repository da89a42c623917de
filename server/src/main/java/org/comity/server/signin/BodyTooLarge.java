package org.comity.server.signin;

import java.io.IOException;

/** A body of unannounced length turned out to be larger than {@link SizeLimit#MOST_BYTES}. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super(ADVICE);
    }

    /** What to tell whoever sent it. */
    static final String ADVICE = "Send at most " + SizeLimit.MOST_BYTES + " bytes at once.";
}
