package org.comity.names.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** The Specially Designated Nationals list of the US Treasury as CSV without a header, with its side files (names 8.3). */
final class OfacFile {

    private static final int COLUMNS = 12;
    private static final int NAME = 1;
    private static final int TYPE = 2;
    private static final int REMARKS = 11;
    private static final int ALIAS_NAME = 3;
    private static final int ADDRESS_COUNTRY = 4;
    private static final Pattern FIRST_LINE = Pattern.compile("\\s*\"?\\d+\"?\\s*,.*");
    private static final Pattern BORN =
            Pattern.compile("(?:^|;\\s*)(?:alt\\. )?DOB (?:circa )?(?:(?:(\\d{2}) )?([A-Z][a-z]{2}) )?(\\d{4})");
    private static final Pattern NATIONALITY = Pattern.compile("(?:nationality|citizen) ([^;.(]+)");
    private static final Pattern QUOTED_ALIAS = Pattern.compile("a\\.k\\.a\\. '([^']+)'");
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|;\\s*)(?:alt\\. )?(?:(?:Diplomatic |Stateless Person )?Passport"
                    + "|[A-Z][A-Za-z.&'/ -]{0,60}?(?:No\\.|Number|#|ID|Identification|License No\\.)"
                    + "|(?:C\\.U\\.[IR]\\.[TP]\\.|R\\.F\\.C\\.|D\\.N\\.I\\.|SSN|SWIFT/BIC|MMSI|NIT|RIF|RUC|LEI|IBAN))"
                    + "\\s+(?=[A-Z0-9./ -]*\\d)((?:IMO )?[A-Z0-9][A-Z0-9./-]*(?: [A-Z0-9./-]*\\d[A-Z0-9./-]*)*)");
    private static final Pattern NOT_ONES_OWN = Pattern.compile("(?i)phone|fax|telephone|gazette|code|linked to");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private OfacFile() {}

    static boolean looksLikeOne(String firstLine) {
        return FIRST_LINE.matcher(firstLine).matches()
                && firstLine.chars().filter(letter -> letter == ',').count() >= COLUMNS - 1;
    }

    static void read(Path file, ListSink entries) {
        Map<String, List<String>> aliases = side(file, "alt.csv", ALIAS_NAME);
        Map<String, List<String>> countries = side(file, "add.csv", ADDRESS_COUNTRY);
        for (CsvRecord row : rows(file)) {
            if (row.getFieldCount() == 1) {
                continue;
            }
            if (row.getFieldCount() < COLUMNS) {
                throw BadInput.at(
                        new Place(file.toString(), (int) row.getStartingLineNumber()),
                        "this row has " + row.getFieldCount() + " fields",
                        "expected " + COLUMNS + " as in OFAC's sdn.csv",
                        "download the file again");
            }
            entries.take(entry(row, aliases, countries), (int) row.getStartingLineNumber());
        }
    }

    private static Listed entry(CsvRecord row, Map<String, List<String>> aliases, Map<String, List<String>> countries) {
        String id = field(row, 0);
        String remarks = field(row, REMARKS);
        String kind = switch (field(row, TYPE).toLowerCase(Locale.ROOT)) {
            case "individual" -> "person";
            case "" -> "organisation";
            default -> "any";
        };
        List<String> names = new ArrayList<>(aliases.getOrDefault(id, List.of()));
        names.addAll(all(QUOTED_ALIAS, remarks));
        Set<String> states = new LinkedHashSet<>(all(NATIONALITY, remarks));
        states.addAll(countries.getOrDefault(id, List.of()));
        return new Listed(
                id,
                kind,
                field(row, NAME),
                names,
                String.join("|", born(remarks)),
                String.join("|", Countries.codes(states)),
                numbers(remarks));
    }

    /** Numbers of documents and registers that the remarks give, each with its label before it and its country behind it. */
    private static List<String> numbers(String remarks) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String part : remarks.split(";")) {
            Matcher number = NUMBER.matcher(part.strip());
            if (number.lookingAt() && !NOT_ONES_OWN.matcher(part).find()) {
                String found = number.group(1).replaceAll("\\.+$", "");
                if (found.chars().anyMatch(Character::isDigit)) {
                    numbers.add(found);
                }
            }
        }
        return List.copyOf(numbers);
    }

    private static List<String> born(String remarks) {
        List<String> dates = new ArrayList<>();
        Matcher born = BORN.matcher(remarks);
        while (born.find()) {
            int month = born.group(2) == null ? 0 : MONTHS.indexOf(born.group(2)) + 1;
            String date = born.group(3);
            if (month > 0) {
                date += String.format(Locale.ROOT, "-%02d", month) + (born.group(1) == null ? "" : "-" + born.group(1));
            }
            dates.add(date);
        }
        return dates;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static Map<String, List<String>> side(Path file, String name, int column) {
        Map<String, List<String>> values = new HashMap<>();
        Path side = file.resolveSibling(name);
        if (Files.isRegularFile(side)) {
            for (CsvRecord row : rows(side)) {
                String value = row.getFieldCount() > column ? field(row, column) : "";
                if (!value.isEmpty()) {
                    values.computeIfAbsent(field(row, 0), id -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return values;
    }

    /** A field; OFAC writes {@code -0-} for nothing. */
    private static String field(CsvRecord row, int column) {
        String text = row.getField(column).strip();
        return text.equals("-0-") ? "" : text;
    }

    private static List<CsvRecord> rows(Path file) {
        try (BufferedReader text = TextFile.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .trimWhitespacesAroundQuotes(true)
                        .ofCsvRecord(text)) {
            return records.stream().toList();
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw TextFile.unreadable(file, e);
        } catch (CsvParseException e) {
            throw BadInput.at(
                    Place.of(file.toString()),
                    "this is not CSV (" + e.getMessage() + ")",
                    "",
                    "download the file again");
        }
    }
}
