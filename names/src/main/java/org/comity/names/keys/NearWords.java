package org.comity.names.keys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongConsumer;
import org.comity.names.parts.CompiledName;
import org.comity.names.parts.Part;
import org.comity.names.script.AskedSound;
import org.comity.names.script.Script;
import org.comity.names.script.SoundDistance.Vowels;
import org.comity.names.script.Transcription;

/**
 * The filed words that sound nearly like a word asked for, and the names that hold them (names 7.2). Far fewer words than
 * names are filed, so that all that may be near can be measured, however common their consonants are. Thread-safe.
 */
public final class NearWords {

    /** A name of this many words and more has no need of all. */
    private static final int MOST_ASKED = 4;

    /** How like a word must sound. */
    private static final double LEAST = 0.6;

    /** With fewer consonants too many words differ in one of them. */
    private static final int SHORTEST_FOR_CHANGES = 4;

    /** How many sets of consonants are looked for where characters spell a foreign word. */
    private static final int MOST_OF_CHARACTERS = 12;

    /** How many names may be looked at for all runs of characters that may spell a foreign name. */
    private static final int MOST_OF_FOREIGN = 100_000;

    private static final double STEPS = 1e6;

    /** A word wholly alike weighs in the sum of what is shared as a fairly rare key does. */
    private static final double WEIGHT = 8;

    /**
     * A near word: the numbers of its names, ascending, from one place to before another.
     *
     * @param names numbers of names
     * @param from where those of the word begin
     * @param to where they end
     * @param weight what it weighs that a name holds the word
     */
    public record Near(int[] names, int from, int to, float weight) {}

    private final FiledWords words;
    private final Postings skeletons;
    private final int[] firstOf;
    private final int[] names;

    private NearWords(FiledWords words, Postings skeletons, int[] firstOf, int[] names) {
        this.words = words;
        this.skeletons = skeletons;
        this.firstOf = firstOf;
        this.names = names;
    }

    /** Files words under their consonants, and under these with each one left out. */
    public static NearWords of(FiledWords words) {
        Longs rows = new Longs();
        for (int word = 0; word < words.count(); word++) {
            int number = word;
            file(words.word(word), key -> rows.add(Postings.row(key, number)));
        }
        int[] firstOf = new int[words.count() + 2];
        int places = words.from(words.names());
        for (int at = 0; at < places; at++) {
            firstOf[words.at(at) + 2]++;
        }
        for (int word = 2; word < firstOf.length; word++) {
            firstOf[word] += firstOf[word - 1];
        }
        int[] names = new int[places];
        for (int name = 0; name < words.names(); name++) {
            for (int at = words.from(name); at < words.to(name); at++) {
                names[firstOf[words.at(at) + 1]++] = name;
            }
        }
        return new NearWords(words, Postings.of(List.of(rows.sorted())), firstOf, names);
    }

    /** The consonants whole, and with each one left out; the two kinds of keys differ. */
    private static void file(Part part, LongConsumer sink) {
        for (String skeleton : Skeletons.of(part.sound(), part.script())) {
            sink.accept(whole(skeleton));
            for (int left = 0; left < skeleton.length(); left++) {
                sink.accept(KeyHash.without(skeleton, left));
            }
        }
    }

    private static long whole(String skeleton) {
        return KeyHash.of(skeleton + "=");
    }

    private static Set<String> skeletons(Part part) {
        return part.script() == Script.HAN
                ? Transcription.bones(part.bare(), MOST_OF_CHARACTERS)
                : Skeletons.of(part.sound(), part.script());
    }

    /** Words with one consonant more or fewer than asked for, and where there are many consonants another one. */
    private static void ask(Set<String> skeletons, LongConsumer sink) {
        for (String skeleton : skeletons) {
            sink.accept(whole(skeleton));
            sink.accept(KeyHash.of(skeleton));
            for (int left = 0; left < skeleton.length(); left++) {
                sink.accept(whole(skeleton.substring(0, left) + skeleton.substring(left + 1)));
                if (skeleton.length() >= SHORTEST_FOR_CHANGES) {
                    sink.accept(KeyHash.without(skeleton, left));
                }
            }
        }
    }

    /**
     * The words near those of the name that is measured, as many as the family may look at the names of. None for a name in
     * Latin letters: lists are written in these, and what is spelled alike other keys find in less time.
     */
    public List<Near> of(Nearness nearness) {
        List<Near> near = new ArrayList<>();
        if (nearness.script() == Script.LATIN) {
            return near;
        }
        int asked = Math.min(MOST_ASKED, nearness.asked().length);
        for (int i = 0; i < asked; i++) {
            int word = i;
            Longs ranked = ranked(
                    sink -> ask(skeletons(nearness.asked()[word]), sink), filed -> nearness.likeness(word, filed));
            add(near, ranked, nearness.share(i), KeyFamily.NEAR_WORDS.visits() / asked);
        }
        return near;
    }

    /** The words near the characters with which a name begins or ends, where these may spell a foreign name (names 3.8). */
    public List<Near> of(CompiledName characters) {
        List<Near> near = new ArrayList<>();
        List<ForeignRun> runs = ForeignRun.of(characters);
        for (ForeignRun run : runs) {
            AskedSound sound = new AskedSound(run.sound(), Vowels.BY_CHARACTERS);
            Longs ranked = ranked(
                    sink -> ask(run.skeletons(), sink),
                    word -> words.script(word) == Script.LATIN ? words.sounds().likeness(sound, word, LEAST) : 0);
            add(near, ranked, run.share(), MOST_OF_FOREIGN / runs.size());
        }
        return near;
    }

    private void add(List<Near> near, Longs ranked, double share, int visits) {
        int visited = 0;
        for (int i = 0; i < ranked.count() && visited < visits; i++) {
            int word = (int) ranked.at(i);
            double likeness = 1 - (ranked.at(i) >>> Integer.SIZE) / STEPS;
            int from = firstOf[word];
            int to = Math.min(firstOf[word + 1], from + visits - visited);
            near.add(new Near(names, from, to, (float) (WEIGHT * likeness * likeness * share)));
            visited += to - from;
        }
    }

    /** The words that are like enough, the most alike first. */
    private Longs ranked(Consumer<LongConsumer> asked, IntToDoubleFunction likenesses) {
        BitSet found = new BitSet(words.count());
        Numbers read = new Numbers();
        asked.accept(key -> {
            long place = skeletons.find(key);
            int count = place < 0 ? 0 : skeletons.count(place);
            int from = read.take(count);
            if (count > 0) {
                skeletons.read(place, count, read.room(), from);
            }
            for (int at = from; at < from + count; at++) {
                found.set(read.room()[at]);
            }
            read.clear();
        });
        Longs ranked = new Longs();
        for (int word = found.nextSetBit(0); word >= 0; word = found.nextSetBit(word + 1)) {
            double likeness = likenesses.applyAsDouble(word);
            if (likeness >= LEAST) {
                ranked.add(Math.round((1 - likeness) * STEPS) << Integer.SIZE | word);
            }
        }
        ranked.sort();
        return ranked;
    }
}
