package org.comity.names;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.names.lists.TableFile;
import org.comity.names.lists.TableFile.Row;
import org.comity.terms.BadInput;

/** How common names are, as a table {@code what, key, value} (names 12.5). */
final class FrequencyFile {

    private static final List<String> COLUMNS = List.of("what", "key", "value");
    private static final int LEAST = 3;
    private static final int NUMBERS = 3;

    private FrequencyFile() {}

    static void write(Path out, NameFrequencies table) {
        OutputFile.check(out);
        try (BufferedWriter text = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            text.write(CsvLine.of(COLUMNS));
            text.write(CsvLine.of(List.of("records", "", String.valueOf(table.records()))));
            NamesakeModel[] models = table.models();
            for (int i = 0; i < models.length; i++) {
                NamesakeModel model = models[i];
                text.write(CsvLine.of(List.of(
                        "parts",
                        String.valueOf(i + 1),
                        model.level() + " " + model.slope() + " " + model.steadiness())));
            }
            rows(text, "word", table.words());
            rows(text, "year", table.years());
            rows(text, "name", table.wholeNames().common(LEAST));
        } catch (IOException e) {
            throw OutputFile.unwritable(out, e);
        }
    }

    private static void rows(BufferedWriter text, String what, Map<String, Integer> counts) throws IOException {
        for (Map.Entry<String, Integer> row : new TreeMap<>(counts).entrySet()) {
            if (row.getValue() >= LEAST) {
                text.write(CsvLine.of(List.of(what, row.getKey(), String.valueOf(row.getValue()))));
            }
        }
    }

    static NameFrequencies read(Path file) {
        Reading reading = new Reading();
        TableFile.read(file, COLUMNS, reading::row);
        return reading.done(file);
    }

    /** While rows are read. */
    private static final class Reading {

        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> years = new HashMap<>();
        private final Map<Long, Integer> names = new HashMap<>();
        private final Map<Integer, NamesakeModel> models = new HashMap<>();
        private long records;

        void row(Row row) {
            String key = row.get("key");
            switch (row.get("what")) {
                case "records" -> records = number(row);
                case "word" -> words.put(key, number(row));
                case "year" -> years.put(key, number(row));
                case "name" -> names.put(hash(row, key), number(row));
                case "parts" -> models.put(parts(row, key), model(row));
                default ->
                    throw BadInput.at(
                            row.place(),
                            "'" + row.get("what") + "' is no kind of row",
                            "expected records, parts, word, year or name",
                            "make the table with 'comity names frequencies'");
            }
        }

        NameFrequencies done(Path file) {
            if (records < 1 || models.size() != NameFrequencies.MODELS) {
                throw BadInput.at(
                        org.comity.terms.Place.of(file.toString()),
                        "the row 'records' or a row 'parts' is missing",
                        "expected a whole table of frequencies",
                        "make it with 'comity names frequencies'");
            }
            NamesakeModel[] all = new NamesakeModel[NameFrequencies.MODELS];
            models.forEach((parts, model) -> all[parts - 1] = model);
            return new NameFrequencies(records, words, years, new WholeNames.Table(Map.copyOf(names)), all);
        }
    }

    private static int number(Row row) {
        try {
            int number = Integer.parseInt(row.get("value"));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one report for what is no count
        }
        throw wrong(row, "a whole number");
    }

    private static long hash(Row row, String key) {
        try {
            return Long.parseUnsignedLong(key, 16);
        } catch (NumberFormatException e) {
            throw wrong(row, "a key of hexadecimal digits");
        }
    }

    private static int parts(Row row, String key) {
        if (!key.matches("[1-" + NameFrequencies.MODELS + "]")) {
            throw wrong(row, "a key from 1 to " + NameFrequencies.MODELS);
        }
        return Integer.parseInt(key);
    }

    private static NamesakeModel model(Row row) {
        String[] numbers = row.get("value").split(" ");
        try {
            if (numbers.length == NUMBERS) {
                return new NamesakeModel(
                        Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
            }
        } catch (NumberFormatException e) {
            // falls through to the one report for what are no numbers
        }
        throw wrong(row, "three numbers");
    }

    private static BadInput wrong(Row row, String expected) {
        return BadInput.at(
                row.place(),
                "'" + row.get("key") + "', '" + row.get("value") + "' cannot be read",
                "expected " + expected,
                "make the table with 'comity names frequencies'");
    }
}
