package org.comity.names.packed;

import java.util.Arrays;

/** Writes numbers and texts into bytes that grow. Not thread-safe. */
public final class ByteWriter {

    private static final int FIRST_ROOM = 256;
    private static final int LOW_BITS = 7;
    private static final int MORE = 1 << LOW_BITS;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int count;

    /** How many bytes are written. */
    public int count() {
        return count;
    }

    /** Begins again. */
    public void clear() {
        count = 0;
    }

    /** What is written, in an array of its own. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, count);
    }

    void copyTo(byte[] page, int at) {
        System.arraycopy(bytes, 0, page, at, count);
    }

    /** A whole number from 0 on: seven bits a byte, the low ones first. */
    public void number(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        while (rest >= MORE) {
            bytes[count++] = (byte) (rest | MORE);
            rest >>>= LOW_BITS;
        }
        bytes[count++] = (byte) rest;
    }

    /** A text, each of its characters as it is, also where they are no sound Unicode. */
    public void text(String text) {
        int length = text.length();
        boolean wide = false;
        for (int i = 0; i < length && !wide; i++) {
            wide = text.charAt(i) > 0xFF;
        }
        number((long) length << 1 | (wide ? 1 : 0));
        room(2 * length);
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (wide) {
                bytes[count++] = (byte) (letter >> Byte.SIZE);
            }
            bytes[count++] = (byte) letter;
        }
    }

    /** What another has written. */
    public void all(ByteWriter other) {
        room(other.count);
        System.arraycopy(other.bytes, 0, bytes, count, other.count);
        count += other.count;
    }

    private void room(int more) {
        if (count + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(count + more, count + (count >> 1)));
        }
    }
}
