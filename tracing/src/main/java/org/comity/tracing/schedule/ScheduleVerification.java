package org.comity.tracing.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.comity.tracing.engine.InputHashes;
import org.comity.tracing.verify.ScheduleChecker;

/**
 * What the independent checker says of a finished schedule (tracing 12).
 *
 * @param rows how many rows were done again
 * @param wrong what is wrong, each with its line; empty when everything holds
 * @param notes what could not be compared, in sentences
 */
public record ScheduleVerification(int rows, List<String> wrong, List<String> notes) {

    public ScheduleVerification {
        wrong = List.copyOf(wrong);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is wrong. */
    public boolean holds() {
        return wrong.isEmpty();
    }

    /**
     * Checks a schedule, and the digests of the files it names as far as they stand where it says.
     *
     * @throws BadInput when there is no such file
     */
    public static ScheduleVerification of(Path schedule) {
        List<String> lines;
        try {
            lines = Files.readAllLines(schedule);
        } catch (IOException e) {
            throw BadInput.at(
                    Place.of(schedule.toString()),
                    "the schedule cannot be read: " + e.getMessage(),
                    "expected a file that 'trace --out' wrote",
                    "");
        }
        ScheduleChecker.Found found = ScheduleChecker.check(lines);
        List<String> wrong = new ArrayList<>(found.wrong());
        List<String> notes = new ArrayList<>();
        for (String[] input : found.inputs()) {
            Path file = Path.of(input[1]);
            if (!Files.isRegularFile(file)) {
                notes.add("not here, so not compared: " + input[1]);
            } else if (!InputHashes.sha256(file).equals(input[0])) {
                wrong.add("the file " + input[1] + " is not the one that was traced");
            }
        }
        return new ScheduleVerification(found.rows(), wrong, notes);
    }
}
