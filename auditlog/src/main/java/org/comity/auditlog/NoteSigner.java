package org.comity.auditlog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.terms.BadInput;

/** The private half of a log's key: signs its checkpoints (auditlog 5). Safe to share between threads. */
public final class NoteSigner {

    private static final Pattern FORM =
            Pattern.compile("PRIVATE\\+KEY\\+(?<name>[^+]+)\\+[0-9a-f]{8}\\+(?<seed>[A-Za-z0-9+/]+=*)");

    private final byte[] seed;
    private final PrivateKey signingKey;
    private final NoteVerifierKey verifierKey;

    private NoteSigner(String name, byte[] seed) {
        KeyPair pair = Ed25519.pair(seed);
        this.seed = seed.clone();
        this.signingKey = pair.getPrivate();
        this.verifierKey = NoteVerifierKey.of(name, Ed25519.encode(pair.getPublic()));
    }

    /**
     * A new key.
     *
     * @param name the log's origin: {@code comity.example/record}
     * @throws IllegalArgumentException when the name cannot be one (auditlog 5.6)
     */
    public static NoteSigner generate(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.SEED_LENGTH];
        random.nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /**
     * The key of its private text (auditlog 5.5).
     *
     * @throws IllegalArgumentException when the text is not exactly such a key
     */
    public static NoteSigner parse(String privateText) {
        Matcher matcher = FORM.matcher(privateText);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("this is not a private key");
        }
        byte[] typed = Base64.getDecoder().decode(matcher.group("seed"));
        if (typed.length != 1 + Ed25519.SEED_LENGTH || typed[0] != NoteVerifierKey.ED25519) {
            throw new IllegalArgumentException("this is not an Ed25519 private key");
        }
        NoteSigner signer = new NoteSigner(matcher.group("name"), Arrays.copyOfRange(typed, 1, typed.length));
        if (!signer.privateText().equals(privateText)) {
            throw new IllegalArgumentException("the key's id does not belong to its name and bytes");
        }
        return signer;
    }

    /**
     * The key in a private key file.
     *
     * @throws BadInput when the file is absent, unreadable, or does not hold exactly one private key
     */
    public static NoteSigner read(Path file) {
        return KeyFile.read(file, "a private key PRIVATE+KEY+NAME+HEX+BASE64", NoteSigner::parse);
    }

    /**
     * Writes the private key to a new file that its owner alone may read.
     *
     * @throws BadInput when the file exists already or cannot be written
     */
    public void write(Path file) {
        KeyFile.writePrivate(file, privateText() + "\n");
    }

    /** The key as a private key file holds it. Whoever has it can sign in the authority's name. */
    public String privateText() {
        return "PRIVATE+KEY+" + verifierKey.name() + "+" + verifierKey.keyId() + "+" + NoteVerifierKey.encode(seed);
    }

    /** The public half, to hand out. */
    public NoteVerifierKey verifierKey() {
        return verifierKey;
    }

    /** The signed checkpoint of a tree, under this key's name. */
    public SignedNote sign(Frontier frontier) {
        return sign(Checkpoint.of(verifierKey.name(), frontier).text());
    }

    /** Signs a text that ends in a newline. */
    SignedNote sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(signingKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(
                    text, List.of(new SignedNote.Signature(verifierKey.name(), verifierKey.keyId(), signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has Ed25519", e);
        }
    }

    /** Names the public half only. */
    @Override
    public String toString() {
        return "NoteSigner[" + verifierKey + "]";
    }
}
