package org.duban.document;

import org.duban.shared.NotFound;

/** There is no such document, or it is a draft that the reader is not to see. */
public class DocumentNotFound extends NotFound {

    DocumentNotFound(DocumentId id) {
        super(id);
    }
}
