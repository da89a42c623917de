package org.comity.server.signin;

import java.time.Clock;
import java.util.Optional;
import org.comity.server.rights.Actor;
import org.comity.server.store.UserAccount;
import org.comity.server.store.UserStore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Signs in by name and password. An unknown name takes as long as a wrong password. A demo user's password is the bearer token.
 */
final class PasswordCheck implements AuthenticationProvider {

    private final UserStore users;
    private final PasswordEncoder encoder;
    private final SignInOffer offer;
    private final SignInBrake brake;

    PasswordCheck(UserStore users, PasswordEncoder encoder, SignInOffer offer, Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.offer = offer;
        this.brake = new SignInBrake(clock);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String user = given.getName();
        if (brake.holds(user)) {
            throw new LockedException("too many failures; wait half a minute");
        }
        String password = given.getCredentials() instanceof String text ? text : "";
        Optional<Actor> actor = offer.offers(user) ? byToken(user, password) : byPassword(user, password);
        if (actor.isEmpty()) {
            brake.failed(user);
            throw new BadCredentialsException("the name or the password is wrong");
        }
        brake.succeeded(user);
        return new SignedIn(actor.get());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Actor> byToken(String user, String token) {
        return users.findByToken(token)
                .map(UserAccount::actor)
                .filter(actor -> actor.user().equals(user));
    }

    private Optional<Actor> byPassword(String user, String password) {
        Optional<UserAccount> account = users.find(user);
        Optional<String> hash = account.flatMap(UserAccount::passwordHash);
        if (hash.isEmpty()) {
            // Costs what a comparison costs, so that the time taken does not tell which names exist.
            encoder.encode(password);
            return Optional.empty();
        }
        return encoder.matches(password, hash.get()) ? account.map(UserAccount::actor) : Optional.empty();
    }
}
