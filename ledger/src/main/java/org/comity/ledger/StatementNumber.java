package org.comity.ledger;

/**
 * A statement's number in the bank's series (MT940 {@code :28C:}, camt {@code ElctrncSeqNb}).
 *
 * @param number the statement's number; banks begin anew each year, and some at will
 * @param page the page of that statement, 0 when pages are not counted
 */
public record StatementNumber(long number, long page) implements Comparable<StatementNumber> {

    @Override
    public int compareTo(StatementNumber other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : Long.compare(page, other.page);
    }

    /** Whether nothing can stand between this and a later statement: the next page, or the next number's first page. */
    boolean isDirectlyBefore(StatementNumber next) {
        boolean nextPage = next.number == number && next.page == page + 1;
        return nextPage || (next.number == number + 1 && next.page <= 1);
    }

    /** {@code 27/1}, or {@code 27} when pages are not counted. */
    @Override
    public String toString() {
        return page == 0 ? Long.toString(number) : number + "/" + page;
    }
}
