package org.comity.names.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.script.SoundCode;
import org.jspecify.annotations.Nullable;

/**
 * The pairing of parts with the greatest sum of agreed information (names 4.5). Exact by dynamic programming over the
 * subsets of the shorter name's parts up to {@value #MOST_FOR_EXACT}; beyond that the best pairs first.
 */
final class PartAlignment implements Agreed {

    private static final int MOST_FOR_EXACT = 8;
    private static final double JOINED_LIKENESS = 0.86;
    private static final double ALL_BUT_THE_SAME = 0.99;

    /** One or two parts of the left name against one or two of the right. */
    record Choice(int left, int leftCount, int right, int rightCount, Likeness likeness, double bits, double gain) {

        static Choice of(int left, int leftCount, int right, int rightCount, Likeness likeness, double bits) {
            double gain = bits * Pairing.strength(likeness.value());
            return new Choice(left, leftCount, right, rightCount, likeness, bits, gain);
        }

        int leftMask() {
            return ((1 << leftCount) - 1) << left;
        }

        int rightMask() {
            return ((1 << rightCount) - 1) << right;
        }
    }

    private final List<Part> left;
    private final List<Part> right;
    private final double[] leftBits;
    private final double[] rightBits;
    private final boolean chinese;
    private final List<Choice> chosen;
    private final int usedLeft;
    private final int usedRight;

    private PartAlignment(List<Part> left, List<Part> right, NameCounts counts, boolean chinese) {
        this.left = left;
        this.right = right;
        this.chinese = chinese;
        leftBits = bits(left, counts);
        rightBits = bits(right, counts);
        chosen = chosen(choices());
        int onLeft = 0;
        int onRight = 0;
        for (Choice choice : chosen) {
            onLeft |= choice.leftMask();
            onRight |= choice.rightMask();
        }
        usedLeft = onLeft;
        usedRight = onRight;
    }

    static PartAlignment of(List<Part> left, List<Part> right, NameCounts counts, boolean chinese) {
        return new PartAlignment(left, right, counts, chinese);
    }

    private static double[] bits(List<Part> parts, NameCounts counts) {
        double[] bits = new double[parts.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = counts.bits(parts.get(i));
        }
        return bits;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                Likeness likeness = PartLikeness.of(left.get(i), right.get(j), chinese);
                if (likeness.value() >= PartLikeness.LEAST) {
                    choices.add(Choice.of(i, 1, j, 1, likeness, Math.min(leftBits[i], rightBits[j])));
                }
                if (likeness.value() < ALL_BUT_THE_SAME) {
                    joinedOnLeft(i, j, choices);
                    joinedOnRight(i, j, choices);
                }
            }
        }
        return choices;
    }

    private void joinedOnLeft(int i, int j, List<Choice> choices) {
        if (i + 1 >= left.size() || !canJoin(left.get(i), left.get(i + 1), right.get(j))) {
            return;
        }
        double bits = Math.min(leftBits[i] + leftBits[i + 1], rightBits[j]);
        Likeness known = TwoWords.asOne(left.get(i), left.get(i + 1), right.get(j), chinese);
        if (known != Likeness.NONE) {
            choices.add(Choice.of(i, 2, j, 1, known, bits));
            return;
        }
        double value = TwoWords.spoken(left.get(i), left.get(i + 1), right.get(j), JOINED_LIKENESS);
        if (value >= JOINED_LIKENESS) {
            choices.add(Choice.of(i, 2, j, 1, new Likeness(value * 0.99, Route.JOINED), bits));
        }
    }

    private void joinedOnRight(int i, int j, List<Choice> choices) {
        if (j + 1 >= right.size() || !canJoin(right.get(j), right.get(j + 1), left.get(i))) {
            return;
        }
        double bits = Math.min(leftBits[i], rightBits[j] + rightBits[j + 1]);
        Likeness known = TwoWords.asOne(right.get(j), right.get(j + 1), left.get(i), chinese);
        if (known != Likeness.NONE) {
            choices.add(Choice.of(i, 1, j, 2, known, bits));
            return;
        }
        double value = TwoWords.spoken(right.get(j), right.get(j + 1), left.get(i), JOINED_LIKENESS);
        if (value >= JOINED_LIKENESS) {
            choices.add(Choice.of(i, 1, j, 2, new Likeness(value * 0.99, Route.JOINED), bits));
        }
    }

    private static boolean canJoin(Part first, Part second, Part other) {
        return canJoin(first) && canJoin(second) && canJoin(other);
    }

    private static boolean canJoin(Part part) {
        return part.type() != Part.Type.INITIAL && part.type() != Part.Type.NUMBER;
    }

    private List<Choice> chosen(List<Choice> choices) {
        if (areApart(choices)) {
            return choices;
        }
        boolean small = Math.min(left.size(), right.size()) <= MOST_FOR_EXACT && right.size() <= MOST_FOR_EXACT;
        return small ? exact(choices) : greedy(choices);
    }

    /** Whether no two choices use one part, so that all of them can be taken. */
    private static boolean areApart(List<Choice> choices) {
        int onLeft = 0;
        int onRight = 0;
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if ((choice.leftMask() & onLeft) != 0 || (choice.rightMask() & onRight) != 0) {
                return false;
            }
            onLeft |= choice.leftMask();
            onRight |= choice.rightMask();
        }
        return true;
    }

    private List<Choice> exact(List<Choice> choices) {
        int subsets = 1 << right.size();
        double[] best = new double[(left.size() + 2) * subsets];
        @Nullable Choice[] taken = new Choice[best.length];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int used = 0; used < subsets; used++) {
                double sum = best[i * subsets + used];
                if (sum == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                if (sum > best[(i + 1) * subsets + used]) {
                    best[(i + 1) * subsets + used] = sum;
                    taken[(i + 1) * subsets + used] = null; // the part is left over
                }
                for (int k = 0; k < choices.size(); k++) {
                    Choice choice = choices.get(k);
                    if (choice.left == i && (choice.rightMask() & used) == 0) {
                        int at = (i + choice.leftCount) * subsets + (used | choice.rightMask());
                        if (sum + choice.gain > best[at]) {
                            best[at] = sum + choice.gain;
                            taken[at] = choice;
                        }
                    }
                }
            }
        }
        return trace(best, taken, subsets);
    }

    private List<Choice> trace(double[] best, @Nullable Choice[] taken, int subsets) {
        int last = left.size() * subsets;
        int used = 0;
        for (int mask = 1; mask < subsets; mask++) {
            if (best[last + mask] > best[last + used] + 1e-9) {
                used = mask;
            }
        }
        List<Choice> found = new ArrayList<>();
        for (int row = left.size(); row > 0; ) {
            Choice choice = taken[row * subsets + used];
            if (choice == null) {
                row--;
            } else {
                found.addFirst(choice);
                row -= choice.leftCount;
                used &= ~choice.rightMask();
            }
        }
        return found;
    }

    private static List<Choice> greedy(List<Choice> choices) {
        List<Choice> byGain = new ArrayList<>(choices);
        byGain.sort(Comparator.comparingDouble(Choice::gain).reversed());
        int onLeft = 0;
        int onRight = 0;
        List<Choice> found = new ArrayList<>();
        for (Choice choice : byGain) {
            if ((choice.leftMask() & onLeft) == 0 && (choice.rightMask() & onRight) == 0) {
                found.add(choice);
                onLeft |= choice.leftMask();
                onRight |= choice.rightMask();
            }
        }
        found.sort(Comparator.comparingInt(Choice::left));
        return found;
    }

    @Override
    public int lines() {
        return chosen.size();
    }

    @Override
    public boolean isTelling(int line) {
        Choice choice = chosen.get(line);
        return (left.get(choice.left).isTelling()
                        || left.get(choice.left + choice.leftCount - 1).isTelling())
                && (right.get(choice.right).isTelling()
                        || right.get(choice.right + choice.rightCount - 1).isTelling());
    }

    @Override
    public Route route(int line) {
        return chosen.get(line).likeness.route();
    }

    /** How alike the sides of a line are, 0 to 1. */
    double likeness(int line) {
        return chosen.get(line).likeness.value();
    }

    @Override
    public boolean isFatherForSon() {
        boolean there = false;
        boolean back = false;
        for (Choice choice : chosen) {
            boolean onLeft = left.get(choice.left).isFathers();
            boolean onRight = right.get(choice.right).isFathers();
            there |= onLeft && !onRight && choice.right == 0;
            back |= onRight && !onLeft && choice.left == 0;
        }
        return there && back;
    }

    /** The information of a line, in bits: the smaller of its sides. */
    double bits(int line) {
        return chosen.get(line).bits;
    }

    /** The information of a line that counts: all of it when alike, none from half-likeness down. */
    double agreedBits(int line) {
        return chosen.get(line).gain;
    }

    /** Whether the sides of a line have the same consonants, class by class. */
    boolean haveSameBones(int line) {
        Choice choice = chosen.get(line);
        if (choice.likeness.route().isReordered()) {
            return true;
        }
        if (choice.leftCount == 1 && choice.rightCount == 1) {
            return left.get(choice.left)
                    .sounded()
                    .bones()
                    .equals(right.get(choice.right).sounded().bones());
        }
        return bones(left, choice.left, choice.leftCount).equals(bones(right, choice.right, choice.rightCount));
    }

    private static String bones(List<Part> parts, int from, int count) {
        String sound = parts.get(from).sound();
        return SoundCode.skeleton(
                count == 1 ? sound : sound + parts.get(from + 1).joinedSound());
    }

    @Override
    public boolean isAnythingLeft() {
        return usedLeft != (1 << left.size()) - 1 || usedRight != (1 << right.size()) - 1;
    }

    boolean isLeftOver(int leftPart) {
        return (usedLeft & 1 << leftPart) == 0;
    }

    boolean isRightOver(int rightPart) {
        return (usedRight & 1 << rightPart) == 0;
    }

    @Override
    public double agreedBits() {
        double bits = 0;
        for (Choice choice : chosen) {
            bits += choice.gain;
        }
        return bits;
    }

    @Override
    public double leftBits() {
        return over(leftBits, 0);
    }

    double rightBits() {
        return over(rightBits, 0);
    }

    double leftOverBits() {
        return over(leftBits, usedLeft);
    }

    double rightOverBits() {
        return over(rightBits, usedRight);
    }

    private static double over(double[] bits, int used) {
        double over = 0;
        for (int i = 0; i < bits.length; i++) {
            if ((used & (1 << i)) == 0) {
                over += bits[i];
            }
        }
        return over;
    }

    @Override
    public Alignment explained() {
        List<Pairing> pairs = new ArrayList<>();
        for (int line = 0; line < chosen.size(); line++) {
            Choice choice = chosen.get(line);
            pairs.add(new Pairing(
                    written(left.subList(choice.left, choice.left + choice.leftCount)),
                    written(right.subList(choice.right, choice.right + choice.rightCount)),
                    choice.likeness.value(),
                    choice.likeness.route(),
                    "",
                    choice.bits,
                    isTelling(line),
                    haveSameBones(line)));
        }
        return new Alignment(
                pairs,
                rest(left, usedLeft),
                rest(right, usedRight),
                leftBits(),
                rightBits(),
                leftOverBits(),
                rightOverBits());
    }

    private static String written(List<Part> parts) {
        return parts.stream().map(Part::written).collect(Collectors.joining(" "));
    }

    private static List<Part> rest(List<Part> parts, int used) {
        List<Part> rest = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if ((used & (1 << i)) == 0) {
                rest.add(parts.get(i));
            }
        }
        return rest;
    }
}
