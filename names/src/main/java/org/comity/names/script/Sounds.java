package org.comity.names.script;

import java.util.Arrays;

/** The symbols of sound codes, numbered, and how far each is from each, in hundredths (names 4.1). */
final class Sounds {

    /** The symbols of {@link SoundCode}; any other sign is one of a few more, unlike all of these. */
    private static final String ALPHABET = "aeiouAYWHbcdfghklmnprstvwxyzSCJRBPQKGDZT0123456789L";

    private static final int OTHERS = 10;

    /** No symbol has a greater number. */
    static final int COUNT = 64;

    /** What the change of a symbol for an unrelated one costs. */
    static final int FAR = 100;

    /** The least that a change costs beyond those that {@link #ALIKE} tells of. */
    static final int NOT_ALIKE = 50;

    static final byte[] CHANGE = new byte[COUNT * COUNT];
    static final byte[] MASS = new byte[COUNT];

    /** The symbols that a change costs less than {@link #FAR}, as bits. */
    static final long[] NEAR = new long[COUNT];

    /** The symbols that a change costs less than {@link #NOT_ALIKE}, as bits. */
    static final long[] ALIKE = new long[COUNT];

    /** The symbols that cost {@link #FAR} where the other code has none, whatever the scripts, as bits. */
    static final long FIRM;

    private static final String VOWELS = "aeiou";
    private static final String WEAK = VOWELS + "AHYWLhywn";
    private static final char[] BONE = new char[128];
    private static final byte[] NUMBER = new byte[128];

    static {
        for (int i = 0; i < NUMBER.length; i++) {
            int at = ALPHABET.indexOf(i);
            NUMBER[i] = (byte) (at >= 0 ? at : other(i));
        }
        Arrays.fill(CHANGE, (byte) FAR);
        Arrays.fill(MASS, (byte) 100);
        "AHYWL".chars().forEach(symbol -> MASS[NUMBER[symbol]] = 30);
        VOWELS.chars().forEach(symbol -> MASS[NUMBER[symbol]] = 40);
        for (int i = 0; i < COUNT; i++) {
            CHANGE[i * COUNT + i] = 0;
        }
        near(22, "ae", "ao", "au", "ei", "eo", "eu", "iu", "ou", "io");
        near(12, "ei", "ou");
        near(30, "ai");
        near(0, "Wu", "Wo", "Ww", "Wv", "Yi", "Ye", "Yy", "Rr", "Rl", "Bb", "Bv", "Pp", "Pf", "Qs", "QS", "Kk");
        near(0, "Kx", "Gg", "Gk", "Dd", "Dt", "Zz", "Zd", "Tt", "Ts", "Aa", "Hh");
        near(10, "Ae", "Ai", "Ao", "Au", "Ya", "Wa", "Kh", "Bw", "Bp", "TS", "Tz", "Tf", "ZJ", "Hx", "Ty");
        near(10, "Lr", "LR");
        near(30, "WA", "YA", "AH", "Ah", "WY", "Yu", "Wi", "We", "YJ", "Gx", "Gh", "GJ", "Zs", "Bf", "Pb", "Pv", "QK");
        near(20, "yi", "ye", "wu", "wo", "wv", "xh");
        near(35, "bp", "bv", "vf", "td", "kg", "kx", "gh", "gx", "yJ", "JC", "CS", "cs", "cz", "cC", "sz", "sS", "gJ");
        near(35, "zJ", "SJ", "Qz", "QC", "Qc", "QJ", "Gc", "DJ", "DC", "Jc", "TQ", "pf", "dz", "Zt");
        near(50, "lr", "mn", "Ck", "kh", "xS", "kC", "bm", "wb", "wf", "hf", "ts", "tc", "tC", "ks", "kc", "dJ", "hJ");
        near(50, "xC");
        bones("p", "pbvfBP");
        bones("t", "tdDT");
        bones("k", "kgxKG");
        bones("s", "szScCJQZ");
        bones("m", "mn");
        bones("l", "lrR");
        for (char digit = '0'; digit <= '9'; digit++) {
            BONE[digit] = digit;
        }
        long firm = 0;
        for (int x = 0; x < COUNT; x++) {
            firm |= x < ALPHABET.length() && WEAK.indexOf(ALPHABET.charAt(x)) >= 0 ? 0 : 1L << x;
            for (int y = 0; y < COUNT; y++) {
                NEAR[x] |= CHANGE[x * COUNT + y] < FAR ? 1L << y : 0;
                ALIKE[x] |= CHANGE[x * COUNT + y] < NOT_ALIKE ? 1L << y : 0;
            }
        }
        FIRM = firm;
    }

    private Sounds() {}

    private static int other(int sign) {
        return ALPHABET.length() + sign % OTHERS;
    }

    private static void near(int cost, String... pairs) {
        for (String pair : pairs) {
            int x = NUMBER[pair.charAt(0)];
            int y = NUMBER[pair.charAt(1)];
            CHANGE[x * COUNT + y] = (byte) cost;
            CHANGE[y * COUNT + x] = (byte) cost;
        }
    }

    private static void bones(String bone, String symbols) {
        symbols.chars().forEach(symbol -> BONE[symbol] = bone.charAt(0));
    }

    /** The number of a symbol, from 0 up and below {@link #COUNT}. */
    static byte number(char symbol) {
        return symbol < NUMBER.length ? NUMBER[symbol] : (byte) other(symbol);
    }

    static char boneOf(char symbol) {
        return symbol < BONE.length ? BONE[symbol] : 0;
    }

    static boolean isFirm(byte symbol) {
        return (FIRM >>> symbol & 1) != 0;
    }
}
