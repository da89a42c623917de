package org.comity.ledger;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Passes XML on as long as an element's tag comes within 1 MiB of the one before (ledger 6.1): a parser keeps a text whole, whether anyone
 * reads it or not, and sections of character data as one with it.
 */
final class XmlTextLimit extends FilterReader {

    /** Characters between two tags. */
    static final int LIMIT = 1 << 20;

    private int sinceTag;
    private boolean opened;

    /** A text goes on for longer than any statement's. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    XmlTextLimit(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int count = in.read(buffer, from, Math.min(most, LIMIT));
        for (int i = from; i < from + count; i++) {
            char c = buffer[i];
            sinceTag++;
            if (c == '<') {
                opened = true;
            } else if (opened) {
                opened = false;
                if (c != '!') { // neither character data nor a comment
                    check();
                    sinceTag = 0;
                }
            }
        }
        check();
        return count;
    }

    private void check() throws Exceeded {
        if (sinceTag > LIMIT) {
            throw new Exceeded();
        }
    }
}
