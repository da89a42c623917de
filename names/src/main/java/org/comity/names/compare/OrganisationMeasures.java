package org.comity.names.compare;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.NameCounts;
import org.comity.names.parts.Part;

/** What the names of organisations say beyond what all names say: which kinds of words are left over (names 5.1). */
final class OrganisationMeasures {

    private static final double SOME_BITS = 6;
    private static final double PLACE = NameCounts.PLACE_BITS;

    private OrganisationMeasures() {}

    /** What is left over of one name. */
    private record Over(double trade, double place, double telling, int numbers) {

        static Over of(CompiledName name, NameCounts counts, IntPredicate isOver) {
            double trade = 0;
            double place = 0;
            double telling = 0;
            int numbers = 0;
            for (int i = 0; i < name.parts().size(); i++) {
                if (isOver.test(i)) {
                    Part part = name.parts().get(i);
                    double bits = counts.bits(part);
                    switch (part.type()) {
                        case GENERIC -> {
                            place += bits >= PLACE ? 1 : 0;
                            trade += bits >= PLACE ? 0 : bits;
                        }
                        case NUMBER -> numbers++;
                        default -> telling += bits;
                    }
                }
            }
            return new Over(trade, place, telling, numbers);
        }
    }

    /** The measures with those of organisations behind them. */
    static double[] added(
            double[] measures, CompiledName a, CompiledName b, PartAlignment alignment, NameCounts counts) {
        Over left = Over.of(a, counts, alignment::isLeftOver);
        Over right = Over.of(b, counts, alignment::isRightOver);
        double trade = 0;
        for (int line = 0; line < alignment.lines(); line++) {
            trade += alignment.isTelling(line) ? 0 : alignment.agreedBits(line);
        }
        double tellingLess = Math.min(left.telling, right.telling);
        double tellingMore = Math.max(left.telling, right.telling);
        double[] own = {
            share(Math.min(left.trade, right.trade)),
            left.place > 0 && right.place > 0 ? 1 : 0,
            left.place > 0 != right.place > 0 ? 1 : 0,
            share(tellingLess),
            share(tellingMore - tellingLess),
            left.numbers > 0 && right.numbers > 0 ? 1 : 0,
            a.legalForm().isPresent()
                            && b.legalForm().isPresent()
                            && !a.legalForm().equals(b.legalForm())
                    ? 1
                    : 0,
            share(trade),
            alignment.tellingLines() > 0 && tellingMore == 0 ? 1 : 0,
            left.numbers > 0 != right.numbers > 0 ? 1 : 0
        };
        double[] all = Arrays.copyOf(measures, measures.length + own.length);
        System.arraycopy(own, 0, all, measures.length, own.length);
        return all;
    }

    private static double share(double bits) {
        return bits / (bits + SOME_BITS);
    }
}
