package org.comity.tracing;

import java.util.Random;

/** Two linked ledgers over two days of a few entries whose order nobody knows, made from a seed. */
public final class DayWorld {

    private DayWorld() {}

    public static Scene of(long seed) {
        Random random = new Random(seed);
        Scene scene = new Scene()
                .in("JPY")
                .onDay(0)
                .opening("A", "60")
                .onDay(1)
                .credit("A", "v", "100")
                .onDay(1)
                .credit("B", "w", "80");
        for (int day = 2; day < 4; day++) {
            for (int i = 0; i < 2; i++) {
                String id = day + "-" + i;
                String amount = Integer.toString(random.nextInt(1, 90));
                String ledger = random.nextBoolean() ? "A" : "B";
                switch (random.nextInt(3)) {
                    case 0 -> scene.onDay(day).credit(ledger, "c" + id, amount);
                    case 1 -> scene.onDay(day).debit(ledger, "d" + id, amount, "Shop");
                    default -> {
                        scene.onDay(day).linked("A", "t" + id, "-" + amount, "t" + id);
                        scene.onDay(day).linked("B", "t" + id, amount, "t" + id);
                    }
                }
            }
            scene.onDay(day).credit("A", "last" + day, "5");
            scene.onDay(day).debit("A", "lost" + day, "7", "Shop");
        }
        return scene.claim("V", "A", "v", "100").claim("W", "B", "w", "80");
    }
}
