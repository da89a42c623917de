/**
 * Who may do what: roles, the rights each holds, and the person acting.
 *
 * <p>Values only. The table of {@link org.comity.server.rights.Role} is the documentation of the rights and their only source.
 */
@org.jspecify.annotations.NullMarked
package org.comity.server.rights;
