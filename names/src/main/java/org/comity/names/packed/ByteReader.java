package org.comity.names.packed;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote, from a place on. Not thread-safe; the bytes may be shared. */
public final class ByteReader {

    private static final int LOW_BITS = 7;
    private static final int LOW = (1 << LOW_BITS) - 1;

    private final byte[] bytes;
    private int at;

    /** Reads from a place on. */
    public ByteReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The place of what is read next. */
    public int at() {
        return at;
    }

    /** The next whole number. */
    public long number() {
        byte next = bytes[at++];
        long value = next & LOW;
        for (int shift = LOW_BITS; next < 0; shift += LOW_BITS) {
            next = bytes[at++];
            value |= (long) (next & LOW) << shift;
        }
        return value;
    }

    /** The next whole number, which is known to be small. */
    public int small() {
        byte next = bytes[at++];
        int value = next & LOW;
        for (int shift = LOW_BITS; next < 0; shift += LOW_BITS) {
            next = bytes[at++];
            value |= (next & LOW) << shift;
        }
        return value;
    }

    /** The next text. */
    public String text() {
        int head = small();
        int length = head >>> 1;
        if ((head & 1) == 0) {
            String text = length == 0 ? "" : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            at += length;
            return text;
        }
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (char) (bytes[at++] << Byte.SIZE | bytes[at++] & 0xFF);
        }
        return new String(letters);
    }

    /** Passes over the next text. */
    public void skipText() {
        int head = small();
        at += (head >>> 1) << (head & 1);
    }

    /** Passes over so many bytes. */
    public void skip(int count) {
        at += count;
    }
}
