package org.comity.bench.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;

/** Lucene over the words and trigrams of romanised names, in memory, by its own ranking: what a search server gives. */
final class LuceneTrigrams implements Peer {

    private static final String FIELD = "grams";

    @Override
    public String name() {
        return "Lucene " + Version.LATEST + ", words and trigrams, ICU-romanised";
    }

    @Override
    public String cannot() {
        return "a score of a pair; readings; reasons";
    }

    @Override
    public Optional<Scores> score(List<Pair> pairs) {
        return Optional.empty();
    }

    @Override
    public Optional<Found> search(List<String> records, List<String> asked, int most) {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (String record : records) {
                    Document document = new Document();
                    for (String gram : grams(record)) {
                        document.add(new StringField(FIELD, gram, Field.Store.NO));
                    }
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (String name : asked) {
                    top(searcher, name, most);
                }
                List<int[]> found = new ArrayList<>();
                OwnCpu cpu = new OwnCpu();
                for (String name : asked) {
                    found.add(top(searcher, name, most));
                }
                return Optional.of(new Found(found, cpu.seconds()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> grams(String name) {
        Set<String> grams = new HashSet<>();
        for (String word : Romanised.of(name).split("[^a-z0-9]+")) {
            String padded = "_" + word + "_";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                grams.add(padded.substring(i, i + 3));
            }
            grams.add("=" + word);
        }
        return grams;
    }

    private static int[] top(IndexSearcher searcher, String name, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        grams(name).forEach(gram -> query.add(new TermQuery(new Term(FIELD, gram)), BooleanClause.Occur.SHOULD));
        ScoreDoc[] hits = searcher.search(query.build(), most).scoreDocs;
        int[] places = new int[hits.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = hits[i].doc;
        }
        return places;
    }
}
