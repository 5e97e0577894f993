package org.duban.document;

/**
 * A place in a document at which somebody writes.
 *
 * @param key names it in the record and, after the kind, in the message bundles
 * @param proposal the text with which it begins, several paragraphs one to a line. A name of a figure in braces, such as
 *     {@code {发现数}}, stands for what the records say, until the document is issued
 * @param required whether the document says nothing without it, and is not issued
 */
public record Passage(String key, String proposal, boolean required) {

    public static Passage required(String key, String proposal) {
        return new Passage(key, proposal, true);
    }

    /** Blank, it is left out together with its heading. */
    public static Passage optional(String key, String proposal) {
        return new Passage(key, proposal, false);
    }

    String field() {
        return "words[" + key + "]";
    }
}
