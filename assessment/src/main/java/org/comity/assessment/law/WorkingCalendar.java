package org.comity.assessment.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.InputProblem;
import org.comity.terms.Place;

/**
 * Which days are working days somewhere: neither Saturday or Sunday nor a day of the calendar's table (assessment 7.7). A
 * table reaches from the first of January of its first year to the last of December of its last.
 */
public final class WorkingCalendar {

    private static final String HEADER = "day,name,certainty,source";

    private final String name;
    private final TreeSet<LocalDate> holidays;

    WorkingCalendar(String name, Set<LocalDate> holidays) {
        this.name = name;
        this.holidays = new TreeSet<>(holidays);
    }

    /** The calendars beneath a law folder, by name; none when there is no folder of them. */
    static Map<String, WorkingCalendar> load(Path lawFolder) {
        Path folder = lawFolder.resolve("calendars");
        Map<String, WorkingCalendar> calendars = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return calendars;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                String name = file.getFileName().toString().replaceAll("\\.csv$", "");
                calendars.put(name, read(name, file));
            }
        } catch (IOException e) {
            throw new BadInput(new InputProblem(Place.of(folder.toString()), "the folder cannot be read", "", ""), e);
        }
        return calendars;
    }

    private static WorkingCalendar read(String name, Path file) {
        List<CsvFields> rows = CsvFields.read(file, HEADER, "a calendar");
        Set<LocalDate> days = rows.stream()
                .map(row -> row.day(0)
                        .orElseThrow(() -> BadInput.at(row.place(), "the day is missing", "expected " + HEADER, "")))
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            throw BadInput.at(Place.of(file.toString()), "the calendar has no days", "", "");
        }
        return new WorkingCalendar(name, days);
    }

    String name() {
        return name;
    }

    /**
     * Whether it is a working day.
     *
     * @throws BadInput when the table does not reach the day
     */
    boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < holidays.first().getYear()
                || day.getYear() > holidays.last().getYear()) {
            throw BadInput.at(
                    Place.of("calendar " + name),
                    "the calendar does not reach " + day,
                    "expected a day from " + holidays.first().getYear() + " to "
                            + holidays.last().getYear(),
                    "check the days of the case, or add years to law/calendars/" + name + ".csv");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The day itself if it is a working day, else the next that is. */
    public LocalDate rolled(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after a day; the day itself for none. */
    public LocalDate plus(LocalDate day, long workingDays) {
        LocalDate at = day;
        for (long left = workingDays; left > 0; left--) {
            at = rolled(at.plusDays(1));
        }
        return at;
    }
}
