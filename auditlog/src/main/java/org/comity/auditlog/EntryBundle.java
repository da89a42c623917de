package org.comity.auditlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaves of a bundle file (auditlog 6.4).
 *
 * @param leaves as far as they can be read
 * @param whole whether the file ends where its last leaf ends
 */
record EntryBundle(List<byte[]> leaves, boolean whole) {

    /** A leaf is longer in no log of ours; a file larger than a bundle of such leaves is not read. */
    static final int MAX_BYTES = TilePath.FULL * (2 + 0xffff);

    static EntryBundle decode(byte[] file) {
        List<byte[]> leaves = new ArrayList<>();
        int at = 0;
        while (at + 2 <= file.length) {
            int length = (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
            if (at + 2 + length > file.length) {
                return new EntryBundle(leaves, false);
            }
            leaves.add(Arrays.copyOfRange(file, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return new EntryBundle(leaves, at == file.length);
    }

    static void append(ByteArrayOutputStream bundle, byte[] leaf) {
        bundle.write(leaf.length >> 8);
        bundle.write(leaf.length);
        bundle.writeBytes(leaf);
    }
}
