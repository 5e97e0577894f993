package org.duban.finding.reply;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.LogFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs a finding together with the letter that told of it: both, or neither. */
@Service
@RequiredArgsConstructor
public class LetterIntake {

    private final FindingIntake intake;
    private final ReplyDuties duties;

    /**
     * Logs a finding under the caller's own id.
     *
     * @param letter null where nobody waits for a reply
     * @return true if it is new
     */
    @Transactional
    public boolean log(FindingId id, LogFinding command, @Nullable ReplyTerms letter, SignedIn by) {
        var isNew = intake.log(id, command, by);
        if (isNew && letter != null) {
            duties.open(id, letter, by);
        }
        return isNew;
    }
}
