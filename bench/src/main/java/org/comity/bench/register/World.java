package org.comity.bench.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.comity.tracing.columns.ClaimMark;
import org.comity.tracing.columns.Movements;

/**
 * A generated register: few ledgers move often, most seldom; one movement in twenty comes from outside, one in twenty goes there, the rest are
 * transfers; no ledger is ever overdrawn. The claim is the whole of the first credit from outside after one movement in a hundred.
 *
 * @param movements the movements
 * @param claim the claim
 * @param ledgers how many ledgers
 */
record World(Movements movements, ClaimMark claim, int ledgers) implements AutoCloseable {

    private static final int FIRST_DAY = (int) LocalDate.of(2010, 1, 1).toEpochDay();
    private static final int DAYS = 3_650;

    static World of(long size, int ledgers) {
        SplittableRandom random = new SplittableRandom(20260612);
        Movements movements = new Movements(size);
        long[] balances = new long[ledgers + 1];
        ClaimMark claim = new ClaimMark(0, 0);
        for (long i = 0; i < size; i++) {
            int from = skewed(random, ledgers);
            int to = skewed(random, ledgers);
            int kind = random.nextInt(20);
            if (kind == 0 || from == to || balances[from] == 0) {
                from = Movements.OUTSIDE;
            } else if (kind == 1) {
                to = Movements.OUTSIDE;
            }
            long amount = from == Movements.OUTSIDE
                    ? 1 + random.nextLong(2_000_000)
                    : 1 + random.nextLong(Math.min(balances[from], 500_000));
            if (claim.amountMinor() == 0 && i >= size / 100 && from == Movements.OUTSIDE) {
                claim = new ClaimMark(i, amount);
            }
            balances[from] -= amount;
            balances[to] += amount;
            balances[Movements.OUTSIDE] = 0;
            movements.add(from, to, amount, FIRST_DAY + (int) (i * DAYS / size));
        }
        return new World(movements, claim, ledgers);
    }

    /** One ledger, in and out; the claim on a credit after one movement in a hundred. */
    static World ofOneLedger(long size) {
        SplittableRandom random = new SplittableRandom(20260613);
        Movements movements = new Movements(size);
        ClaimMark claim = new ClaimMark(0, 0);
        long balance = 0;
        for (long i = 0; i < size; i++) {
            boolean credit = balance < 100_000 || random.nextBoolean();
            long amount = 1 + random.nextLong(credit ? 2_000_000 : Math.min(balance, 2_000_000));
            if (credit && claim.amountMinor() == 0 && i >= size / 100) {
                claim = new ClaimMark(i, amount);
            }
            balance += credit ? amount : -amount;
            movements.add(credit ? 0 : 1, credit ? 1 : 0, amount, FIRST_DAY + (int) (i * DAYS / size));
        }
        return new World(movements, claim, 1);
    }

    /** Cubed: a hundredth of the ledgers has a fifth of the movements. */
    private static int skewed(SplittableRandom random, int ledgers) {
        double x = random.nextDouble();
        return 1 + (int) (x * x * x * ledgers);
    }

    /** The same as a ledger table; a transfer is two rows with one link. */
    Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("account,currency,booked,amount,entry_id,link_id\n");
            for (long i = 0; i < movements.size(); i++) {
                int from = movements.from(i);
                int to = movements.to(i);
                String link = from > 0 && to > 0 ? "t" + i : "";
                if (from > 0) {
                    row(out, from, i, -movements.amountMinor(i), "d", link);
                }
                if (to > 0) {
                    row(out, to, i, movements.amountMinor(i), "c", link);
                }
            }
        }
        return file;
    }

    private void row(BufferedWriter out, int ledger, long i, long minor, String id, String link) throws IOException {
        long units = Math.abs(minor);
        out.write("ACC-" + ledger + ",NZD," + LocalDate.ofEpochDay(movements.day(i)) + "," + (minor < 0 ? "-" : "")
                + units / 100 + "." + (units % 100 < 10 ? "0" : "") + units % 100 + "," + id + i + "," + link + "\n");
    }

    @Override
    public void close() {
        movements.close();
    }
}
