package org.comity.names.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records of bytes, numbered from 0 and never changed, in pages. Only every few records have an address of their own; to the others
 * their lengths lead. Thread-safe.
 */
public final class Records {

    private static final int PAGE_BITS = 18;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int GROUP_BITS = 4;
    private static final int GROUP = 1 << GROUP_BITS;

    /** Takes one record after the other. Not thread-safe. */
    public static final class Builder {
        private final List<byte[]> pages = new ArrayList<>();
        private final ByteWriter group = new ByteWriter();
        private long[] addresses = new long[64];
        private byte[] page = new byte[PAGE];
        private int used;
        private int count;

        /** Takes the next record. */
        public void add(ByteWriter record) {
            group.number(record.count());
            group.all(record);
            if (++count % GROUP == 0) {
                endGroup();
            }
        }

        /** A group stands in one page; a very long one has a page of its own. */
        private void endGroup() {
            int groups = (count - 1) >> GROUP_BITS;
            if (groups == addresses.length) {
                addresses = Arrays.copyOf(addresses, groups + (groups >> 1));
            }
            if (used + group.count() > page.length) {
                endPage(Math.max(PAGE, group.count()));
            }
            addresses[groups] = (long) pages.size() << Integer.SIZE | used;
            group.copyTo(page, used);
            used += group.count();
            group.clear();
        }

        private void endPage(int room) {
            pages.add(used == page.length ? page : Arrays.copyOf(page, used));
            page = new byte[room];
            used = 0;
        }

        /** The records; the builder is used up. */
        public Records build() {
            if (group.count() > 0) {
                endGroup();
            }
            endPage(0);
            int groups = (count + GROUP - 1) >> GROUP_BITS;
            return new Records(pages.toArray(byte[][]::new), Arrays.copyOf(addresses, groups), count);
        }
    }

    private final byte[][] pages;
    private final long[] addresses;
    private final int count;

    private Records(byte[][] pages, long[] addresses, int count) {
        this.pages = pages;
        this.addresses = addresses;
        this.count = count;
    }

    /** How many records there are. */
    public int count() {
        return count;
    }

    /** How many bytes they take. */
    public long bytes() {
        return Arrays.stream(pages).mapToLong(page -> page.length).sum() + (long) addresses.length * Long.BYTES;
    }

    /** Reads a record from its beginning. */
    public ByteReader read(int number) {
        long address = addresses[number >> GROUP_BITS];
        ByteReader reader = new ByteReader(pages[(int) (address >> Integer.SIZE)], (int) address);
        for (int before = number & (GROUP - 1); before > 0; before--) {
            reader.skip(reader.small());
        }
        reader.small();
        return reader;
    }
}
