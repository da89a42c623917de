package org.comity.tracing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comity.ledger.EntryKind;
import org.comity.tracing.Circumstances.LinkKind;
import org.comity.tracing.PartyClass;
import org.comity.tracing.RandomWorld;
import org.comity.tracing.Scene;
import org.comity.tracing.Setting;
import org.comity.tracing.TracingRule;
import org.comity.tracing.verify.ScheduleChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The independent checker against the engine, and against schedules that were tampered with (tracing 12). */
class ScheduleVerificationTest {

    private static final long FIRST_SEED = 9_200;

    static Stream<RandomWorld> worlds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 60)
                .mapToObj(seed -> RandomWorld.of(seed, 1 + (int) (seed % 5), 8 + (int) (seed % 17)));
    }

    private static List<String> schedule(Scene scene) {
        return TracingSchedule.write(scene.plan(TracingRule.values()), scene.book())
                .lines()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everySchedulePasses(RandomWorld world) {
        assertThat(ScheduleChecker.check(schedule(world.scene())).wrong())
                .as(world.toString())
                .isEmpty();
    }

    /** Every convention and everything that a plan can declare. */
    @Test
    void everythingThatAPlanCanDeclarePasses() {
        for (Setting setting : Setting.values()) {
            assertThat(ScheduleChecker.check(schedule(everything().setting(setting)))
                            .wrong())
                    .as(setting.toString())
                    .isEmpty();
        }
    }

    private static Scene everything() {
        return new Scene()
                .opening("A", "60.00")
                .credit("A", "v", "100.00")
                .credit("A", "w", "33.33")
                .debit("A", "d1", "70.00", "Shares")
                .kind("A", "f", "-3.00", EntryKind.FEE)
                .debit("A", "d2", "20.00", "X")
                .kind("A", "r", "20.00", EntryKind.REVERSAL)
                .kind("A", "i", "7.77", EntryKind.INTEREST)
                .transfer("A", "B", "t", "90.00")
                .debit("B", "d3", "30.00", "W")
                .debit("B", "d4", "140.00", "Yacht")
                .credit("B", "u", "50.00")
                .credit("B", "own", "40.00")
                .debit("B", "car", "45.00", "Dealer")
                .credit("B", "sale", "31.00")
                .debit("B", "d5", "10.00", "Y")
                .credit("C", "c", "8.00")
                .debit("C", "d6", "5.00", "Z")
                .claim("V", "A", "v", "100.00")
                .claim("W", "A", "w", "30.00")
                .claim("U", "B", "u", "50.00")
                .claim("T", "B", "t-in", "40.00")
                .elect("A", "d1")
                .repayment("B", "d3", "W")
                .earmark("B", "d5", "V")
                .restitution("B", "own", "V")
                .overdraft("B", "unlimited")
                .sold("car", PartyClass.WRONGDOER, "B/car", "B/sale")
                .receiver("C", PartyClass.INNOCENT_VOLUNTEER)
                .link("b", LinkKind.BACKWARD, "B/d4", "B/u")
                .link("i", LinkKind.INFERRED, "B/d5", "C/c");
    }

    /** One unit moved anywhere in a row that holds claimed money is found, and the row is named. */
    @Test
    void aChangedRowIsNamed() {
        Random random = new Random(FIRST_SEED);
        List<String> right = schedule(everything());
        int changed = 0;
        for (int line = 0; line < right.size(); line++) {
            String old = right.get(line);
            int at = old.lastIndexOf("0:");
            if (!old.startsWith("row") || at < 0 || old.startsWith("first=", at - "first=".length())) {
                continue;
            }
            int digit = at + 2 + random.nextInt(Math.max(1, digits(old, at + 2)));
            char other = old.charAt(digit) == '9' ? '1' : (char) (old.charAt(digit) + 1);
            List<String> tampered = new ArrayList<>(right);
            tampered.set(line, old.substring(0, digit) + other + old.substring(digit + 1));
            int number = line + 1;
            assertThat(ScheduleChecker.check(tampered).wrong())
                    .as("seed %d, line %d: %s", FIRST_SEED, number, tampered.get(line))
                    .anyMatch(what -> what.startsWith("line " + number + ":"));
            changed++;
        }
        assertThat(changed).isGreaterThan(30);
    }

    private static int digits(String text, int from) {
        int count = 0;
        while (from + count < text.length() && Character.isDigit(text.charAt(from + count))) {
            count++;
        }
        return count;
    }

    @Test
    void aRowLeftOutIsNoticed() {
        List<String> right = schedule(everything());
        int count = 0;
        for (int line = 0; line < right.size(); line++) {
            if (right.get(line).startsWith("row")) {
                List<String> shorter = new ArrayList<>(right);
                shorter.remove(line);
                assertThat(ScheduleChecker.check(shorter).wrong())
                        .as("without line " + (line + 1))
                        .isNotEmpty();
                count++;
            }
        }
        assertThat(count).isPositive();
    }

    /** A schedule that gives the cents of fifo to own-first is internally sound and breaks the rule. */
    @Test
    void anotherRulesFiguresAreNotThisRules() {
        Scene scene = new Scene()
                .credit("A", "v", "100.00")
                .opening("B", "1.00")
                .credit("A", "own", "100.00")
                .debit("A", "d", "50.00", "X")
                .claim("V", "A", "v", "100.00");
        String claimFirst = TracingSchedule.write(scene.plan(TracingRule.CLAIM_FIRST), scene.book());
        assertThat(ScheduleChecker.check(claimFirst.lines().toList()).wrong()).isEmpty();
        List<String> renamed =
                claimFirst.replace("claim-first", "own-first").lines().toList();
        assertThat(ScheduleChecker.check(renamed).wrong())
                .anyMatch(what -> what.contains("entry 'd'") && what.contains("by the rule"));
    }

    @Test
    void anotherFileIsNoSchedule() {
        assertThat(ScheduleChecker.check(List.of("a,b", "row")).wrong()).isNotEmpty();
        assertThat(ScheduleChecker.check(List.of()).wrong()).isNotEmpty();
    }
}
