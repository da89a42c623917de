package org.comity.auditlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A text with its signature lines, as C2SP signed-note has it (auditlog 5.1). Not yet verified: see
 * {@link NoteVerifierKey#faultIn(SignedNote)}.
 *
 * @param text the signed text, its last newline included
 * @param signatures in the order of their lines
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MAX_SIGNATURES = 64;
    private static final int KEY_ID_LENGTH = 4;

    /**
     * One signature line.
     *
     * @param name the key's name
     * @param keyId eight hexadecimal digits
     * @param signature the signature proper
     */
    public record Signature(String name, String keyId, byte[] signature) {

        String line() {
            byte[] id = HexFormat.of().parseHex(keyId);
            byte[] bytes = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, bytes, id.length, signature.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** The note as it is written to a file. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** The note that the bytes hold; empty when they are not exactly a signed note. */
    public static Optional<SignedNote> find(byte[] bytes) {
        try {
            return find(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<SignedNote> find(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return Optional.empty();
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).lines().toList()) {
            Optional<Signature> signature = signature(line);
            if (signature.isEmpty() || signatures.size() == MAX_SIGNATURES) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        SignedNote found = new SignedNote(note.substring(0, end + 1), signatures);
        return signatures.isEmpty() || !found.note().equals(note) ? Optional.empty() : Optional.of(found);
    }

    private static Optional<Signature> signature(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3 || !NoteVerifierKey.isName(parts[1])) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(parts[2]);
            if (bytes.length <= KEY_ID_LENGTH) {
                return Optional.empty();
            }
            return Optional.of(new Signature(
                    parts[1],
                    HexFormat.of().formatHex(bytes, 0, KEY_ID_LENGTH),
                    Arrays.copyOfRange(bytes, KEY_ID_LENGTH, bytes.length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
