package org.comity.terms;

/**
 * A place in the law: an instrument and a provision of it.
 *
 * @param instrument the instrument's id, as its law pack names it: {@code nz/extradition-act-1999}
 * @param cite the provision as lawyers write it: {@code s 30(2)(b)}, {@code art 44(15)}
 */
public record Citation(String instrument, String cite) {

    @Override
    public String toString() {
        return instrument + " " + cite;
    }
}
