package org.comity.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.comity.assessment.engine.Assessor;
import org.comity.assessment.law.LawLibrary;

/** Writes small packs for tests, and short case files. */
public final class PackFixture {

    private static final String PACK = """
            id: zz/act
            title: Test Act
            kind: statute
            state: NZ
            version: "1"
            textAsAt: 2010-01-01
            sourceSeen: read
            kinds: [extradition]
            """;
    private static final String ROUTES = """
            - {route: statute, cite: s 1, because: The Act applies.}
            """;
    private static final String CASE = """
            case: T-1
            asAt: 2014-11-20
            request: {kind: extradition, requesting: CN, requested: NZ, receivedAt: 2014-10-02}
            """;

    private final Path law;

    public PackFixture(Path folder) {
        this.law = folder.resolve("law");
        write("zz/act/pack.yaml", PACK);
        write("zz/act/routes.yaml", ROUTES);
    }

    public Path law() {
        return law;
    }

    public PackFixture write(String name, String text) {
        try {
            Path file = law.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(law.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFixture copy(String from, String to) {
        return write(to, read(from));
    }

    /** Rules of the one pack; keys that every rule needs and that are not the point are added. */
    public PackFixture rules(String... rules) {
        StringBuilder text = new StringBuilder();
        for (String rule : rules) {
            String keys = rule.strip();
            text.append("- ").append(keys.replace("\n", "\n  ")).append('\n');
            if (!has(keys, "deciders?")) {
                text.append("  decider: minister\n");
            }
            if (!has(keys, "summary")) {
                text.append("  summary: A rule for a test.\n");
            }
            if (!has(keys, "cite")) {
                text.append("  cite: s 1\n");
            }
            if (!has(keys, "id")) {
                text.append("  id: \"1\"\n");
            }
            if (!has(keys, "about")) {
                text.append("  about: person\n");
            }
        }
        return write("zz/act/rules/rules.yaml", text.toString());
    }

    private static boolean has(String keys, String key) {
        return Pattern.compile("(?m)^" + key + ":").matcher(keys).find();
    }

    public LawLibrary library() {
        return LawLibrary.load(law);
    }

    /** The case with these lines, assessed. */
    public Assessment assess(String lines) {
        return new Assessor(library()).assess(facts(lines));
    }

    public static Facts facts(String lines) {
        return FactsReader.read("case.yaml", CASE + lines);
    }

    public static Finding only(Assessment assessment) {
        if (assessment.findings().size() != 1) {
            throw new AssertionError("not one finding: " + assessment.findings());
        }
        return assessment.findings().getFirst();
    }
}
