package org.comity.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet's address, with the first digits of its digest: a browser may keep it for ever and still sees a new one at once. */
final class StyleSheet {

    private static final String FILE = "comity.css";

    private StyleSheet() {}

    /** {@code /v/comity.css?d=…}, from the committed manifest. */
    static String address() {
        try (InputStream manifest = StyleSheet.class.getResourceAsStream("/static/v/manifest.sha256")) {
            if (manifest == null) {
                throw new IllegalStateException("the assets' manifest is missing; run tools/build-assets.sh");
            }
            return new String(manifest.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.endsWith("  " + FILE))
                    .map(line -> "/v/" + FILE + "?d=" + line.substring(0, 12))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the assets' manifest does not name " + FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
