package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Rankings that are drafted by themselves when a period is over. */
@FullStackTest
@RecordApplicationEvents
class RankingRhythmTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingRhythms rhythms;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private RankingWorld world;

    @BeforeEach
    void aCampaignRankedByTheWeek() {
        world = new RankingWorld(beans);
        rhythms.choose(world.campaign, Set.of(PeriodKind.WEEK));
    }

    @AfterEach
    void putTheClockBack() {
        rhythms.choose(world.campaign, Set.of());
        clock.putBack();
    }

    @Test
    void areDraftedOnceTheWeekIsOverAndTheOfficeIsTold() {
        var week = thisWeek();
        rhythms.draftWhatIsOver();
        assertThat(editions()).as("weeks before the rhythm was chosen").isEmpty();

        clock.moveOn(Duration.ofDays(7));
        assertThat(rhythms.draftWhatIsOver()).isPositive();
        rhythms.draftWhatIsOver();

        assertThat(editions()).singleElement().satisfies(edition -> {
            assertThat(edition.period()).isEqualTo(week);
            assertThat(edition.isPublished()).isFalse();
            assertThat(edition.finished()).isTrue();
        });
        assertThat(events.stream(Announcement.class))
                .filteredOn(told -> told.event().equals("DRAFTED"))
                .singleElement()
                .satisfies(told -> assertThat(told.audience()).containsExactly(Audience.role("SUPERVISOR")));
    }

    @Test
    void areDraftedOnceByTwoNodesAtATime() throws Exception {
        clock.moveOn(Duration.ofDays(7));
        var nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = rhythms::draftWhatIsOver;
            for (var outcome : nodes.invokeAll(List.of(node, node, node))) {
                outcome.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(editions()).hasSize(1);
    }

    @Test
    void doNotComeBackAfterTheOfficeThrewThemAway() {
        clock.moveOn(Duration.ofDays(7));
        rhythms.draftWhatIsOver();
        rankings.delete(editions().get(0).editionId(), world.supervisor);

        rhythms.draftWhatIsOver();

        assertThat(editions()).isEmpty();
    }

    @Test
    void areLeftToWhoeverWasQuicker() {
        var week = thisWeek();
        clock.moveOn(Duration.ofDays(7));
        rankings.draft(world.campaign, week, world.supervisor);

        rhythms.draftWhatIsOver();

        assertThat(editions()).hasSize(1);
    }

    @Test
    void comeInTheRhythmThatWasChosenLast() {
        rhythms.choose(world.campaign, Set.of(PeriodKind.TEN_DAYS, PeriodKind.MONTH));

        assertThat(rhythms.of(world.campaign)).containsExactly(PeriodKind.TEN_DAYS, PeriodKind.MONTH);
        assertThatExceptionOfType(NoRhythm.class)
                .isThrownBy(() -> rhythms.choose(world.campaign, Set.of(PeriodKind.CUSTOM)));
    }

    private Period thisWeek() {
        return Period.containing(PeriodKind.WEEK, LocalDate.now(clock));
    }

    private List<EditionRow> editions() {
        return reader.list(world.campaign.value(), 10, null, world.supervisor).items();
    }
}
