package org.comity.bench.law;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.assessment.condition.Truth;
import org.jspecify.annotations.Nullable;

/** SWI-Prolog in a process of its own: a clause for each condition, a fact for each name and subject, goals from standard input. */
final class SwiProlog implements Peer {

    private static final String PROGRAM = "swipl";
    private static final String LIBRARY = "kleene.pl";

    private final Path folder;
    private final String version;
    private int views;
    private @Nullable Session session;

    private SwiProlog(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** A process that answers. */
    private record Session(Process process, BufferedReader out, BufferedWriter in) {}

    /** SWI-Prolog, if it is on the machine. */
    static Optional<Peer> find(Path folder) {
        try {
            Process asked = new ProcessBuilder(PROGRAM, "--version").start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new SwiProlog(folder, said.replaceAll("[^0-9.]*([0-9.]+)(?s:.*)", "$1")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "SWI-Prolog " + version;
    }

    @Override
    public List<String> cannot() {
        return List.of(
                "unknown: no third truth of its own; negation as failure takes what is not known for false, and the predicates of"
                        + " kleene.pl had to be written",
                "types: a misspelt fact or word is an error only when it is reached, or simply never holds",
                "the rest, by a program: all of it can be written in Prolog, and is no part of the language");
    }

    @Override
    public void load(Work work) throws IOException {
        close();
        views = work.seen().size();
        Path file = Files.createTempFile(folder, "law", ".pl");
        Files.writeString(file, program(work));
        Process process = new ProcessBuilder(PROGRAM, "-q", "-f", file.toString(), "-g", "serve", "-t", "halt(1)")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        session = new Session(process, process.inputReader(), process.outputWriter());
        say("writeln(ready)");
        line();
    }

    private static String program(Work work) throws IOException {
        StringBuilder program = new StringBuilder();
        try (InputStream in = SwiProlog.class.getResourceAsStream(LIBRARY)) {
            if (in == null) {
                throw new IllegalStateException(LIBRARY + " is not in the program");
            }
            program.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        work.sheets().forEach(sheet -> program.append(clauses(sheet)));
        Map<String, StringBuilder> facts = new TreeMap<>();
        for (int i = 0; i < work.seen().size(); i++) {
            Work.Seen seen = work.seen().get(i);
            program.append("view(" + i + ", " + seen.sheet().number() + ").\n");
            for (String name : seen.sheet().names()) {
                String value = seen.view().find(name).map(PrologText::term).orElse("unknown");
                facts.computeIfAbsent(name, first -> new StringBuilder())
                        .append(PrologText.atom(name) + "(" + i + ", " + value + ").\n");
            }
        }
        facts.values().forEach(program::append);
        return program.toString();
    }

    private static String clauses(Sheet sheet) {
        String clauses = sheet.numbers()
                .mapToObj(i ->
                        PrologText.clauses(predicate(sheet, i), sheet.forms().get(i)))
                .collect(Collectors.joining());
        String goals = sheet.numbers()
                .mapToObj(i -> predicate(sheet, i) + "(C, R" + i + ")")
                .collect(Collectors.joining(", "));
        String results = sheet.numbers().mapToObj(i -> "R" + i).collect(Collectors.joining(", "));
        return clauses + "truths(" + sheet.number() + ", C, [" + results + "]) :- " + goals + ".\n";
    }

    private static String predicate(Sheet sheet, int line) {
        return "c_" + sheet.number() + "_" + line;
    }

    @Override
    public List<List<Truth>> answers() throws IOException {
        say("answers");
        List<List<Truth>> answers = new ArrayList<>();
        for (int i = 0; i < views; i++) {
            answers.add(Arrays.stream(line().split(" "))
                    .map(word -> Truth.valueOf(word.toUpperCase(Locale.ROOT)))
                    .toList());
        }
        return answers;
    }

    @Override
    public double measure(int passes) throws IOException {
        say("measure(" + passes + ")");
        return Double.parseDouble(line());
    }

    private Session session() {
        if (session == null) {
            throw new IllegalStateException("nothing is loaded");
        }
        return session;
    }

    private void say(String goal) throws IOException {
        session().in().write(goal + ".\n");
        session().in().flush();
    }

    private String line() throws IOException {
        String line = session().out().readLine();
        if (line == null) {
            throw new IOException(name() + " ended before it answered");
        }
        return line;
    }

    @Override
    public void close() {
        Session open = session;
        session = null;
        if (open != null) {
            try {
                open.in().close();
                open.out().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                open.process().destroy();
            }
        }
    }
}
