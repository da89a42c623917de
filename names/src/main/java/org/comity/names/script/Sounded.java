package org.comity.names.script;

/**
 * A sound code made ready to be compared many times (names 4.1): its symbols numbered, and what tells quickly that two codes
 * are far apart. Immutable; codes of one length take equal memory.
 */
public final class Sounded {

    /** No sound at all. */
    public static final Sounded NOTHING = of("");

    private final byte[] symbols;
    private final int mass;
    private final int firm;
    private final long heard;
    private final long near;
    private final long alike;
    private final String bones;

    private Sounded(byte[] symbols, String bones) {
        this.symbols = symbols;
        this.bones = bones;
        int sum = 0;
        int many = 0;
        long some = 0;
        long reached = 0;
        long reachedClosely = 0;
        for (byte symbol : symbols) {
            sum += Sounds.MASS[symbol];
            many += Sounds.isFirm(symbol) ? 1 : 0;
            some |= 1L << symbol;
            reached |= Sounds.NEAR[symbol];
            reachedClosely |= Sounds.ALIKE[symbol];
        }
        mass = sum;
        firm = many;
        heard = some;
        near = reached;
        alike = reachedClosely;
    }

    /** A sound code, made ready. */
    public static Sounded of(String code) {
        byte[] symbols = new byte[code.length()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = Sounds.number(code.charAt(i));
        }
        return new Sounded(symbols, SoundCode.skeleton(code));
    }

    /** Codes spoken as one; its {@link #bones} are not known. */
    public static Sounded joined(Sounded... codes) {
        int length = 0;
        for (Sounded code : codes) {
            length += code.symbols.length;
        }
        byte[] symbols = new byte[length];
        int at = 0;
        for (Sounded code : codes) {
            System.arraycopy(code.symbols, 0, symbols, at, code.symbols.length);
            at += code.symbols.length;
        }
        return new Sounded(symbols, "");
    }

    /** How many symbols it has. */
    public int length() {
        return symbols.length;
    }

    /** The {@linkplain SoundCode#skeleton consonants by their classes}. */
    public String bones() {
        return bones;
    }

    byte[] symbols() {
        return symbols;
    }

    /** Symbols as {@link #symbols} has them; its {@link #bones} are not known. */
    static Sounded ofSymbols(byte[] symbols) {
        return new Sounded(symbols, "");
    }

    /** Its symbols, as bits. */
    long heard() {
        return heard;
    }

    /** How many of its symbols are firm: {@link Sounds#FIRM}. */
    int firm() {
        return firm;
    }

    /** The symbols that a change into one of these costs less than {@link Sounds#FAR}, as bits. */
    long near() {
        return near;
    }

    /** The symbols that a change into one of these costs less than {@link Sounds#NOT_ALIKE}, as bits. */
    long alike() {
        return alike;
    }

    /** In hundredths: how much it weighs when a distance is set against the lengths. */
    int mass() {
        return mass;
    }

    /**
     * A cost, in hundredths, below which no way from one code to the other can be: what a code has firm sounds for which the
     * other has nothing alike must be changed at cost or given up.
     */
    static int leastDistance(Sounded a, Sounded b) {
        int there = Math.max(unmatched(a, b), Sounds.FAR * (a.firm - b.symbols.length));
        int back = Math.max(unmatched(b, a), Sounds.FAR * (b.firm - a.symbols.length));
        return Math.max(there, back);
    }

    /** The same of two words spoken as one, and another. */
    static int leastDistance(Sounded first, Sounded second, Sounded other) {
        long heard = first.heard | second.heard;
        long near = first.near | second.near;
        long alike = first.alike | second.alike;
        int there = unmatched(heard, other.near, other.alike);
        int back = unmatched(other.heard, near, alike);
        int more = first.firm + second.firm - other.symbols.length;
        int fewer = other.firm - first.symbols.length - second.symbols.length;
        return Math.max(Math.max(there, Sounds.FAR * more), Math.max(back, Sounds.FAR * fewer));
    }

    private static int unmatched(Sounded a, Sounded b) {
        return unmatched(a.heard, b.near, b.alike);
    }

    /** What the firm sounds of one code cost that find nothing alike in the other. */
    static int unmatched(long heard, long near, long alike) {
        long firm = heard & Sounds.FIRM;
        int strange = Long.bitCount(firm & ~near);
        int distant = Long.bitCount(firm & near & ~alike);
        return Sounds.FAR * strange + Sounds.NOT_ALIKE * distant;
    }
}
