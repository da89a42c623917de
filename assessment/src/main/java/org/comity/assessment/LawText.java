package org.comity.assessment;

/** Packs as text, for {@code law list} and {@code law show}. */
public final class LawText {

    private LawText() {}

    /** One line per pack. */
    public static String list(LawLibrary library) {
        throw new UnsupportedOperationException();
    }

    /** A whole pack. */
    public static String show(LawPack pack) {
        throw new UnsupportedOperationException();
    }

    /**
     * One provision of a pack, and those beneath it.
     *
     * @param provision as cited or as in a rule's id: {@code s 30(2)(b)}, {@code 30-2-b}
     * @throws org.comity.terms.BadInput when no rule is about it; the message says what is near
     */
    public static String show(LawPack pack, String provision) {
        throw new UnsupportedOperationException();
    }
}
