package org.comity.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * The beginning of an unknown CSV file, with its shape guessed: encoding, delimiter, where the header stands.
 *
 * @param shape the shape guessed
 * @param header the column names
 * @param rows the first rows under the header
 */
record CsvSample(CsvRows.Shape shape, List<String> header, List<List<String>> rows) {

    private static final int MOST_ROWS = 200;

    static CsvSample of(Path csv) {
        byte[] head = head(csv);
        ContentKind kind = ContentKind.of(head);
        if (kind == ContentKind.EMPTY) {
            throw BadInput.at(
                    new Place(csv.toString(), 1),
                    "the file is empty",
                    "expected the bank's CSV export",
                    "fetch it again");
        }
        if (kind == ContentKind.ZIP) {
            return ofSheet(SheetRows.first(new SourceFile(csv, csv.toString()), MOST_ROWS), csv);
        }
        if (isBinary(head)) {
            throw BadInput.at(
                    new Place(csv.toString(), 1),
                    "this is no text",
                    "expected the bank's CSV export",
                    "check the file");
        }
        if (kind != ContentKind.TEXT) {
            throw BadInput.at(
                    new Place(csv.toString(), 1),
                    "this is no CSV file but "
                            + (kind == ContentKind.MT || kind == ContentKind.XML ? "a statement" : kind),
                    "expected the bank's CSV export",
                    "statements in camt or MT need no mapping");
        }
        Charset charset = isUtf8(head) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String text = new String(head, charset);
        List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .lines()
                .limit(MOST_ROWS)
                .toList();
        char delimiter = delimiter(lines);
        List<List<String>> cells =
                lines.stream().map(line -> cells(line, delimiter)).toList();
        int width = commonWidth(cells)
                .orElseThrow(() -> BadInput.at(
                        new Place(csv.toString(), 1),
                        "no table can be seen in this file",
                        "expected rows of at least three cells parted by , ; | or a tab",
                        ""));
        int first = 0;
        while (cells.get(first).size() != width) {
            first++;
        }
        List<List<String>> rows = cells.subList(first + 1, cells.size()).stream()
                .filter(row -> row.size() == width)
                .toList();
        return new CsvSample(new CsvRows.Shape(delimiter, charset, first), cells.get(first), rows);
    }

    /** The header is the first row with three cells or more of which none is a number. */
    private static CsvSample ofSheet(List<List<String>> rows, Path workbook) {
        int first = 0;
        while (first < rows.size() && !isHeading(rows.get(first))) {
            first++;
        }
        if (first == rows.size()) {
            throw BadInput.at(
                    new Place(workbook.toString(), 1),
                    "no table can be seen in the first sheet",
                    "expected a row of at least three column names",
                    "");
        }
        List<String> header = rows.get(first);
        List<List<String>> under = rows.subList(first + 1, rows.size()).stream()
                .map(row -> Stream.concat(row.stream(), Stream.generate(() -> ""))
                        .limit(header.size())
                        .toList())
                .toList();
        return new CsvSample(new CsvRows.Shape(',', StandardCharsets.UTF_8, first), header, under);
    }

    private static boolean isHeading(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() >= 3
                && row.stream().noneMatch(cell -> cell.matches("[0-9., -]+"));
    }

    /** Whether control characters stand in it that no text has. */
    private static boolean isBinary(byte[] head) {
        for (byte each : head) {
            if (each >= 0
                    && each < ' '
                    && each != '\t'
                    && each != '\n'
                    && each != '\r'
                    && each != '\f'
                    && each != 0x1a) {
                return true;
            }
        }
        return false;
    }

    /** The cells under a column that are not blank. */
    List<String> column(int index) {
        return rows.stream()
                .map(row -> row.get(index))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static byte[] head(Path csv) {
        if (!Files.isRegularFile(csv)) {
            boolean folder = Files.isDirectory(csv);
            throw BadInput.at(
                    Place.of(csv.toString()),
                    folder ? "this is a folder" : "there is no such file",
                    "expected a CSV file",
                    folder ? "name the file in it" : "check the path");
        }
        try (InputStream in = Files.newInputStream(csv)) {
            return in.readNBytes(ContentKind.HEAD);
        } catch (IOException e) {
            throw BadInput.at(Place.of(csv.toString()), "the file cannot be read", "", "check that you may read it");
        }
    }

    /** A character cut in two at the end of the sample does not count. */
    private static boolean isUtf8(byte[] head) {
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(head, head.length - cut)));
                return true;
            } catch (CharacterCodingException e) {
                if (head.length < ContentKind.HEAD) {
                    return false;
                }
            }
        }
        return false;
    }

    private static char delimiter(List<String> lines) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            List<List<String>> cells =
                    lines.stream().map(line -> cells(line, candidate)).toList();
            int width = commonWidth(cells).orElse(0);
            int score = (int) cells.stream().filter(row -> row.size() == width).count() * width;
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> cells(String line, char delimiter) {
        try {
            return CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(line).getFields().stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException e) {
            return List.of(); // a cell with a line break in it: other rows tell the shape
        }
    }

    private static Optional<Integer> commonWidth(List<List<String>> cells) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (List<String> row : cells) {
            if (row.size() >= 3) {
                widths.merge(row.size(), 1, Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> found = new ArrayList<>(widths.entrySet());
        found.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return found.stream().findFirst().map(Map.Entry::getKey);
    }
}
