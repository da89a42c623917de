package org.comity.server.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only those who call the server by a name of its own. A foreign page that has its name resolve to the loopback address would
 * otherwise be of our origin in the browser's eyes.
 */
final class HostCheck extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String publicHost;

    /**
     * @param publicHost a further name that is ours; empty when there is none
     */
    HostCheck(String publicHost) {
        this.publicHost = publicHost;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName();
        if (host != null && (LOOPBACK.contains(host) || (!publicHost.isEmpty() && publicHost.equalsIgnoreCase(host)))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        }
    }
}
