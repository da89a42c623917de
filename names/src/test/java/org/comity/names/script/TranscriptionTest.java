package org.comity.names.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names 3.8: what consonants characters stand for when they spell a foreign name. */
class TranscriptionTest {

    @Test
    void aCharacterStandsForConsonantsThatItsMandarinSoundHasNot() {
        assertThat(Transcription.bones("吉", 8)).contains("k", "s").first().isEqualTo("k");
        assertThat(Transcription.bones("华", 8)).contains("", "p");
    }

    @Test
    void consonantsOfOneClassThatMeetAreOne() {
        assertThat(Transcription.bones("纳马", 8)).contains("m").doesNotContain("mm");
    }

    @Test
    void ofManyReadingsTheLikeliestAreKept() {
        assertThat(Transcription.bones("东博吉华朗乔", 12)).hasSize(12);
    }

    @Test
    void aCharacterOutsideTheTableIsReadAsMandarin() {
        assertThat(Transcription.bones("岳", 4)).hasSize(1);
    }
}
