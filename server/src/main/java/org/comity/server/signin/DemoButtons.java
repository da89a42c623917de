package org.comity.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.comity.server.store.UserAccount;
import org.comity.server.store.UserStore;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The demo's sign-in by one click: {@code POST /sign-in/demo} with {@code user}. Without demo users it lets nobody in. The demo answers on
 * the loopback address alone, and the form carries the same token against forged requests as every other form.
 */
final class DemoButtons extends AbstractAuthenticationProcessingFilter {

    private final UserStore users;
    private final SignInOffer offer;

    DemoButtons(UserStore users, SignInOffer offer) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/demo"));
        this.users = users;
        this.offer = offer;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String user = request.getParameter("user");
        if (user == null || !offer.offers(user)) {
            throw new BadCredentialsException("no such demo user");
        }
        return users.find(user)
                .map(UserAccount::actor)
                .map(SignedIn::new)
                .orElseThrow(() -> new BadCredentialsException("no such demo user"));
    }
}
