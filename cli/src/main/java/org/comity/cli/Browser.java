package org.comity.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens the user's browser, where there is one; a demo without one is no failure, since its address is printed. */
final class Browser {

    private Browser() {}

    static void open(String url) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        if (!mac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(List.of(mac ? "open" : "xdg-open", url))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program on this machine: the address is on the screen.
            return;
        }
    }
}
