package org.comity.bench.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A name as it is asked for and as the list has it, from labelled public pairs; they are not part of the repository.
 *
 * @param family how the two differ
 * @param asked the name asked for, in another script
 * @param listed the name in the list, in Latin letters
 */
public record Wanted(String family, String asked, String listed) {

    private static final int SET = 1;
    private static final int SCHEMA = 2;
    private static final int KIND = 8;

    /** The pairs beside the repository; none where there are none. */
    public static List<Wanted> read() throws IOException {
        Path file = Path.of(Optional.ofNullable(System.getenv("COMITY_SHARED")).orElse("../shared"))
                .resolve("data/names/pairs.csv.gz");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Wanted> wanted = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                String[] row = line.split(",");
                boolean plain = !line.contains("\"") && row.length > KIND;
                if (plain && row[SCHEMA].equals("Person") && row[7].equals("true") && row[6].equals("LATIN")) {
                    String family = family(row[SET], row[5], row[KIND]);
                    if (!family.isEmpty()) {
                        wanted.add(new Wanted(family, row[3], row[4]));
                    }
                }
            }
        }
        return wanted;
    }

    private static String family(String set, String script, String kind) {
        if (kind.contains("-short")) {
            return ""; // a family name alone, or a Western given name: no name shows it
        }
        if (set.equals("zh-people")) {
            return kind.contains("pinyin") ? "Chinese, pinyin" : "Chinese, other spellings";
        }
        if (set.equals("latin-aliases") || kind.startsWith("cjk")) {
            return "";
        }
        return script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT);
    }
}
