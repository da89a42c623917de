package org.comity.fuzz;

import java.io.IOException;
import java.util.Locale;
import org.comity.terms.BadInput;

/** What the fuzzer calls with each input. */
public final class OneInput {

    private static final Target TARGET = Target.valueOf(
            System.getProperty("comity.fuzz.target", "yaml").replace('-', '_').toUpperCase(Locale.ROOT));

    private OneInput() {}

    /** Reads an input; that it is refused is as good as that it is read. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        try {
            TARGET.read(bytes);
        } catch (BadInput refused) {
            return;
        }
    }
}
