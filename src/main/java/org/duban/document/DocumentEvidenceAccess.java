package org.duban.document;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceAccess;
import org.duban.evidence.EvidenceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in an issued document everybody may see who may read it. */
@Component
@RequiredArgsConstructor
class DocumentEvidenceAccess implements EvidenceAccess {

    private final DocumentSight sight;
    private final JdbcClient jdbc;

    @Override
    public boolean maySee(EvidenceId id, SignedIn who) {
        return jdbc.sql("""
                        select exists (select from document_photo p join document d using (document_id)
                                       where p.evidence_id = :id and %s)
                        """.formatted(DocumentSight.SEEN))
                .params(sight.of(who))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
