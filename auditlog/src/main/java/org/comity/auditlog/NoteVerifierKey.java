package org.comity.auditlog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;

/**
 * The public half of a log's key, as a reader holds it (auditlog 5.3, 5.4). Compared by its text.
 */
public final class NoteVerifierKey {

    static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final Pattern FORM =
            Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/]+=*)");

    private final String name;
    private final byte[] publicKey;
    private final PublicKey verifyingKey;

    private NoteVerifierKey(String name, byte[] publicKey) throws GeneralSecurityException {
        this.name = name;
        this.publicKey = publicKey;
        this.verifyingKey = Ed25519.publicKey(publicKey);
    }

    /**
     * The key of a public key's 32 bytes.
     *
     * @throws IllegalArgumentException when the name cannot be one (auditlog 5.6) or the bytes are no point of the curve
     */
    static NoteVerifierKey of(String name, byte[] publicKey) {
        requireName(name);
        if (publicKey.length != KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 public key has " + KEY_LENGTH + " bytes");
        }
        try {
            return new NoteVerifierKey(name, publicKey.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no Ed25519 public key", e);
        }
    }

    /**
     * The key of its text, {@code NAME+HEX+BASE64}.
     *
     * @throws IllegalArgumentException when the text is not exactly such a key
     */
    public static NoteVerifierKey parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("this is not a verifier key");
        }
        byte[] key = Base64.getDecoder().decode(matcher.group("key"));
        if (key.length != 1 + KEY_LENGTH || key[0] != ED25519) {
            throw new IllegalArgumentException("this is not an Ed25519 verifier key");
        }
        NoteVerifierKey parsed = of(matcher.group("name"), Arrays.copyOfRange(key, 1, key.length));
        if (!parsed.text().equals(text)) {
            throw new IllegalArgumentException("the key's id does not belong to its name and bytes");
        }
        return parsed;
    }

    /**
     * The key in a key file.
     *
     * @throws BadInput when the file is absent, unreadable, or does not hold exactly one verifier key
     */
    public static NoteVerifierKey read(Path file) {
        return KeyFile.read(file, "a verifier key NAME+HEX+BASE64", NoteVerifierKey::parse);
    }

    /** Whether a text can be a key's name: not empty, no white space, no plus sign. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a log's name is not empty and has neither white space nor '+'");
        }
    }

    /** The key's name, which is the origin of the log it signs. */
    public String name() {
        return name;
    }

    /** Eight hexadecimal digits (auditlog 5.3). */
    public String keyId() {
        MessageDigest digest = TreeHash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return HexFormat.of().formatHex(digest.digest(publicKey), 0, 4);
    }

    /** {@code NAME+HEX+BASE64}. */
    public String text() {
        return name + "+" + keyId() + "+" + encode(publicKey);
    }

    static String encode(byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return Base64.getEncoder().encodeToString(typed);
    }

    /** What is wrong with a note's signatures for a reader who trusts this key alone; empty when nothing is (auditlog 5.8). */
    public Optional<String> faultIn(SignedNote note) {
        List<SignedNote.Signature> ours = note.signatures().stream()
                .filter(signature ->
                        signature.name().equals(name) && signature.keyId().equals(keyId()))
                .toList();
        if (ours.isEmpty()) {
            return Optional.of("it is not signed by the key " + name + "+" + keyId());
        }
        if (ours.stream().anyMatch(signature -> !verifies(note.text(), signature.signature()))) {
            return Optional.of("the signature by the key " + name + "+" + keyId() + " is not good");
        }
        return Optional.empty();
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(verifyingKey);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // The JDK throws, rather than answers no, for a signature of the wrong length or out of range.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
