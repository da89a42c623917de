/** The server room. */
@org.jspecify.annotations.NullMarked
package org.comity.server;
