package org.duban.document.daily;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Passage;
import org.duban.document.Phrases;
import org.duban.document.Words;
import org.duban.document.list.LedgerTable;
import org.duban.document.paper.Block;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Text;
import org.duban.finding.FindingExport;
import org.duban.finding.RecordedFinding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 问题台账: what was found in the period or open when it began, a row each. Nobody writes anything into it. */
@Component
@RequiredArgsConstructor
class LedgerComposer implements Composer {

    private final ProgressReader progress;
    private final FindingExport findings;
    private final LedgerTable table;
    private final Phrases phrases;
    private final Clock clock;

    @Override
    public DocumentKind kind() {
        return DocumentKind.LEDGER;
    }

    @Override
    public List<Passage> passages(DocumentSubject subject) {
        return List.of();
    }

    @Override
    public Map<String, String> figures(DocumentSubject subject) {
        return Map.of();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Content compose(DocumentSubject subject, Words words) {
        var span = Span.of(subject, clock);
        return new Content(
                Paper.Layout.WIDE,
                List.of(phrases.of("ledger.title", progress.campaign(span), phrases.days(span.from(), span.to()))),
                null,
                body(span, findings.inQuestion(subject.campaign(), span.start(), span.end())));
    }

    private List<Block> body(Span span, List<RecordedFinding> findings) {
        if (findings.isEmpty()) {
            return List.of(Text.of(phrases.of("ledger.none")));
        }
        return List.of(
                table.of(null, findings, span.now()),
                Text.note(phrases.of(
                        "ledger.note",
                        phrases.days(span.from(), span.to()),
                        findings.size(),
                        phrases.moment(span.now()))));
    }
}
