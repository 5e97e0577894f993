package org.duban.document;

import java.util.List;
import java.util.Map;

/** What was written into a document's passages, by key, with its figures filled in. */
public record Words(Map<String, String> passages) {

    public Words {
        passages = Map.copyOf(passages);
    }

    /** The paragraphs of a passage; none where nothing was written. */
    public List<String> of(String key) {
        return paragraphs(passages.getOrDefault(key, ""));
    }

    /** What was written, one line a paragraph. */
    public static List<String> paragraphs(String written) {
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
