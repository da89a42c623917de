package org.comity.tracing.columns;

/** Finds the number that was put under equal bytes before. Knows hashes and numbers only; whether bytes are equal, who asks must say. */
final class HashedNumbers {

    /** The higher half of a hash, and the number plus one; zero where nothing is. */
    private long[] slots = new long[1 << 12];

    /** The highest bits of a hash are its place: of a product they depend on every bit of what was multiplied. */
    private int shift = 32 - 12;

    private int used;

    /** Whether the bytes under a number are those that are sought. */
    interface Same {
        boolean as(int number);
    }

    /** The number put under these bytes before; the fresh one, which is put now, when there is none. */
    int find(long hash, int fresh, Same same) {
        int tag = (int) (hash >>> 32);
        int mask = slots.length - 1;
        int slot = tag >>> shift;
        for (; slots[slot] != 0; slot = slot + 1 & mask) {
            int number = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> 32) == tag && same.as(number)) {
                return number;
            }
        }
        slots[slot] = (long) tag << 32 | fresh + 1;
        if (2 * ++used > slots.length) {
            widen();
        }
        return fresh;
    }

    private void widen() {
        long[] wider = new long[2 * slots.length];
        shift--;
        int mask = wider.length - 1;
        for (long kept : slots) {
            if (kept != 0) {
                int slot = (int) (kept >>> 32) >>> shift;
                while (wider[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                wider[slot] = kept;
            }
        }
        slots = wider;
    }
}
