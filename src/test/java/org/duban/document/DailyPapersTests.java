package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The three papers of the day are drafted by themselves, each day once, when their hour has come. */
@FullStackTest
class DailyPapersTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DailyPapers daily;

    @Autowired
    private DocumentReader reader;

    @Autowired
    private Documents documents;

    @Autowired
    private MovableClock clock;

    private RankingWorld world;

    @BeforeEach
    void atFiveInTheAfternoon() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new RankingWorld(beans);
        daily.choose(world.campaign, 17, world.supervisor);
        var now = ZonedDateTime.now(clock);
        var five = now.toLocalDate().plusDays(1).atTime(LocalTime.of(17, 0)).atZone(now.getZone());
        clock.moveOn(Duration.between(now, five));
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
        daily.choose(world.campaign, null, world.supervisor);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void atTheHourAndOnlyOnceADay() {
        assertThat(daily.draftWhatIsDue()).isEqualTo(1);
        assertThat(drafts()).hasSize(3);

        drafts().forEach(draft -> documents.delete(draft.documentId(), world.supervisor));
        clock.moveOn(Duration.ofHours(2));
        assertThat(daily.draftWhatIsDue())
                .as("what was thrown away is not made again")
                .isZero();

        clock.moveOn(Duration.ofHours(22));
        assertThat(daily.draftWhatIsDue()).as("the next day at five").isEqualTo(1);
    }

    @Test
    void notBeforeTheHour() {
        clock.moveOn(Duration.ofMinutes(-1));
        assertThat(daily.draftWhatIsDue()).isZero();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void neverWhereNobodyWantsThem() {
        daily.choose(world.campaign, null, world.supervisor);

        assertThat(daily.hourOf(world.campaign)).isEmpty();
        assertThat(daily.draftWhatIsDue()).isZero();
    }

    private List<DocumentRow> drafts() {
        return reader.drafts(world.campaign, LocalDate.now(clock));
    }
}
