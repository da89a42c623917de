package org.comity.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.terms.BadInput;
import org.comity.terms.Place;

/**
 * Reads statements of every supported format into one book. Formats are told apart by content; a column mapping found among the files is
 * used for the CSV files whose header it fits (ledger 2).
 */
public final class StatementReader {

    private final List<ColumnMapping> mappings = new ArrayList<>();
    private final BookBuilder book = new BookBuilder();

    private StatementReader(List<ColumnMapping> mappings) {
        this.mappings.addAll(mappings);
    }

    /**
     * Reads files, and folders with everything in them, in sorted order. Hidden files in folders are passed over; anything else that is no
     * statement is an error.
     *
     * @throws BadInput when a file is missing, of no known format, or malformed; it names the file and the line
     */
    public static LedgerBook read(List<Path> filesAndFolders) {
        return read(filesAndFolders, Optional.empty());
    }

    /** The same, with a mapping for CSV files that are no ledger tables. */
    public static LedgerBook read(List<Path> filesAndFolders, Optional<ColumnMapping> mapping) {
        return new StatementReader(mapping.stream().toList()).book(filesAndFolders);
    }

    private LedgerBook book(List<Path> filesAndFolders) {
        List<Path> files = filesAndFolders.stream()
                .flatMap(StatementReader::filesOf)
                .distinct()
                .toList();
        List<Path> statements = new ArrayList<>();
        for (Path file : files) {
            if (ContentKind.of(head(file)) == ContentKind.MAPPING) {
                mappings.add(ColumnMapping.read(file));
            } else {
                statements.add(file);
            }
        }
        statements.forEach(this::readInto);
        return book.build();
    }

    private static Stream<Path> filesOf(Path path) {
        if (!Files.exists(path)) {
            throw BadInput.at(
                    Place.of(path.toString()),
                    "there is no such file",
                    "expected a statement or a folder of statements",
                    "check the path");
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> files = inside.filter(Files::isRegularFile)
                    .filter(file -> !path.relativize(file).toString().matches("(.*[/\\\\])?\\..*"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw BadInput.at(Place.of(path.toString()), "the folder is empty", "expected statements in it", "");
            }
            return files.stream();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ContentKind.HEAD);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static BadInput unreadable(Path file) {
        return BadInput.at(
                Place.of(file.toString()),
                "the file cannot be read",
                "",
                "check that you may read it and that it is whole");
    }

    private void readInto(Path path) {
        SourceFile file = new SourceFile(path, path.toString());
        byte[] head = head(path);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), ContentKind.HEAD)) {
            book.add(drafts(file, head, in), file.problems());
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path);
        }
    }

    private List<StatementDraft> drafts(SourceFile file, byte[] head, InputStream in) throws IOException {
        return switch (ContentKind.of(head)) {
            case XML -> CamtReader.read(file, in);
            case MT -> MtReader.read(file, in);
            case TEXT, MAPPING -> csv(file, head, in);
            case BAI2 -> Bai2Reader.read(file, in);
            case OFX -> OfxReader.read(file, in);
            case ZIP -> sheet(file);
            case PDF -> throw unsupported(file, "PDF");
            case EMPTY -> throw file.bad(1, "the file is empty", "expected a statement", "fetch it again");
        };
    }

    private List<StatementDraft> csv(SourceFile file, byte[] head, InputStream in) {
        if (TableReader.isHeader(ContentKind.csvHeader(head, TableReader.SHAPE))) {
            return TableReader.read(file, in);
        }
        ColumnMapping mapping =
                mapping(file, candidate -> ContentKind.csvHeader(head, MappedCsvReader.shape(candidate)));
        return MappedCsvReader.read(file, in, mapping);
    }

    private List<StatementDraft> sheet(SourceFile file) {
        return TableReader.isHeader(SheetRows.header(file, ColumnMapping.Layout.PLAIN))
                ? TableReader.readSheet(file)
                : MappedCsvReader.readSheet(
                        file, mapping(file, candidate -> SheetRows.header(file, candidate.layout())));
    }

    /** The mapping whose columns are all in the header that the file has under it. */
    private ColumnMapping mapping(SourceFile file, Function<ColumnMapping, List<String>> header) {
        Optional<ColumnMapping> fitting = mappings.stream()
                .filter(mapping -> header.apply(mapping).containsAll(mapping.neededColumns()))
                .findFirst();
        // A lone mapping that does not fit is read all the same: its own error names the column that is missing.
        return fitting.or(() -> mappings.size() == 1 ? Optional.of(mappings.getFirst()) : Optional.empty())
                .orElseThrow(() -> file.bad(
                        1,
                        mappings.isEmpty()
                                ? "this is not a statement of a known format"
                                : "none of the " + mappings.size() + " column mappings fits this file's header",
                        "expected camt.052/053/054, MT940/942, BAI2, OFX, a ledger table (its header has account, currency, booked, amount), or a"
                                + " CSV or XLSX with a column mapping",
                        "for a bank's own CSV or XLSX write a mapping: comity ledger mapping FILE"));
    }

    private static BadInput unsupported(SourceFile file, String format) {
        return file.bad(
                1,
                "this is " + format + ", which is not read yet",
                "expected camt.052/053/054, MT940/942, BAI2, OFX, a ledger table, or a CSV or XLSX with a mapping",
                "ask the bank for one of these, or write the rows as a ledger table");
    }
}
