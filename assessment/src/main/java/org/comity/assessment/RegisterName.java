package org.comity.assessment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to a register, as conditions write it: {@code listed.parties.requesting}.
 *
 * @param register the register's name in its pack
 * @param side {@code requesting} or {@code requested}
 */
public record RegisterName(String register, String side) {

    private static final Pattern SHAPE = Pattern.compile("listed\\.([A-Za-z0-9]+)\\.(requesting|requested)");

    /** The register that a name of a condition asks; empty where it is no name of a register. */
    public static Optional<RegisterName> find(String name) {
        if (!name.startsWith("listed.")) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(name);
        return shape.matches() ? Optional.of(new RegisterName(shape.group(1), shape.group(2))) : Optional.empty();
    }

    /** As conditions write it. */
    String name() {
        return "listed." + register + "." + side;
    }
}
