package org.duban.document;

import java.util.List;
import java.util.Map;

/**
 * Composes one kind of document from what is recorded. The same records give the same document, whoever has it composed; a
 * finding of an unannounced round that is not released is in none.
 */
public interface Composer {

    DocumentKind kind();

    /**
     * Refuses what no such document can be about, or can be about no longer.
     *
     * @throws MatterUnfit naming what is in the way
     */
    default void require(DocumentSubject subject) {}

    /** Where somebody writes, in the order of the document, each with the text to begin with, in the present language. */
    List<Passage> passages(DocumentSubject subject);

    /** The figures that passages may name, each as it is written now, in the order in which they are offered. */
    Map<String, String> figures(DocumentSubject subject);

    Content compose(DocumentSubject subject, Words words);
}
