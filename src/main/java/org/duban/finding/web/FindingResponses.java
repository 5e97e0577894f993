package org.duban.finding.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.reply.ReplyReader;
import org.springframework.stereotype.Component;

/** Answers of the interface with a finding as it now stands. */
@Component
@RequiredArgsConstructor
class FindingResponses {

    private final FindingReader reader;
    private final ReplyReader replies;

    FindingResponse of(FindingId id, SignedIn who) {
        return FindingResponse.of(reader.details(id, who), replies.of(id, who).orElse(null));
    }
}
