package org.comity.tracing.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a whole schedule: every row of every rule, and the answers at its end (tracing 12.2). */
public final class ScheduleChecker {

    private final List<String> wrong = new ArrayList<>();
    private final List<BigInteger> claimed = new ArrayList<>();
    private final List<String[]> inputs = new ArrayList<>();
    private int rows;
    private Optional<Block> block = Optional.empty();
    private boolean isSchedule;

    /** One rule's part of the schedule. */
    private static final class Block {
        private final String rule;
        private final int bits;
        private final Books books = new Books();
        private final Map<String, String> funds = new HashMap<>();
        private final RowCheck payments;
        private final FundCheck fund;
        private final Map<Integer, BigInteger> answered = new HashMap<>();
        private int count;

        private Block(String rule, int bits, String basis) {
            this.rule = rule;
            this.bits = bits;
            this.payments = new RowCheck(rule, bits, books);
            this.fund = new FundCheck(rule, basis, funds);
        }

        private boolean isDistribution() {
            return rule.equals("pari-passu") || rule.equals("cap-share");
        }
    }

    private ScheduleChecker() {}

    /**
     * What was found.
     *
     * @param rows how many rows were done again
     * @param inputs the files that the schedule names, each with its digest first
     * @param wrong what is wrong, each with its line; empty when everything holds
     */
    public record Found(int rows, List<String[]> inputs, List<String> wrong) {}

    /** Checks the lines of a schedule. */
    public static Found check(List<String> lines) {
        ScheduleChecker checker = new ScheduleChecker();
        for (int i = 0; i < lines.size(); i++) {
            checker.read(i + 1, CsvLine.fields(lines.get(i)));
        }
        if (!checker.isSchedule) {
            checker.wrong.add("line 1: this is no schedule of 'trace --out'");
        }
        checker.block.ifPresent(open -> checker.wrong.add("the part of rule " + open.rule + " has no end"));
        return new Found(checker.rows, List.copyOf(checker.inputs), List.copyOf(checker.wrong));
    }

    private void read(int line, List<String> fields) {
        try {
            switch (fields.getFirst()) {
                case "schedule" -> isSchedule = fields.get(1).equals("comity-schedule 1");
                case "rules" -> {}
                case "input" -> inputs.add(new String[] {fields.get(1), fields.get(2)});
                case "claim" -> claimed.add(new BigInteger(fields.get(4)));
                case "rule" ->
                    block = Optional.of(new Block(fields.get(1), Integer.parseInt(fields.get(2)), fields.get(4)));
                case "fund" -> open(line).funds.put(fields.get(2) + " " + fields.get(3), fields.get(1));
                case "row" -> row(open(line), new Row(line, fields));
                case "answer" -> answer(line, open(line), fields);
                case "end" -> end(line, open(line), Integer.parseInt(fields.get(2)));
                default -> wrong.add("line " + line + ": '" + fields.getFirst() + "' is no line of a schedule");
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            wrong.add("line " + line + ": cannot be read: " + e.getMessage());
        }
    }

    private Block open(int line) {
        return block.orElseThrow(() -> new IllegalStateException("no rule was opened before line " + line));
    }

    private void row(Block open, Row row) {
        rows++;
        open.count++;
        if (row.number() != open.count || !row.rule().equals(open.rule)) {
            wrong.add("line " + row.line() + ": row " + row.number() + " of " + row.rule() + " stands where row "
                    + open.count + " of " + open.rule + " is expected");
        }
        Optional<String> found = open.isDistribution() ? open.fund.check(row, open.bits) : open.payments.check(row);
        if (open.isDistribution()) {
            row.laid().forEach(open.books::lay);
            row.went().forEach((place, parts) -> open.books.addOut(row.number(), place, parts));
            open.books.held(row.ledger()).clear();
            open.books.held(row.ledger()).addAll(row.held());
        }
        found.ifPresent(what -> wrong.add("line " + row.line() + ": row " + row.number() + " of " + open.rule
                + ", entry '" + row.entry() + "' of " + row.ledger() + ": " + what));
        if (!open.isDistribution()) {
            for (int claim = 0; claim < claimed.size(); claim++) {
                if (!open.books.cost(claim).equals(open.books.laid(claim))) {
                    wrong.add("line " + row.line() + ": row " + row.number() + " of " + open.rule + ": of claim "
                            + claim + " all places hold " + open.books.cost(claim) + " units and "
                            + open.books.laid(claim) + " came in");
                }
            }
        }
    }

    /** A published figure lies less than one minor unit for each figure in it from what the rows come to (tracing 8.2). */
    private void answer(int line, Block open, List<String> fields) {
        int claim = Integer.parseInt(fields.get(2));
        String where = fields.get(3);
        BigInteger amount = new BigInteger(fields.get(4)).shiftLeft(open.bits);
        BigInteger cost = new BigInteger(fields.get(5)).shiftLeft(open.bits);
        BigInteger within = new BigInteger(fields.get(6)).shiftLeft(open.bits);
        open.answered.merge(claim, new BigInteger(fields.get(5)), BigInteger::add);
        if (open.isDistribution() && where.equals("lost")) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        if (where.startsWith("held ")) {
            parts.addAll(open.books.held(where.substring("held ".length())));
        } else {
            parts.addAll(open.books.out(where));
            open.books.pools().forEach((pool, waiting) -> {
                boolean isOurs = pool.startsWith("link ") ? where.equals("in-transit") : where.equals("asset");
                parts.addAll(isOurs ? waiting : List.of());
            });
        }
        boolean holds = Part.amountOf(parts, claim).subtract(amount).abs().compareTo(within) < 0
                && Part.costOf(parts, claim).subtract(cost).abs().compareTo(within) < 0;
        if (!holds && !(open.bits == 0 && Part.amountOf(parts, claim).equals(amount))) {
            wrong.add("line " + line + ": the answer for claim " + claim + ", " + where
                    + ", is not what the rows come to");
        }
    }

    private void end(int line, Block open, int count) {
        if (count != open.count) {
            wrong.add("line " + line + ": " + open.rule + " has " + open.count + " rows and should have " + count);
        }
        for (int claim = 0; claim < claimed.size(); claim++) {
            BigInteger all = open.answered.getOrDefault(claim, BigInteger.ZERO);
            BigInteger laid = open.books.laid(claim).shiftRight(open.bits);
            if (!all.equals(laid) || laid.compareTo(claimed.get(claim)) != 0) {
                wrong.add("line " + line + ": the answers for claim " + claim + " under " + open.rule + " come to "
                        + all + " minor units, the claim to " + claimed.get(claim));
            }
        }
        block = Optional.empty();
    }
}
