package org.comity.names.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;
import org.comity.names.script.SoundCode;
import org.comity.names.script.SoundDistance;

/**
 * The pairing of parts with the greatest sum of agreed information (names 4.5). Exact by dynamic programming over the
 * subsets of the shorter name's parts up to {@value #MOST_FOR_EXACT}; beyond that the best pairs first.
 */
final class PartAlignment {

    private static final int MOST_FOR_EXACT = 8;
    private static final double JOINED_LIKENESS = 0.86;

    private record Choice(int left, int leftCount, int right, int rightCount, Likeness likeness, double bits) {
        double gain() {
            return bits * Pairing.strength(likeness.value());
        }

        int leftMask() {
            return ((1 << leftCount) - 1) << left;
        }

        int rightMask() {
            return ((1 << rightCount) - 1) << right;
        }
    }

    /** Stands for leaving a part of the left name over. */
    private static final Choice NOTHING = new Choice(0, 0, 0, 0, Likeness.NONE, 0);

    private final List<Part> left;
    private final List<Part> right;
    private final double[] leftBits;
    private final double[] rightBits;
    private final boolean chinese;

    private PartAlignment(List<Part> left, List<Part> right, NameCounts counts, boolean chinese) {
        this.left = left;
        this.right = right;
        this.chinese = chinese;
        leftBits = left.stream().mapToDouble(counts::bits).toArray();
        rightBits = right.stream().mapToDouble(counts::bits).toArray();
    }

    static Alignment of(List<Part> left, List<Part> right, NameCounts counts, boolean chinese) {
        PartAlignment work = new PartAlignment(left, right, counts, chinese);
        List<Choice> choices = work.choices();
        boolean small = Math.min(left.size(), right.size()) <= MOST_FOR_EXACT && right.size() <= MOST_FOR_EXACT;
        return work.alignment(small ? work.exact(choices) : greedy(choices));
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                Likeness likeness = PartLikeness.of(left.get(i), right.get(j), chinese);
                if (likeness.value() >= PartLikeness.LEAST) {
                    choices.add(new Choice(i, 1, j, 1, likeness, Math.min(leftBits[i], rightBits[j])));
                }
                if (likeness.value() < 0.99) {
                    joined(i, 2, j, 1, choices);
                    joined(i, 1, j, 2, choices);
                }
            }
        }
        return choices;
    }

    private void joined(int i, int countLeft, int j, int countRight, List<Choice> choices) {
        if (i + countLeft > left.size() || j + countRight > right.size()) {
            return;
        }
        List<Part> some = left.subList(i, i + countLeft);
        List<Part> others = right.subList(j, j + countRight);
        if (!canJoin(some) || !canJoin(others)) {
            return;
        }
        if (chinese && sameSyllables(some, others)) {
            double bits = Math.min(sum(leftBits, i, countLeft), sum(rightBits, j, countRight));
            choices.add(new Choice(i, countLeft, j, countRight, new Likeness(0.98, Route.SYLLABLES), bits));
            return;
        }
        String soundLeft = sound(some);
        String soundRight = sound(others);
        double value = SoundDistance.likeness(
                soundLeft,
                soundRight,
                PartLikeness.vowels(some.getFirst().script(), others.getFirst().script()),
                JOINED_LIKENESS);
        if (value >= JOINED_LIKENESS) {
            double bits = Math.min(sum(leftBits, i, countLeft), sum(rightBits, j, countRight));
            choices.add(new Choice(i, countLeft, j, countRight, new Likeness(value * 0.99, Route.JOINED), bits));
        }
    }

    private static boolean canJoin(List<Part> parts) {
        for (Part part : parts) {
            if (part.type() == Part.Type.INITIAL || part.type() == Part.Type.NUMBER) {
                return false;
            }
        }
        return true;
    }

    /** Whether two words of one side are cut into the same Mandarin syllables as one word of the other (names 3.6). */
    private static boolean sameSyllables(List<Part> some, List<Part> others) {
        if (some.size() < others.size()) {
            return sameSyllables(others, some);
        }
        Set<String> whole = others.getFirst().syllables();
        return some.size() == 2
                && some.getFirst().syllables().stream()
                        .anyMatch(first -> some.getLast().syllables().stream()
                                .anyMatch(last -> whole.contains(first + " " + last)));
    }

    private static String sound(List<Part> parts) {
        return parts.size() == 1
                ? parts.getFirst().sound()
                : parts.getFirst().sound() + parts.getLast().joinedSound();
    }

    private static double sum(double[] bits, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += bits[i];
        }
        return sum;
    }

    private List<Choice> exact(List<Choice> choices) {
        int subsets = 1 << right.size();
        int rows = left.size() + 2;
        double[][] best = new double[rows][];
        Choice[][] taken = new Choice[rows][subsets];
        for (int i = 0; i < rows; i++) {
            best[i] = new double[subsets];
            Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
            Arrays.fill(taken[i], NOTHING);
        }
        best[0][0] = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int used = 0; used < subsets; used++) {
                if (best[i][used] == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                offer(best, taken, i + 1, used, best[i][used], NOTHING);
                for (Choice choice : choices) {
                    if (choice.left == i && (choice.rightMask() & used) == 0) {
                        offer(
                                best,
                                taken,
                                i + choice.leftCount,
                                used | choice.rightMask(),
                                best[i][used] + choice.gain(),
                                choice);
                    }
                }
            }
        }
        return trace(best[left.size()], taken);
    }

    private static void offer(double[][] best, Choice[][] taken, int row, int used, double value, Choice choice) {
        if (value > best[row][used]) {
            best[row][used] = value;
            taken[row][used] = choice;
        }
    }

    private List<Choice> trace(double[] last, Choice[][] taken) {
        int used = 0;
        for (int mask = 1; mask < last.length; mask++) {
            if (last[mask] > last[used] + 1e-9) {
                used = mask;
            }
        }
        List<Choice> chosen = new ArrayList<>();
        for (int row = left.size(); row > 0; ) {
            Choice choice = taken[row][used];
            if (choice == NOTHING) {
                row--;
            } else {
                chosen.addFirst(choice);
                row -= choice.leftCount;
                used &= ~choice.rightMask();
            }
        }
        return chosen;
    }

    private static List<Choice> greedy(List<Choice> choices) {
        List<Choice> byGain = new ArrayList<>(choices);
        byGain.sort(Comparator.comparingDouble(Choice::gain).reversed());
        int usedLeft = 0;
        int usedRight = 0;
        List<Choice> chosen = new ArrayList<>();
        for (Choice choice : byGain) {
            if ((choice.leftMask() & usedLeft) == 0 && (choice.rightMask() & usedRight) == 0) {
                chosen.add(choice);
                usedLeft |= choice.leftMask();
                usedRight |= choice.rightMask();
            }
        }
        chosen.sort(Comparator.comparingInt(Choice::left));
        return chosen;
    }

    private Alignment alignment(List<Choice> chosen) {
        List<Pairing> pairs = new ArrayList<>();
        int usedLeft = 0;
        int usedRight = 0;
        for (Choice choice : chosen) {
            List<Part> some = left.subList(choice.left, choice.left + choice.leftCount);
            List<Part> others = right.subList(choice.right, choice.right + choice.rightCount);
            boolean telling =
                    some.stream().anyMatch(Part::isTelling) && others.stream().anyMatch(Part::isTelling);
            pairs.add(new Pairing(
                    written(some),
                    written(others),
                    choice.likeness.value(),
                    choice.likeness.route(),
                    "",
                    choice.bits,
                    telling,
                    SoundCode.skeleton(sound(some)).equals(SoundCode.skeleton(sound(others)))));
            usedLeft |= choice.leftMask();
            usedRight |= choice.rightMask();
        }
        List<Part> leftOnly = rest(left, usedLeft);
        List<Part> rightOnly = rest(right, usedRight);
        return new Alignment(
                pairs,
                leftOnly,
                rightOnly,
                Arrays.stream(leftBits).sum(),
                Arrays.stream(rightBits).sum(),
                over(leftBits, usedLeft),
                over(rightBits, usedRight));
    }

    private static String written(List<Part> parts) {
        return parts.stream().map(Part::written).collect(java.util.stream.Collectors.joining(" "));
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

    private static double over(double[] bits, int used) {
        double over = 0;
        for (int i = 0; i < bits.length; i++) {
            if ((used & (1 << i)) == 0) {
                over += bits[i];
            }
        }
        return over;
    }
}
