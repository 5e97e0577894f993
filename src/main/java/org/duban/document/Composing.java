package org.duban.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows who composes which kind of document, and has it done. */
@Component
class Composing {

    private final Map<DocumentKind, Composer> composers = new EnumMap<>(DocumentKind.class);

    Composing(List<Composer> all) {
        all.forEach(composer -> composers.put(composer.kind(), composer));
    }

    Composer of(DocumentKind kind) {
        return Objects.requireNonNull(composers.get(kind), () -> "Nobody composes " + kind);
    }

    /** The words to begin with. */
    Map<String, String> proposal(DocumentKind kind, DocumentSubject subject) {
        return of(kind).passages(subject).stream().collect(Collectors.toMap(Passage::key, Passage::proposal));
    }

    /** The document as the records have it now. */
    Content content(Document document) {
        var composer = of(document.getKind());
        var figures = composer.figures(document.subject());
        var filled = new HashMap<String, String>();
        document.getWords().forEach((key, text) -> filled.put(key, Figures.fill(key, text, figures)));
        return composer.compose(document.subject(), new Words(filled));
    }
}
