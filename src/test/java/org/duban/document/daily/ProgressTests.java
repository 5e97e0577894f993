package org.duban.document.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duban.document.DocumentSubject;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.ranking.DrawnFinding;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What documents count: old and new, come and gone, to the second. */
@FullStackTest
class ProgressTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ProgressReader reader;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader editions;

    @Autowired
    private Clock clock;

    private DailyWorld world;
    private RankingWorld district;

    @BeforeEach
    void makeAWorld() {
        world = new DailyWorld(beans);
        district = world.district;
    }

    @Test
    void tellsOldFromNewToTheSecond() {
        district.finding(district.bankou).found("04-01T10:00").due("04-07T24:00");
        strikeOff("04-02T10:00", "04-05T24:00", "04-06T10:00", "04-10T10:00");
        strikeOff("04-03T10:00", "04-20T24:00", "04-07T10:00", "04-07T23:59:59");
        strikeOff("04-03T10:00", "04-20T24:00", "04-07T10:00", "04-08T00:00");
        strikeOff("04-07T23:59:59", "04-20T24:00", "04-14T20:00", "04-14T24:00");
        district.finding(district.wenchang).found("04-08T00:00").due("04-14T24:00");
        strikeOff("04-14T20:00", "04-20T24:00", "04-14T21:00", "04-14T23:59:59");
        district.finding(district.wenchang).found("04-14T23:59:59").due("04-20T24:00");
        district.finding(district.wenchang).found("04-14T24:00").due("04-20T24:00");
        world.takeAwayUnit(district.finding(district.xuwan).fixedOnTheSpot());
        district.finding(district.bankou).due("04-20T24:00").held("04-11T10:00");
        district.finding(district.bankou).hidden().due("04-20T24:00");
        district.finding(district.bankou).due("04-20T24:00").withdrawn();
        district.finding(district.bankou).in(FindingState.DRAFT).due("04-20T24:00");

        var progress = progress();

        assertThat(progress.found()).isEqualTo(5);
        assertThat(progress.onTheSpot()).isEqualTo(1);
        assertThat(progress.handedOver()).isEqualTo(4);
        assertThat(progress.units()).isEqualTo(2);
        assertThat(progress.foundClosed()).isEqualTo(2);
        assertThat(progress.foundOpen()).isEqualTo(3);
        assertThat(progress.carried()).isEqualTo(4);
        assertThat(progress.closedOld()).isEqualTo(2);
        assertThat(progress.closedNew()).isEqualTo(2);
        assertThat(progress.remainingOld()).isEqualTo(2);
        assertThat(progress.remainingNew()).isEqualTo(3);
        assertThat(progress.remaining()).isEqualTo(5);
        assertThat(progress.openNow()).isEqualTo(4);
        assertThat(progress.overdueNow()).isEqualTo(3);
        assertThat(progress.heldNow()).isEqualTo(1);
        // Struck off: four, one of them after it was late; and one whose time ended with the period.
        assertThat(progress.due()).isEqualTo(5);
        assertThat(progress.inTime()).isEqualTo(3);
    }

    @Test
    void knowsOfNothing() {
        var progress = progress();

        assertThat(progress.isNothing()).isTrue();
        assertThat(progress.remaining()).isZero();
        assertThat(progress.due()).isZero();
    }

    @Test
    void countsRoundsThatWereHeldInThePeriodAndThePlacesVisited() {
        var crossing = world.place("路口一");
        var market = world.place("集贸市场");
        var park = world.place("游园");
        var routine = world.round("ROUTINE", "04-08T00:00", false);
        world.visit(routine, crossing, 0, "04-08T00:00");
        world.visit(routine, market, 1, "04-14T23:59:59");
        var again = world.round("LOOK_BACK", "04-07T23:59:59", false);
        world.visit(again, crossing, 0, "04-09T10:00");
        world.visit(again, park, 1, "04-14T24:00");
        world.round("SPECIAL", "04-14T23:59:59", false);
        world.round("SPECIAL", "04-07T10:00", false);
        world.round("SPECIAL", "04-14T24:00", false);
        world.visit(world.round("SELF", "04-09T10:00", false), park, 0, "04-09T10:00");
        world.visit(world.round("UNANNOUNCED", "04-09T10:00", false), park, 0, "04-09T10:00");

        assertThat(reader.fieldWork(span())).isEqualTo(new FieldWork(3, 2));

        world.visit(world.round("UNANNOUNCED", "04-09T10:00", true), park, 0, "04-09T10:00");

        assertThat(reader.fieldWork(span())).isEqualTo(new FieldWork(4, 3));
    }

    /** A brief and a ranking notice of the same days never disagree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheRankingOfTheSameDays(long seed) {
        var lots = new Random(seed);
        var units = List.of(district.wenchang, district.bankou, district.xuwan, district.jiazhai, district.lizhuang);
        Stream.generate(() -> DrawnFinding.draw(lots, units))
                .filter(finding -> finding.source() != Source.SELF)
                .limit(50)
                .forEach(finding -> finding.happen(district));

        var progress = progress();

        var edition = editions.require(
                rankings.draft(district.campaign, RankingWorld.WEEK, district.supervisor), district.supervisor);
        assertThat(progress.due()).isEqualTo(edition.due()).isGreaterThan(5);
        assertThat(progress.inTime()).isEqualTo(edition.inTime());
        assertThat(progress.closed()).isEqualTo(edition.closed());
        assertThat(progress.found()).isGreaterThanOrEqualTo(edition.found());
    }

    private void strikeOff(String found, String due, String handedIn, String closed) {
        district.finding(district.bankou)
                .found(found)
                .due(due)
                .handedIn(handedIn)
                .closed(closed);
    }

    private Progress progress() {
        return reader.progress(span());
    }

    private Span span() {
        return Span.of(new DocumentSubject(district.campaign, DailyWorld.FIRST, DailyWorld.LAST), clock);
    }
}
