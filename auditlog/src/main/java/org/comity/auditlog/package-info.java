/** The auditlog room. */
@org.jspecify.annotations.NullMarked
package org.comity.auditlog;
