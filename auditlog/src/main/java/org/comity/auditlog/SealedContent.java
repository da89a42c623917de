package org.comity.auditlog;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The content of an entry with the salt that blinds its digest (auditlog 3). It is stored apart from the log; erasing it (salt and
 * all) leaves the log's proofs whole and makes the digest mean nothing.
 *
 * @param salt 32 random bytes, new for each entry
 * @param content what was recorded; may be empty
 */
public record SealedContent(byte[] salt, byte[] content) {

    /** Bytes of a salt. */
    public static final int SALT_LENGTH = 32;

    public SealedContent {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has " + SALT_LENGTH + " bytes, not " + salt.length);
        }
        salt = salt.clone();
        content = content.clone();
    }

    /** Content under a new salt. */
    public static SealedContent seal(byte[] content, SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new SealedContent(salt, content);
    }

    /** Hexadecimal SHA-256 of salt and content (auditlog 3.1). */
    public String digest() {
        MessageDigest digest = TreeHash.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(content));
    }

    /** Whether this is what the entry recorded (auditlog 3.3). */
    public boolean isOf(LogEntry entry) {
        return digest().equals(entry.contentDigest());
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedContent sealed
                && Arrays.equals(salt, sealed.salt)
                && Arrays.equals(content, sealed.content);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(salt) + Arrays.hashCode(content);
    }

    /** Names neither salt nor content, so that neither reaches a program log. */
    @Override
    public String toString() {
        return "SealedContent[" + content.length + " bytes]";
    }
}
