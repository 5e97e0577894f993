package org.duban.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duban.document.paper.Paper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows who composes which kind of document, and has it done. */
@Component
class Composing {

    private final Map<DocumentKind, Composer> composers = new EnumMap<>(DocumentKind.class);

    private final Letterheads letterheads;
    private final TransactionTemplate moment;

    Composing(List<Composer> all, Letterheads letterheads, PlatformTransactionManager transactions) {
        this.letterheads = letterheads;
        moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        all.forEach(composer -> composers.put(composer.kind(), composer));
    }

    Composer of(DocumentKind kind) {
        return Objects.requireNonNull(composers.get(kind), () -> "Nobody composes " + kind);
    }

    /** @throws MatterUnfit where no such document can be about it as it stands */
    void require(DocumentKind kind, DocumentSubject subject) {
        var unfit = of(kind).unfit(subject);
        if (!unfit.isEmpty()) {
            throw new MatterUnfit(String.join(" ", unfit.values()));
        }
    }

    /** What of a draft's matters it can be about no longer, by what it is called. */
    Map<UUID, String> unfit(Document document) {
        return inItsLanguage(document, () -> of(document.getKind()).unfit(document.subject()));
    }

    /** The words to begin with. */
    Map<String, String> proposal(DocumentKind kind, DocumentSubject subject) {
        return of(kind).passages(subject).stream().collect(Collectors.toMap(Passage::key, Passage::proposal));
    }

    /** The figures that the document's passages may name. */
    Map<String, String> figures(Document document) {
        return inItsLanguage(document, () -> of(document.getKind()).figures(document.subject()));
    }

    /**
     * Refuses words that cannot be composed.
     *
     * @throws FigureUnknown where a passage names a figure that there is not
     */
    void check(Document document) {
        fill(document, figures(document));
    }

    /**
     * The document as the records have it now; one that is issued is refused where its matters do not fit any more, or words
     * are missing.
     *
     * <p>Its figures and its tables are read in a transaction of their own that sees one moment, whatever is recorded
     * meanwhile.
     */
    Paper paper(Document document, Issue issue) {
        return inItsLanguage(
                document,
                () -> letterheads.paper(
                        Objects.requireNonNull(moment.execute(status -> content(document, issue))), issue));
    }

    private Content content(Document document, Issue issue) {
        var composer = of(document.getKind());
        if (!issue.isDraft()) {
            require(document.getKind(), document.subject());
        }
        var figures = composer.figures(document.subject());
        if (!issue.isDraft()) {
            requireWords(document, composer.passages(document.subject()), figures);
        }
        return composer.compose(document.subject(), fill(document, figures));
    }

    private static void requireWords(Document document, List<Passage> passages, Map<String, String> figures) {
        for (var passage : passages) {
            var words = document.getWords().getOrDefault(passage.key(), "");
            if (passage.required() && words.isBlank()) {
                throw new PassageBlank(passage);
            }
            var unset = Figures.unset(words, figures);
            if (!unset.isEmpty()) {
                throw new FigureUnset(passage.field(), unset);
            }
        }
    }

    private static Words fill(Document document, Map<String, String> figures) {
        var filled = new HashMap<String, String>();
        document.getWords().forEach((key, text) -> filled.put(key, Figures.fill(key, text, figures)));
        return new Words(filled);
    }

    private static <T> T inItsLanguage(Document document, Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(document.locale());
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
