package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A unit hears before the week is over where it will stand, and what it can still save. */
@FullStackTest
class ForecastTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private MovableClock clock;

    private RankingWorld world;

    @BeforeEach
    void aTuesdayAtNoon() {
        world = new RankingWorld(beans);
        goTo("04-09T12:00");
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void saysWhereTheUnitWillStandAndWhereItCould() {
        world.finding(world.bankou).points("1").found("04-08T09:00").due("04-12T18:00");
        world.finding(world.bankou).points("3").found("04-08T09:00").due("04-11T24:00");
        world.finding(world.xuwan).points("3").found("04-08T09:00").due("04-12T24:00");
        world.finding(world.wenchang).points("4.5").found("04-08T09:00").due("04-20T24:00");

        var forecast = own(world.bankou);

        // found 4 and late 4; xuwan 3 and 3; wenchang 4.5, which is due later
        assertThat(forecast.rank()).isEqualTo(3);
        assertThat(forecast.ranked()).isEqualTo(3);
        assertThat(forecast.score()).isEqualByComparingTo("92.00");
        assertThat(forecast.hopedRank()).isEqualTo(1);
        assertThat(forecast.hopedScore()).isEqualByComparingTo("96.00");
        assertThat(forecast.chances())
                .extracting(chance -> chance.cost().stripTrailingZeros().toPlainString())
                .containsExactly("3", "1");
        assertThat(forecast.last()).isEqualTo(RankingWorld.at("04-12T18:00").toInstant());
    }

    @Test
    void holdsWhatItPromisesOnceTheUnitHasAnswered() {
        var first = world.finding(world.bankou).points("1").found("04-08T09:00").due("04-12T18:00");
        var second =
                world.finding(world.jiazhai).points("3").found("04-08T09:00").due("04-11T24:00");
        world.finding(world.xuwan).points("3").found("04-08T09:00").due("04-12T24:00");
        var bankou = own(world.bankou);
        var wenchang = own(world.wenchang);

        first.handedIn("04-12T17:59");
        goTo("04-16T09:00");
        var kept = beans.getBean(RankingReader.class)
                .standings(
                        beans.getBean(RankingService.class).draft(world.campaign, RankingWorld.WEEK, world.supervisor));

        assertThat(of(kept, world.bankou).score()).isEqualByComparingTo(bankou.hopedScore());
        assertThat(of(kept, world.bankou).rank()).isEqualTo(bankou.hopedRank());
        assertThat(of(kept, world.wenchang).score()).isEqualByComparingTo(wenchang.score());
        assertThat(wenchang.chances())
                .singleElement()
                .satisfies(chance -> assertThat(chance.findingId()).isEqualTo(second.id));
    }

    @Test
    void isSilentWhereThereIsNothingToSave() {
        world.finding(world.bankou).points("1").found("04-08T09:00").due("04-09T11:00");
        world.finding(world.bankou).points("1").found("04-08T09:00").due("04-16T11:00");
        world.finding(world.bankou).points("1").found("04-08T09:00").hidden().due("04-10T11:00");
        world.finding(world.bankou)
                .points("1")
                .found("04-08T09:00")
                .due("04-10T11:00")
                .held("04-09T10:00");
        world.finding(world.bankou)
                .points("1")
                .found("04-08T09:00")
                .due("04-10T11:00")
                .handedIn("04-09T10:00");

        var excused =
                world.finding(world.bankou).points("1").found("04-08T09:00").due("04-10T11:00");
        world.jdbc
                .sql("update deadline set excused_at = now() where subject_id = :id")
                .param("id", excused.id)
                .update();

        assertThat(forecasts.of(world.bankou)).isEmpty();
    }

    private void goTo(String moment) {
        clock.moveOn(Duration.between(clock.instant(), RankingWorld.at(moment)));
    }

    private Forecast own(UnitId unit) {
        return forecasts.of(unit).stream()
                .filter(forecast -> forecast.campaignId().equals(world.campaign.value()))
                .findFirst()
                .orElseThrow();
    }

    private static Standing of(List<Standing> standings, UnitId unit) {
        return standings.stream()
                .filter(standing -> standing.unitId().equals(unit.value()))
                .findFirst()
                .orElseThrow();
    }
}
