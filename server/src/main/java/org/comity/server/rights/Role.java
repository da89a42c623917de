package org.comity.server.rights;

import static org.comity.server.rights.Right.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A user's role and the rights it holds. Each user has one.
 *
 * <p>The administrator is treated as an adversary: the role keeps users and sees no case. The reviewer, who weighs rights independently
 * of the officers, neither proposes nor approves. Oversight looks at everything, changes nothing, and is itself recorded.
 */
public enum Role {
    INTAKE(OPEN_CASE, LOOK_AT_CASE, ADD_FACT),
    OFFICER(OPEN_CASE, LOOK_AT_CASE, ADD_FACT, ASSESS, TRACE, SCREEN, PROPOSE),
    SENIOR(OPEN_CASE, LOOK_AT_CASE, ADD_FACT, ASSESS, TRACE, SCREEN, PROPOSE, APPROVE),
    INVESTIGATOR(LOOK_AT_CASE, ADD_FACT, ASSESS, TRACE, SCREEN),
    REVIEWER(LOOK_AT_CASE, ADD_FACT, ASSESS),
    RECORDER(LOOK_AT_CASE, ADD_FACT),
    OVERSIGHT(LOOK_AT_CASE, READ_LOG),
    ADMINISTRATOR(ADMINISTER);

    private final Set<Right> rights;

    Role(Right first, Right... rest) {
        this.rights = EnumSet.of(first, rest);
    }

    /** Whether the role holds a right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The word of the role in files, tokens and the database: {@code officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a word names. */
    public static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
