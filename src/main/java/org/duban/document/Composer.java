package org.duban.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Composes one kind of document from what is recorded. The same records give the same document, whoever has it composed; a
 * finding of an unannounced round that is not released is in none.
 */
public interface Composer {

    DocumentKind kind();

    /**
     * Those matters about which there can be no such document, or no longer.
     *
     * @return by their ids, how they are called, such as a finding's number
     */
    default Map<UUID, String> unfit(DocumentSubject subject) {
        return Map.of();
    }

    /** Where somebody writes, in the order of the document, each with the text to begin with, in the present language. */
    List<Passage> passages(DocumentSubject subject);

    /** The figures that passages may name, each as it is written now, in the order in which they are offered. */
    Map<String, String> figures(DocumentSubject subject);

    Content compose(DocumentSubject subject, Words words);
}
