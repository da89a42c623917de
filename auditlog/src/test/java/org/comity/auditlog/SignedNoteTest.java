package org.comity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.comity.terms.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clauses 5 of docs/spec/auditlog.md. */
class SignedNoteTest {

    /** The published vector of C2SP signed-note. */
    private static final String SPEC_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String SPEC_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    @TempDir
    private Path folder;

    private static Optional<SignedNote> note(String text) {
        return SignedNote.find(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePublishedNoteVerifies() {
        SignedNote found = note(SPEC_NOTE).orElseThrow();
        assertThat(found.text()).isEqualTo("This is an example message.\n");
        assertThat(NoteVerifierKey.parse(SPEC_KEY).faultIn(found)).isEmpty();
        assertThat(found.note()).isEqualTo(SPEC_NOTE);
    }

    /** RFC 8032 7.1, test 1. */
    @Test
    void aSeedGivesThePublicKeyAndSignatureOfTheStandard() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] publicKey = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Ed25519.encode(Ed25519.pair(seed).getPublic())).isEqualTo(publicKey);
        NoteVerifierKey verifier = NoteVerifierKey.of("a.example", publicKey);
        NoteSigner signer =
                NoteSigner.parse("PRIVATE+KEY+a.example+" + verifier.keyId() + "+" + NoteVerifierKey.encode(seed));
        assertThat(signer.verifierKey()).isEqualTo(verifier);
        assertThat(HexFormat.of()
                        .formatHex(signer.sign("").signatures().getFirst().signature()))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void changingAnyByteOfANoteLeavesNoGoodSignature() {
        NoteVerifierKey key = NoteVerifierKey.parse(SPEC_KEY);
        byte[] bytes = SPEC_NOTE.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);
                Optional<SignedNote> found = SignedNote.find(changed);
                assertThat(found.filter(note -> key.faultIn(note).isEmpty()))
                        .as("byte %d, bit %d", at, bit)
                        .isEmpty();
            }
        }
    }

    @Test
    void signaturesOfOtherKeysAreIgnoredAndABadOneOfOursIsNot() {
        NoteSigner witness = NoteSigner.generate("witness.example", new SecureRandom());
        String text = Checkpoint.of(SampleLog.ORIGIN, Frontier.EMPTY).text();
        String ours = SampleLog.SIGNER.sign(text).note();
        String theirs = witness.sign(text).note().substring(text.length() + 1);
        assertThat(SampleLog.KEY.faultIn(note(ours + theirs).orElseThrow())).isEmpty();
        assertThat(witness.verifierKey().faultIn(note(ours + theirs).orElseThrow()))
                .isEmpty();
        String forOther = SampleLog.SIGNER.sign("another text\n").note().substring("another text\n".length() + 1);
        assertThat(SampleLog.KEY.faultIn(note(ours + forOther).orElseThrow())).isPresent();
        assertThat(SampleLog.signer(2).verifierKey().faultIn(note(ours).orElseThrow()))
                .isPresent();
    }

    @Test
    void aCheckpointIsReadBackAndLooseFormsAreNot() {
        Checkpoint checkpoint = Checkpoint.of(SampleLog.ORIGIN, Frontier.EMPTY.append(TreeHash.EMPTY));
        assertThat(Checkpoint.find(checkpoint.text())).contains(checkpoint);
        assertThat(Checkpoint.find(checkpoint.text() + "an extension line\n")).contains(checkpoint);
        assertThat(Checkpoint.find(checkpoint.text() + "\n")).isEmpty();
        assertThat(Checkpoint.find(checkpoint.text().replace("\n1\n", "\n01\n")))
                .isEmpty();
        assertThat(Checkpoint.find(checkpoint.text().replace("\n1\n", "\n-1\n")))
                .isEmpty();
        assertThat(Checkpoint.find(checkpoint.text().replace("=\n", "\n"))).isEmpty();
        assertThat(Checkpoint.find("\n1\n" + TreeHash.EMPTY.base64() + "\n")).isEmpty();
        assertThat(Checkpoint.find("")).isEmpty();
    }

    @Test
    void aKeyTextWithAnyCharacterChangedIsRefused() {
        String text = SampleLog.KEY.text();
        assertThat(NoteVerifierKey.parse(text)).isEqualTo(SampleLog.KEY);
        String secret = SampleLog.SIGNER.privateText();
        assertThat(NoteSigner.parse(secret).verifierKey()).isEqualTo(SampleLog.KEY);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (char) (text.charAt(i) + 1) + text.substring(i + 1);
            assertThatThrownBy(() -> NoteVerifierKey.parse(changed))
                    .as(changed)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int i = 0; i < secret.length(); i++) {
            String changed = secret.substring(0, i) + (char) (secret.charAt(i) + 1) + secret.substring(i + 1);
            assertThatThrownBy(() -> NoteSigner.parse(changed))
                    .as("character %d", i)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPrivateKeyFileIsForItsOwnerAloneAndNeverOverwritten() throws Exception {
        Path file = folder.resolve("key");
        SampleLog.SIGNER.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(NoteSigner.read(file).verifierKey()).isEqualTo(SampleLog.KEY);
        assertThatThrownBy(() -> SampleLog.signer(3).write(file)).isInstanceOf(BadInput.class);
        assertThat(NoteSigner.read(file).verifierKey()).isEqualTo(SampleLog.KEY);
        assertThat(SampleLog.SIGNER.toString())
                .doesNotContain(Base64.getEncoder().encodeToString(new byte[] {1, 1, 1, 1, 1, 1}));
    }

    @Test
    void aMalformedKeyFileIsBadInputWithItsLine() throws Exception {
        Path file = folder.resolve("verifier.key");
        Files.writeString(file, "# the record of the authority\n\n" + SampleLog.KEY.text() + "\n");
        assertThat(NoteVerifierKey.read(file)).isEqualTo(SampleLog.KEY);
        Files.writeString(file, "# a comment\nnot a key\n");
        assertThatThrownBy(() -> NoteVerifierKey.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file + ":2: ");
        Files.writeString(file, SampleLog.KEY.text() + "\n" + SampleLog.KEY.text() + "\n");
        assertThatThrownBy(() -> NoteVerifierKey.read(file)).hasMessageContaining(file + ":2: a second key");
        Files.write(file, new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        assertThatThrownBy(() -> NoteVerifierKey.read(file)).hasMessageContaining(file + ":1: ");
        Files.writeString(file, "");
        assertThatThrownBy(() -> NoteVerifierKey.read(file)).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> NoteVerifierKey.read(folder)).hasMessageContaining("this is a folder");
        assertThatThrownBy(() -> NoteVerifierKey.read(folder.resolve("none"))).hasMessageContaining("no such file");
    }

    @Test
    void aPrivateKeyGivenByMistakeIsNotRepeatedInTheError() throws Exception {
        Path file = folder.resolve("key");
        SampleLog.SIGNER.write(file);
        assertThatThrownBy(() -> NoteVerifierKey.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageNotContaining(SampleLog.SIGNER.privateText().substring(40));
    }
}
