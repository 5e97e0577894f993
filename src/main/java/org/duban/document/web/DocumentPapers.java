package org.duban.document.web;

import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.document.DocumentRow;
import org.duban.document.Documents;
import org.duban.document.StationerySettings;
import org.duban.document.paper.Paper;
import org.duban.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper of a document as it is handed out, and the template into which it is written. */
@Component
@RequiredArgsConstructor
class DocumentPapers {

    private final Documents documents;
    private final StationerySettings stationery;
    private final DocumentWords words;
    private final PublicAddress address;

    /** What is issued bears a code that leads back to this installation, by its public address. */
    Paper of(DocumentRow document) {
        var paper = documents.paper(document.documentId());
        return document.digest() == null
                ? paper
                : paper.checkedBy(words.check(
                        address.builder()
                                .pathSegment("papers", document.digest())
                                .toUriString(),
                        document.digest()));
    }

    /** Templates are for official papers: a ledger, or a certificate, would not fit into one. */
    byte @Nullable [] template(DocumentRow document) {
        return document.kind().isOfficial()
                ? stationery
                        .templateContent(new CampaignId(document.campaignId()))
                        .orElse(null)
                : null;
    }
}
