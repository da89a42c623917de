package org.comity.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after five failures in a row a sign-in name waits half a minute, whoever tries. In memory, for the latest thousand
 * names; a restart forgets it.
 */
final class SignInBrake {

    private static final int FREE_FAILURES = 5;
    private static final int NAMES = 1000;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    SignInBrake(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Whether the name has to wait. */
    synchronized boolean holds(String user) {
        Failures known = failures.get(user);
        return known != null
                && known.count() >= FREE_FAILURES
                && clock.instant().isBefore(known.last().plus(WAIT));
    }

    synchronized void failed(String user) {
        Failures known = failures.get(user);
        failures.put(user, new Failures(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String user) {
        failures.remove(user);
    }
}
