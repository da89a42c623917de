package org.comity.server.signin;

import java.util.List;
import org.comity.server.rights.Role;

/**
 * What the sign-in page offers. In the demo each user is one button that posts {@code user} to {@code /sign-in/demo}; elsewhere the list
 * is empty and the page has the two fields {@code user} and {@code password}, posted to {@code /sign-in}.
 *
 * @param demoUsers the demo's users, one per role; empty in real use
 */
public record SignInOffer(List<DemoUser> demoUsers) {

    public SignInOffer {
        demoUsers = List.copyOf(demoUsers);
    }

    /** A user of the demo. */
    public record DemoUser(String user, String displayName, Role role) {}

    /** Whether this is the demo. */
    public boolean isDemo() {
        return !demoUsers.isEmpty();
    }

    /** Whether a user is one of the demo's. */
    boolean offers(String user) {
        return demoUsers.stream().anyMatch(demoUser -> demoUser.user().equals(user));
    }
}
