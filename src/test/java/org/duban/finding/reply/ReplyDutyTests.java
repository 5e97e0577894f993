package org.duban.finding.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duban.account.AccountId;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingId;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;

/** What the rules of a letter and its reply say by themselves. */
class ReplyDutyTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-04-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    @Test
    void aLetterIsNotReceivedInTheFutureNorAfterItsReplyIsDue() {
        assertThatExceptionOfType(ReceivedInTheFuture.class)
                .isThrownBy(() ->
                        terms(TODAY.plusDays(1), DueBy.of(DeadlineTerm.days(3))).requirePossible(NOW, ZONE));
        assertThatExceptionOfType(ReceivedAfterDue.class)
                .isThrownBy(() -> terms(TODAY, DueBy.of(DeadlineTerm.by(TODAY.minusDays(1))))
                        .requirePossible(NOW, ZONE));
        assertThatExceptionOfType(ReceivedAfterDue.class)
                .isThrownBy(() -> terms(TODAY, DueBy.at(TODAY.atStartOfDay(ZONE).toInstant()))
                        .requirePossible(NOW, ZONE));
        assertThatCode(() -> terms(TODAY, DueBy.of(DeadlineTerm.by(TODAY))).requirePossible(NOW, ZONE))
                .doesNotThrowAnyException();
    }

    @Test
    void daysCountFromTheDayOfTheLetterAndHoursFromNow() {
        var lastWeek = TODAY.minusDays(7);

        assertThat(terms(lastWeek, DueBy.of(DeadlineTerm.days(10))).countedFrom(NOW, ZONE))
                .isEqualTo(lastWeek.atStartOfDay(ZONE).toInstant());
        assertThat(terms(lastWeek, DueBy.of(DeadlineTerm.hours(10))).countedFrom(NOW, ZONE))
                .isEqualTo(NOW);
        assertThat(terms(TODAY, DueBy.of(DeadlineTerm.days(10))).countedFrom(NOW, ZONE))
                .isEqualTo(NOW);
    }

    @Test
    void cannotBeAnsweredTwice() {
        var duty = duty().reply(new WrittenReply("已整改到位", null, null), true, AccountId.next(), NOW);

        assertThatExceptionOfType(RepliedAlready.class)
                .isThrownBy(() -> duty.reply(new WrittenReply("再答", null, null), true, AccountId.next(), NOW));
        assertThatExceptionOfType(RepliedAlready.class).isThrownBy(() -> duty.cancel(NOW));
    }

    @Test
    void isNotAnsweredOnceTheFindingIsWithdrawn() {
        var duty = duty().cancel(NOW);

        assertThat(duty.isOpen()).isFalse();
        assertThatExceptionOfType(NoReplyOwed.class)
                .isThrownBy(() -> duty.reply(new WrittenReply("已整改", null, null), true, AccountId.next(), NOW));
    }

    private static ReplyDuty duty() {
        return ReplyDuty.open(
                ReplyDutyId.next(),
                FindingId.next(),
                UnitId.next(),
                terms(TODAY, DueBy.of(DeadlineTerm.days(3))),
                DeadlineId.next(),
                AccountId.next(),
                NOW);
    }

    private static ReplyTerms terms(LocalDate receivedOn, DueBy due) {
        return new ReplyTerms("市督导组", null, receivedOn, due, null);
    }
}
