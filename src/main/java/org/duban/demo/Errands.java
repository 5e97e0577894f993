package org.duban.demo;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.Effort;
import org.duban.finding.part.FindingPartId;
import org.duban.finding.part.FindingParts;
import org.duban.finding.part.NewPart;
import org.duban.finding.part.PartReader;
import org.duban.finding.part.PartRectifications;
import org.duban.finding.reply.ReplyDuties;
import org.duban.finding.reply.ReplyTerms;
import org.duban.finding.reply.WrittenReply;
import org.duban.unit.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What offices do for others: answer letters, and take a part in what another unit leads. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Errands {

    private final ReplyDuties letters;
    private final FindingParts parts;
    private final PartRectifications answers;
    private final PartReader reader;
    private final Photos photos;

    void register(
            Case one, String sender, String number, LocalDate received, LocalDate replyBy, UnitId unit, SignedIn by) {
        var due = DueBy.of(DeadlineTerm.by(replyBy));
        letters.open(one.id(), new ReplyTerms(sender, number, received, due, unit), by);
    }

    void reply(Case one, String text, String number, SignedIn by) {
        letters.reply(one.id(), new WrittenReply(text, number, null), by, null);
    }

    void share(Case one, List<NewPart> wanted, int days, SignedIn by) {
        parts.add(one.id(), wanted, DueBy.of(DeadlineTerm.days(days)), by, null);
    }

    void handIn(Case one, SignedIn clerk) {
        var after = photos.take(one.problem().scene(), one.photo(), true, clerk);
        answers.submit(one.id(), partOf(one, clerk), "已按分办要求清理到位。", new Effort(6, 1, 2, null), after, clerk, null);
    }

    void pass(Case one, SignedIn clerk, SignedIn verifier) {
        answers.pass(one.id(), partOf(one, clerk), "分办事项属实，同意办结。", verifier, null);
    }

    private FindingPartId partOf(Case one, SignedIn clerk) {
        return reader.of(one.id(), clerk).stream()
                .filter(part -> new UnitId(part.facts().unitId()).equals(clerk.unitId()))
                .map(part -> new FindingPartId(part.facts().id()))
                .findFirst()
                .orElseThrow();
    }
}
