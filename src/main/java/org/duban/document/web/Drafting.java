package org.duban.document.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Documents;
import org.duban.document.slip.Slips;
import org.springframework.stereotype.Component;

/** Begins what tells of some days: one paper to everybody, or a slip for each unit. */
@Component
@RequiredArgsConstructor
class Drafting {

    private final Documents documents;
    private final Slips slips;

    List<DocumentId> begin(DocumentKind kind, DocumentSubject days, SignedIn who) {
        return kind.isOfDays()
                ? List.of(documents.draft(kind, days, who))
                : slips.draft(kind, days.campaign(), days.from(), days.to(), who);
    }
}
