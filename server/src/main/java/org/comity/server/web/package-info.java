/**
 * The pages: what a person sees in the browser, made on the server, complete without script.
 *
 * <p>A controller asks a desk, puts the answer beside the page's {@link org.comity.server.web.Frame}, and names a template of
 * {@code src/main/jte}. It may use the desks, the rights, the sign-in's values, and the engines' root packages for showing; nothing of the
 * store or the database. Templates are Java classes made at build time: a wrong field is a compile error.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.web;
