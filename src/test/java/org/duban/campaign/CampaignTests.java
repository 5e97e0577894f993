package org.duban.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a campaign. */
class CampaignTests {

    private static final LocalDate START = LocalDate.of(2019, 3, 28);
    private static final Instant NOW = Instant.parse("2019-07-06T01:00:00Z");

    @Test
    void mayBeOpenEnded() {
        var campaign = Campaign.announce(CampaignId.next(), details(null, null, 30));

        assertThat(campaign.getEndsOn()).isNull();
        assertThat(campaign.getArchivedAt()).isNull();
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThatExceptionOfType(CampaignEndsBeforeItStarts.class)
                .isThrownBy(() -> details(START.minusDays(1), null, 30))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("endsOn"));
    }

    @Test
    void mayLastOneDay() {
        assertThat(details(START, START, 0).endsOn()).isEqualTo(START);
    }

    @Test
    void cannotBeAssessedBeforeItStarts() {
        assertThatExceptionOfType(AssessedBeforeItStarts.class)
                .isThrownBy(() -> details(null, START.minusDays(1), 30))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("assessedOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-06-01", "1999-12-31", "2100-01-01", "9999-12-31"})
    void isOfThisAge(LocalDate day) {
        assertThatExceptionOfType(CampaignDayOutOfRange.class)
                .isThrownBy(() -> details(day, null, 30))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("endsOn"));
        assertThatExceptionOfType(CampaignDayOutOfRange.class)
                .isThrownBy(() -> details(null, day, 30))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("assessedOn"));
    }

    @Test
    void mayBeAssessedAfterItsEnd() {
        assertThat(details(START.plusDays(99), START.plusDays(120), 30).assessedOn())
                .isEqualTo(START.plusDays(120));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3651})
    void cannotWatchLongerThanAnybodyWouldWait(int days) {
        assertThatExceptionOfType(WatchDaysOutOfRange.class).isThrownBy(() -> details(null, null, days));
    }

    @Test
    void beginsNothingWhileItWindsUpAndStillChanges() {
        var campaign =
                Campaign.announce(CampaignId.next(), details(null, null, 30)).windUp(NOW);

        assertThatExceptionOfType(CampaignWindsUp.class).isThrownBy(campaign::requireRunning);
        assertThat(campaign.change(details(null, null, 60)).getWatchDays()).isEqualTo(60);
        assertThatExceptionOfType(CampaignWindsUp.class).isThrownBy(() -> campaign.windUp(NOW));
        assertThat(campaign.takeUpAgain().requireRunning().getWindingUpAt()).isNull();
    }

    @Test
    void isNotTakenUpAgainWhileItRuns() {
        var campaign = Campaign.announce(CampaignId.next(), details(null, null, 30));

        assertThatExceptionOfType(CampaignRunsAlready.class).isThrownBy(campaign::takeUpAgain);
    }

    @Test
    void staysAsItIsOnceArchivedUntilTakenUpAgain() {
        var campaign =
                Campaign.announce(CampaignId.next(), details(null, null, 30)).archive(NOW);

        assertThatExceptionOfType(CampaignArchived.class).isThrownBy(() -> campaign.change(details(null, null, 60)));
        assertThat(campaign.takeUpAgain().change(details(null, null, 60)).getWatchDays())
                .isEqualTo(60);
    }

    @Test
    void isArchivedOnce() {
        var campaign =
                Campaign.announce(CampaignId.next(), details(null, null, 30)).archive(NOW);

        assertThatExceptionOfType(CampaignArchived.class).isThrownBy(() -> campaign.archive(NOW.plusSeconds(60)));
        assertThat(campaign.getArchivedAt()).isEqualTo(NOW);
    }

    private static CampaignDetails details(LocalDate endsOn, LocalDate assessedOn, int watchDays) {
        return new CampaignDetails(
                " 创建国家卫生城市百日冲刺 ", UnitId.next(), null, START, endsOn, assessedOn, " ", watchDays, Set.of());
    }
}
