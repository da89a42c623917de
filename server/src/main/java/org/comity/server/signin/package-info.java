/**
 * Signing in: sessions and tokens, the demo's sign-in, security headers, the check of the Host header.
 *
 * <p>A controller takes an {@link org.comity.server.rights.Actor} as a parameter and gets the signed-in person. The sign-in page posts
 * {@code user} and {@code password} to {@code /sign-in}; signing out posts to {@code /sign-out}.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.signin;
