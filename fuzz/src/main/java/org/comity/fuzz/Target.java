package org.comity.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.assessment.FactsReader;
import org.comity.assessment.check.LawCheck;
import org.comity.auditlog.Checkpoint;
import org.comity.auditlog.LogEntry;
import org.comity.auditlog.NoteVerifierKey;
import org.comity.ledger.ColumnMapping;
import org.comity.ledger.StatementReader;
import org.comity.names.JudgementFile;
import org.comity.names.ListReader;
import org.comity.names.NameFrequencies;
import org.comity.names.PairScoring;
import org.comity.names.ResolverLines;
import org.comity.tracing.plan.TracingPlanReader;
import org.comity.yaml.YamlReader;

/** What reads files, each with examples to start from (files and folders of the repository). */
enum Target {
    /** The YAML reader under everything. */
    YAML(List.of("law/cat", "examples/harbour-bank/case.yaml")) {
        @Override
        void read(byte[] bytes) {
            YamlReader.read("input.yaml", text(bytes));
        }
    },

    /** Case files. */
    CASE_FILE(List.of("casebook/extradition", "casebook/assistance", "examples/harbour-bank/case.yaml")) {
        @Override
        void read(byte[] bytes) {
            FactsReader.read("case.yaml", text(bytes));
        }
    },

    /** The rules of a law pack. */
    PACK(List.of("law/cat/rules", "law/nz/extradition-act-1999/rules", "law/iccpr/rules")) {
        @Override
        void read(byte[] bytes) throws IOException {
            Path law = Files.createDirectories(folder().resolve("law"));
            Path pack = Files.createDirectories(law.resolve("zz/act/rules")).resolveSibling("pack.yaml");
            Files.writeString(
                    pack,
                    "id: zz/act\ntitle: An Act\nkind: statute\nstate: NZ\nversion: \"1\"\ntextAsAt: 2010-01-01\n"
                            + "sourceSeen: read\nkinds: [extradition]\n");
            Files.write(pack.resolveSibling("rules").resolve("rules.yaml"), bytes);
            LawCheck.check(law, Optional.empty(), Optional.empty());
        }
    },

    /** Statements of every format, told apart by content: camt, MT940 and MT942, BAI2, OFX, XLSX, CSV. */
    STATEMENT(List.of("examples/harbour-bank/money/statements", "casebook/tracing")) {
        @Override
        void read(byte[] bytes) throws IOException {
            StatementReader.read(List.of(file("statement", bytes)));
        }
    },

    /** A mapping of columns, as a file and as it is proposed for a table. */
    MAPPING(List.of("examples/harbour-bank/money/bank-c.mapping.yaml", "examples/harbour-bank/money/statements")) {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = file("table.csv", bytes);
            refusing(() -> ColumnMapping.propose(file));
            ColumnMapping.read(file);
        }
    },

    /** A tracing plan. */
    PLAN(List.of("examples/harbour-bank/money/plan.yaml", "casebook/tracing")) {
        @Override
        void read(byte[] bytes) throws IOException {
            TracingPlanReader.read(file("plan.yaml", bytes));
        }
    },

    /** Lists of people: CSV, FollowTheMoney and BODS, OFAC, UN. */
    LIST(List.of("examples/harbour-bank/people", "casebook/names")) {
        @Override
        void read(byte[] bytes) throws IOException {
            for (String name : List.of("list.csv", "list.json", "list.xml")) {
                Path file = file(name, bytes);
                refusing(() -> ListReader.read(file));
            }
        }
    },

    /** Names as nobody should write them, two a line, compared in every way. */
    NAMES(List.of("names/src/test/resources/org/comity/names/hostile-names.tsv")) {
        @Override
        void read(byte[] bytes) {
            text(bytes).lines().limit(2).map(NamePair::of).forEach(NamePair::check);
        }

        @Override
        List<byte[]> seeds(byte[] example) {
            return text(example)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    },

    /** What else is read of names: pairs to score, records of judgements, tables of how common names are. */
    NAME_FILES(List.of("casebook/names", "fuzz/src/seeds/name-files")) {
        @Override
        void read(byte[] bytes) throws IOException {
            Path file = file("names.any", bytes);
            Path out = folder().resolve("names-out.csv");
            refusing(() -> PairScoring.score(file, out));
            refusing(() -> JudgementFile.read(file));
            refusing(() -> ResolverLines.read(file, "list", "somebody", "a reason", Instant.EPOCH));
            refusing(() -> NameFrequencies.read(file));
        }
    },

    /** Checkpoints, entries and keys of a log. */
    LOG(List.of("casebook/auditlog")) {
        @Override
        void read(byte[] bytes) {
            Checkpoint.find(text(bytes));
            refusing(() -> NoteVerifierKey.parse(text(bytes)));
            refusing(() -> LogEntry.parse(bytes));
        }
    };

    private final List<String> examples;

    Target(List<String> examples) {
        this.examples = examples;
    }

    /** Reads an input; may refuse it. */
    abstract void read(byte[] bytes) throws IOException;

    /** The inputs that an example file gives: usually the file itself. */
    List<byte[]> seeds(byte[] example) {
        return List.of(example);
    }

    /** The files and folders of examples, from the root of the repository. */
    List<String> examples() {
        return examples;
    }

    /** Runs a reader that refuses an input in its own way: by {@code IllegalArgumentException}, of which bad input is one. */
    private static void refusing(Runnable reader) {
        try {
            reader.run();
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder().resolve(name), bytes);
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of(System.getProperty("comity.fuzz.folder", "target/fuzz")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
