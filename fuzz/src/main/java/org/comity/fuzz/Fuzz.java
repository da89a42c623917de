package org.comity.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs the fuzzer on one target or on all of them, each in a process of its own, for some seconds. */
public final class Fuzz {

    private static final int MOST_BYTES = 20_000;

    private Fuzz() {}

    /** {@code fuzz [TARGET|all] [SECONDS]}; exits 1 when a target had a finding, whose input is named in what is printed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String wanted = args.length > 0 ? args[0] : "all";
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        List<String> failed = new ArrayList<>();
        boolean any = false;
        for (Target target : Target.values()) {
            String name = target.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (wanted.equals("all") || wanted.equals(name)) {
                any = true;
                if (run(target, name, seconds) != 0) {
                    failed.add(name);
                }
            }
        }
        if (!any) {
            System.err.println("error: there is no target '" + wanted + "'; expected all or one of "
                    + Stream.of(Target.values())
                            .map(target ->
                                    target.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
            System.exit(2);
        }
        System.out.println(failed.isEmpty() ? "fuzz: no finding" : "fuzz: findings in " + failed);
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static int run(Target target, String name, int seconds) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("comity.root", "."));
        Path own = Files.createDirectories(root.resolve("fuzz/target/" + name));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        Path seeds = seeds(target, root, Files.createDirectories(own.resolve("seeds")));
        System.out.println("fuzz: " + name + " for " + seconds + " s");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+EnableDynamicAgentLoading",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-Dcomity.fuzz.target=" + name,
                        "-Dcomity.fuzz.folder=" + Files.createDirectories(own.resolve("work")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + OneInput.class.getName(),
                        "--instrumentation_includes=org.comity.**",
                        "--custom_hook_includes=org.comity.**",
                        "-max_total_time=" + seconds,
                        "-max_len=" + MOST_BYTES,
                        "-timeout=20",
                        "-artifact_prefix=" + own + "/",
                        corpus.toString(),
                        seeds.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Copies the examples into one flat folder, small files only. */
    private static Path seeds(Target target, Path root, Path into) throws IOException {
        int number = 0;
        for (String example : target.examples()) {
            try (Stream<Path> files = Files.walk(root.resolve(example))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    for (byte[] seed : target.seeds(Files.readAllBytes(file))) {
                        if (seed.length <= MOST_BYTES) {
                            Files.write(into.resolve("seed-" + number++), seed);
                        }
                    }
                }
            }
        }
        return into;
    }
}
