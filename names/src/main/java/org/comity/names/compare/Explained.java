package org.comity.names.compare;

/**
 * An agreement of which the words are known from the start.
 *
 * @param explained the agreement with its words
 */
record Explained(Alignment explained) implements Agreed {

    @Override
    public int lines() {
        return explained.pairs().size();
    }

    @Override
    public boolean isTelling(int line) {
        return explained.pairs().get(line).telling();
    }

    @Override
    public Route route(int line) {
        return explained.pairs().get(line).route();
    }

    @Override
    public boolean isAnythingLeft() {
        return !explained.leftOnly().isEmpty() || !explained.rightOnly().isEmpty();
    }

    @Override
    public double agreedBits() {
        double bits = 0;
        for (Pairing pair : explained.pairs()) {
            bits += pair.bits() * Pairing.strength(pair.likeness());
        }
        return bits;
    }

    @Override
    public double leftBits() {
        return explained.leftBits();
    }
}
