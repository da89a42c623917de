package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Does one row of a rule that follows payments again, and says what in it is wrong (tracing 12.2). */
final class RowCheck {

    private final String rule;
    private final int bits;
    private final Books books;

    RowCheck(String rule, int bits, Books books) {
        this.rule = rule;
        this.bits = bits;
        this.books = books;
    }

    /** Thrown inside a row alone: the first thing that is wrong. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Wrong(String what) {
            super(what);
        }
    }

    /** What is wrong with a row; empty when nothing is. */
    Optional<String> check(Row row) {
        try {
            BigInteger before = books.balance(row.ledger());
            BigInteger moved = row.is("opening") ? row.amount(bits).subtract(before) : row.amount(bits);
            row.laid().forEach(books::lay);
            if (moved.signum() < 0) {
                debit(row, before, moved.negate());
            } else {
                credit(row, before, moved);
            }
            BigInteger after = before.add(moved);
            books.setBalance(row.ledger(), after);
            require(after.equals(row.balance(bits)), "the balance does not follow from the one before");
            compareHeld(row, after);
            return Optional.empty();
        } catch (Wrong wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private boolean isQueue(Row row) {
        return rule.equals("fifo") || rule.equals("lifo") || row.is("queue");
    }

    private void debit(Row row, BigInteger before, BigInteger amount) {
        List<Part> held = books.held(row.ledger());
        BigInteger available = amount.min(before.max(BigInteger.ZERO));
        BigInteger covered = Part.sum(row.covered());
        BigInteger fromOwn = covered.subtract(amount.subtract(available)).max(BigInteger.ZERO);
        List<Part> took = row.took();
        require(Part.sum(took).equals(available.subtract(fromOwn)), "what was taken is not what the ledger could pay");
        for (Part part : row.covered()) {
            require(
                    Part.costOf(row.laid(), part.origin()).compareTo(part.cost()) >= 0,
                    "money of a backward link is no claim's");
        }
        if (isQueue(row)) {
            boolean newestFirst = rule.equals("lifo");
            takeOwn(held, fromOwn, newestFirst);
            List<Part> expected = RuleCheck.inOrder(held, Part.sum(took), newestFirst, row);
            require(Part.joined(expected).equals(Part.joined(took)), "the lots taken are not those whose turn it was");
            removeLots(held, row, newestFirst, Part.sum(took));
        } else {
            remove(held, List.of(Part.own(fromOwn)));
            RuleCheck.ofShares(rule, held, took, row).ifPresent(what -> {
                throw new Wrong(what);
            });
            remove(held, took);
        }
        List<Part> left = new ArrayList<>(row.covered());
        left.addAll(took);
        books.keepDebit(row.number(), left);
        requireSame(left, gone(row), true, "what was taken is not what went");
        settle(row);
    }

    private void credit(Row row, BigInteger before, BigInteger amount) {
        List<Part> came = row.came();
        require(Part.sum(came).equals(amount), "what came is not the amount");
        List<Part> source = new ArrayList<>(draw(row));
        row.laid().forEach(part -> source.add(new Part(part.origin(), part.cost(), part.cost())));
        row.how("restored").map(text -> text.split(":")).ifPresent(text -> {
            int claim = Integer.parseInt(text[0]);
            BigInteger cost = new BigInteger(text[1]);
            require(books.makeGood(claim, cost), "more is made good than is gone");
            source.add(new Part(claim, cost, cost));
        });
        List<Part> arrived = new ArrayList<>(came);
        arrived.addAll(gone(row));
        boolean keepsAmounts = !row.is("scaled")
                && !row.is("best")
                && !row.is("interest")
                && row.went().isEmpty();
        requireSame(source, arrived, keepsAmounts, "claimed money came that nothing brought");
        requireScaled(row, source, came);
        repay(row, before, amount, came);
        settle(row);
    }

    /** What waited on a link, stood in an asset, or left by an earlier row: it is taken from there. */
    private List<Part> draw(Row row) {
        List<Part> drawn = row.drawn();
        Optional<String> earlier = row.how("front").or(() -> row.how("end"));
        if (earlier.isPresent()) {
            int number = Integer.parseInt(earlier.get());
            for (int origin : origins(drawn, books.debit(number))) {
                require(
                        Part.amountOf(drawn, origin).equals(Part.amountOf(books.debit(number), origin)),
                        "another composition comes back than left by row " + number);
            }
            books.takeBack(number);
            return drawn;
        }
        Optional<String> place = row.how("link")
                .map(id -> "link " + id)
                .or(() -> row.how("asset").map(id -> "asset " + id));
        if (place.isPresent()) {
            List<Part> pool = books.pool(place.get());
            boolean isOrdered = bits == 0;
            requireTurn(pool, drawn, isOrdered);
            if (isOrdered) {
                removeInOrder(pool, Part.sum(drawn));
            } else {
                remove(pool, drawn);
            }
        }
        return drawn;
    }

    private void requireTurn(List<Part> pool, List<Part> drawn, boolean isOrdered) {
        BigInteger all = Part.sum(pool);
        BigInteger amount = Part.sum(drawn);
        require(amount.compareTo(all) <= 0, "more arrives than waits");
        if (isOrdered) {
            List<Part> copy = new ArrayList<>(pool);
            List<Part> taken = removeInOrder(copy, amount);
            requireSame(taken, drawn, true, "what arrives is not what left first");
            return;
        }
        for (int origin : origins(pool, drawn)) {
            BigInteger apart = Part.amountOf(drawn, origin)
                    .multiply(all)
                    .subtract(Part.amountOf(pool, origin).multiply(amount))
                    .abs();
            BigInteger tolerance = all.multiply(BigInteger.valueOf(pool.size() + 1L));
            require(apart.compareTo(tolerance) <= 0, "what arrives is not a part of what waits in proportion");
        }
    }

    /** Money that became other money, or a thing and money again: all in proportion, or, at {@code best}, claims first. */
    private void requireScaled(Row row, List<Part> source, List<Part> came) {
        boolean isLoss = row.is("best") && Part.sum(came).compareTo(Part.sum(source)) < 0;
        if (!(row.is("scaled") || row.is("best"))
                || isLoss
                || !row.laid().isEmpty()
                || !row.went().isEmpty()) {
            return;
        }
        BigInteger from = Part.sum(source);
        BigInteger to = Part.sum(came);
        for (int origin : origins(source, came)) {
            BigInteger apart = Part.amountOf(came, origin)
                    .multiply(from)
                    .subtract(Part.amountOf(source, origin).multiply(to))
                    .abs();
            require(
                    apart.compareTo(from.multiply(BigInteger.valueOf(source.size() + 1L))) <= 0,
                    "what came is not what left at one rate");
        }
    }

    private void repay(Row row, BigInteger before, BigInteger amount, List<Part> came) {
        List<Part> repaid = row.repaid();
        BigInteger owed = before.negate().max(BigInteger.ZERO).min(amount);
        require(Part.sum(repaid).equals(owed), "the bank is repaid another sum than it was owed");
        boolean isBack = row.is("front") || row.is("end");
        if (owed.signum() > 0 && !isBack) {
            for (int origin : origins(came, repaid)) {
                BigInteger apart = Part.amountOf(repaid, origin)
                        .multiply(amount)
                        .subtract(Part.amountOf(came, origin).multiply(owed))
                        .abs();
                require(
                        apart.compareTo(amount.multiply(BigInteger.valueOf(came.size() + 1L))) <= 0,
                        "the bank is not repaid in proportion");
            }
        }
        List<Part> held = books.held(row.ledger());
        List<Part> rest = new ArrayList<>(came);
        if (isBack) {
            remove(rest, repaid);
        } else {
            removeRateably(rest, repaid, amount, owed);
        }
        if (row.is("front") && rule.equals("fifo") && !row.is("queue")) {
            // what the bank had lent joins at the end, what had left goes back to the front
            List<Part> back = new ArrayList<>(rest);
            BigInteger lent = Part.amountOf(rest, Part.OWN).subtract(Part.amountOf(row.drawn(), Part.OWN));
            if (lent.signum() > 0) {
                remove(back, List.of(Part.own(lent)));
                held.add(Part.own(lent));
            }
            held.addAll(0, back);
        } else {
            held.addAll(rest);
        }
    }

    private static List<Part> gone(Row row) {
        List<Part> gone = new ArrayList<>();
        row.went().forEach((place, parts) -> {
            if (!place.equals("bank")) {
                gone.addAll(parts);
            }
        });
        return gone;
    }

    private void settle(Row row) {
        row.went().forEach((place, parts) -> {
            if (place.startsWith("link ") || place.startsWith("asset ")) {
                books.pool(place).addAll(parts);
            } else {
                books.addOut(row.number(), place, parts);
            }
        });
        requireSame(
                row.repaid(),
                row.went().getOrDefault("bank", List.of()),
                true,
                "what repaid the bank is not what is listed as gone");
    }

    private void compareHeld(Row row, BigInteger balance) {
        List<Part> mine = books.held(row.ledger());
        List<Part> said = row.held();
        require(
                Part.sum(said).equals(balance.max(BigInteger.ZERO)),
                "the parts come to " + Part.sum(said) + " units, the balance to " + balance);
        requireSame(mine, said, true, "what is held does not follow from the rows before");
        if (isQueue(row)) {
            require(Part.joined(mine).equals(Part.joined(said)), "the lots do not follow from the rows before");
        }
    }

    private static void requireSame(List<Part> a, List<Part> b, boolean withAmounts, String what) {
        for (int origin : origins(a, b)) {
            if (origin == Part.OWN) {
                continue;
            }
            boolean isSame = Part.costOf(a, origin).equals(Part.costOf(b, origin))
                    && (!withAmounts || Part.amountOf(a, origin).equals(Part.amountOf(b, origin)));
            require(isSame, what + " (claim " + origin + ")");
        }
    }

    private static TreeSet<Integer> origins(List<Part> a, List<Part> b) {
        TreeSet<Integer> origins = new TreeSet<>();
        a.forEach(part -> origins.add(part.origin()));
        b.forEach(part -> origins.add(part.origin()));
        return origins;
    }

    private static void takeOwn(List<Part> lots, BigInteger amount, boolean newestFirst) {
        BigInteger missing = amount;
        for (int n = 0; n < lots.size(); n++) {
            int i = newestFirst ? lots.size() - 1 - n : n;
            Part lot = lots.get(i);
            if (lot.origin() == Part.OWN) {
                BigInteger part = lot.amount().min(missing);
                lots.set(i, lot.minus(part, BigInteger.ZERO));
                missing = missing.subtract(part);
            }
        }
        require(missing.signum() == 0, "a backward link takes the place of money that is not own");
    }

    private static void removeLots(List<Part> lots, Row row, boolean newestFirst, BigInteger amount) {
        List<Part> left = new ArrayList<>(newestFirst ? lots.reversed() : lots);
        RuleCheck.takeFrom(left, amount, newestFirst, row);
        lots.clear();
        lots.addAll(newestFirst ? left.reversed() : left);
    }

    private static List<Part> removeInOrder(List<Part> pool, BigInteger amount) {
        return RuleCheck.take(pool, amount, Integer.MIN_VALUE);
    }

    /** Takes from each part its share of what repaid the bank; the shares stand in the order of the parts, those of nothing left out. */
    private static void removeRateably(List<Part> from, List<Part> shares, BigInteger all, BigInteger owed) {
        int next = 0;
        for (int i = 0; i < from.size() && next < shares.size(); i++) {
            Part part = from.get(i);
            Part share = shares.get(next);
            BigInteger apart = share.amount()
                    .multiply(all)
                    .subtract(part.amount().multiply(owed))
                    .abs();
            if (part.origin() == share.origin() && apart.compareTo(all) < 0) {
                from.set(i, part.minus(share.amount(), share.cost()));
                next++;
            }
        }
        require(next == shares.size(), "the bank is not repaid in proportion");
        from.removeIf(Part::isNothing);
    }

    /** Takes parts out of a list, of each origin from its first parts. */
    private static void remove(List<Part> from, List<Part> parts) {
        for (Part part : parts) {
            BigInteger amount = part.amount();
            BigInteger cost = part.cost();
            for (int i = 0; i < from.size(); i++) {
                Part each = from.get(i);
                if (each.origin() == part.origin()) {
                    BigInteger less = each.amount().min(amount);
                    BigInteger lessCost = each.cost().min(cost);
                    from.set(i, each.minus(less, lessCost));
                    amount = amount.subtract(less);
                    cost = cost.subtract(lessCost);
                }
            }
            require(amount.signum() == 0 && cost.signum() == 0, "more is taken than there is");
        }
        from.removeIf(Part::isNothing);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new Wrong(what);
        }
    }
}
