package org.comity.assessment;

import java.util.List;
import java.util.Optional;

/**
 * Something the law requires to be done in this case.
 *
 * @param rule the rule's id
 * @param cite the provision
 * @param subject whom or what it concerns
 * @param what what must be done
 * @param done whether it has been done; empty when that is not known
 * @param arises whether it is certain that it arises; if not, it may
 * @param missing what must be known to say whether it arises or has been done
 */
public record Duty(
        String rule,
        String cite,
        Subject subject,
        String what,
        Optional<Boolean> done,
        boolean arises,
        List<MissingFact> missing) {

    public Duty {
        missing = List.copyOf(missing);
    }
}
