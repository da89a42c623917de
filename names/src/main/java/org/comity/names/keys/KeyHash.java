package org.comity.names.keys;

/** The hash of a key: the upper bits of a 64-bit FNV hash, mixed; letter by letter where no text need be built. */
final class KeyHash {

    /** The hash of no letters yet. */
    static final long START = 0xcbf29ce484222325L;

    private KeyHash() {}

    static long of(String key) {
        return without(key, key.length());
    }

    /** Of the key with one letter left out; with none where the place is past its end. */
    static long without(String key, int left) {
        long hash = START;
        for (int i = 0; i < key.length(); i++) {
            if (i != left) {
                hash = with(hash, key.charAt(i));
            }
        }
        return done(hash);
    }

    static long with(long hash, char letter) {
        return (hash ^ letter) * 0x100000001b3L;
    }

    /** As keys are filed, in {@link Postings#HASH_BITS} bits. */
    static long done(long hash) {
        return ((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - Postings.HASH_BITS);
    }
}
