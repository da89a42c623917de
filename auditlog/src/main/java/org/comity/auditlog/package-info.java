/**
 * The record: entries, their Merkle tree, signed checkpoints, export and verification. Follows docs/spec/auditlog.md.
 *
 * <p>Values and pure functions over the JDK alone, so that an outsider can read the verifier in an hour. Only
 * {@link org.comity.auditlog.LogFolder}, {@link org.comity.auditlog.LogFile}, {@link org.comity.auditlog.LogVerifier} and the
 * key files touch the file system; nothing here reads a clock. The server stores entries and frontier in its own transaction.
 */
@org.jspecify.annotations.NullMarked
package org.comity.auditlog;
