package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ranking.RankingWorld.WEEK;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.ranking.scheme.Rules;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rules by which points are lost and rates are reckoned, on findings whose past is known. */
@FullStackTest
class RankingRulesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @Test
    void chargesWhatWasFoundInTheWeekOnce() {
        world.finding(world.bankou).points("2").due("04-18T24:00");

        assertThat(lines(world.bankou)).containsExactly("FOUND 2.00");
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("98");
    }

    @Test
    void chargesWhatWasFoundAtTheEdgesOfTheWeekOnly() {
        world.finding(world.bankou).points("1").found("04-07T23:59:59").due("04-20T24:00");
        world.finding(world.bankou).points("2").found("04-08T00:00").due("04-20T24:00");
        world.finding(world.bankou).points("4").found("04-14T23:59:59").due("04-20T24:00");
        world.finding(world.bankou).points("8").found("04-15T00:00").due("04-20T24:00");

        assertThat(lines(world.bankou)).containsExactly("FOUND 2.00", "FOUND 4.00");
        assertThat(standing(world.bankou).open()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTINE, 98",
        "SPECIAL, 98",
        "UNANNOUNCED, 98",
        "LOOK_BACK, 98",
        "SUPERIOR, 96",
        "PUBLIC, 96",
        "MEDIA, 96",
        "SELF, 100",
    })
    void weighsTheSource(Source source, BigDecimal score) {
        world.finding(world.bankou).points("2").by(source).due("04-18T24:00");

        assertThat(standing(world.bankou).score()).isEqualByComparingTo(score);
        assertThat(standing(world.bankou).found()).isEqualTo(1);
    }

    @Test
    void neverHoldsAgainstAUnitWhatItFoundItself() {
        world.finding(world.bankou).points("5").by(Source.SELF).due("04-10T24:00");

        var standing = standing(world.bankou);

        assertThat(lines(world.bankou)).isEmpty();
        assertThat(standing.score()).isEqualByComparingTo("100");
        assertThat(standing.late()).isZero();
        assertThat(standing.closingRate()).isNull();
        assertThat(standing.open()).isEqualTo(1);
    }

    @Test
    void halvesWhatWasPutRightOnTheSpot() {
        world.finding(world.bankou).points("5").fixedOnTheSpot();

        var standing = standing(world.bankou);

        assertThat(lines(world.bankou)).containsExactly("ON_THE_SPOT 2.50");
        assertThat(standing.open()).isZero();
        assertThat(standing.closingRate()).isEqualByComparingTo("100");
        assertThat(standing.onTimeRate()).isEqualByComparingTo("100");
    }

    @Test
    void addsAsMuchAgainForARelapse() {
        var earlier = world.finding(world.bankou).found("03-29T10:00").due("03-30T24:00");
        earlier.handedIn("03-30T10:00").closed("03-30T12:00");
        world.finding(world.bankou).points("2").relapseOf(earlier).due("04-18T24:00");

        assertThat(lines(world.bankou)).containsExactly("FOUND 2.00", "RECURRENCE 2.00");
        assertThat(standing(world.bankou).recurred()).isEqualTo(1);
    }

    @ParameterizedTest(name = "due {0}, handed in {1}: late {2}")
    @CsvSource({
        "04-12T17:30, 04-12T17:29:59, 0",
        "04-12T17:30, 04-12T17:30:00, 1",
        "04-12T17:30, 04-12T17:30:01, 1",
        "04-12T24:00, 04-12T23:59:59, 0",
        "04-12T24:00, 04-12T24:00, 1",
        "04-12T24:00, 04-13T00:00:01, 1",
        "04-14T24:00, 04-14T23:59:59, 0",
        "04-14T24:00, 04-15T00:00:00, 1",
        "04-15T00:01, 04-20T00:00:00, 0",
        "04-07T24:00, 04-09T00:00:00, 0",
    })
    void isLateFromTheInstantOnThatItWasDue(String due, String handedIn, int late) {
        world.finding(world.bankou).points("3").found("04-01T10:00").due(due).handedIn(handedIn);

        assertThat(standing(world.bankou).late()).isEqualTo(late);
        assertThat(lines(world.bankou)).isEqualTo(late == 0 ? List.of() : List.of("LATE 3.00"));
    }

    @Test
    void chargesLatenessInTheWeekInWhichTheDeadlinePassedAndLaterOnlyWhileUnanswered() {
        world.finding(world.bankou).points("2").found("04-09T10:00").due("04-12T24:00");
        world.finding(world.bankou)
                .points("4")
                .found("04-02T10:00")
                .due("04-05T24:00")
                .handedIn("04-09T08:00");
        world.finding(world.bankou).points("8").found("04-02T10:00").due("04-05T24:00");

        assertThat(lines(world.bankou)).containsExactly("CARRIED 8.00", "FOUND 2.00", "LATE 2.00");
        assertThat(standing(world.bankou).carried()).isEqualTo(1);
    }

    @Test
    void looksAtTheWeekAsItWasAtItsEnd() {
        world.finding(world.bankou)
                .points("2")
                .due("04-20T24:00")
                .handedIn("04-17T10:00")
                .closed("04-18T10:00");
        world.finding(world.bankou)
                .found("04-02T10:00")
                .points("4")
                .due("04-05T24:00")
                .handedIn("04-16T08:00")
                .closed("04-16T09:00");

        assertThat(standing(world.bankou).open()).isEqualTo(2);
        assertThat(lines(world.bankou)).containsExactly("CARRIED 4.00", "FOUND 2.00");
    }

    @Test
    void chargesEachAnswerThatIsSentBack() {
        world.finding(world.bankou)
                .points("2")
                .due("04-10T24:00")
                .handedIn("04-10T08:00")
                .sentBack("04-10T10:00", "04-12T24:00")
                .handedIn("04-12T08:00")
                .sentBack("04-12T10:00", "04-16T24:00");

        assertThat(lines(world.bankou)).containsExactly("FOUND 2.00", "REWORK 1.00", "REWORK 1.00");
        assertThat(standing(world.bankou).reworked()).isEqualTo(2);
        assertThat(standing(world.bankou).due()).isEqualTo(1);
        assertThat(standing(world.bankou).reworkRate()).isEqualByComparingTo("200");
    }

    @Test
    void roundsEachLineToTheHundredthSoThatThePaperAddsUp() {
        world.finding(world.bankou).points("0.25").fixedOnTheSpot();
        world.finding(world.bankou).points("0.25").fixedOnTheSpot();

        assertThat(lines(world.bankou)).containsExactly("ON_THE_SPOT 0.13", "ON_THE_SPOT 0.13");
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("99.74");
    }

    @Test
    void leavesNobodyBelowNought() {
        for (var i = 0; i < 3; i++) {
            world.finding(world.bankou).points("20").by(Source.MEDIA).due("04-18T24:00");
        }

        var standing = standing(world.bankou);

        assertThat(standing.score()).isEqualByComparingTo("0");
        assertThat(standing.deducted()).isEqualByComparingTo("120");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "RECTIFYING", "DISPUTED"})
    void countsWhatIsNotSettledYet(FindingState state) {
        world.finding(world.bankou).in(state).due("04-18T24:00");

        assertThat(lines(world.bankou)).containsExactly("FOUND 1.00");
        assertThat(standing(world.bankou).open()).isEqualTo(1);
    }

    @Test
    void countsNowhereWhatWasWithdrawnOrIsHiddenOrADraft() {
        world.finding(world.bankou).due("04-10T24:00").withdrawn();
        world.finding(world.bankou).by(Source.UNANNOUNCED).hidden().due("04-10T24:00");
        world.finding(world.bankou).in(FindingState.DRAFT).due("04-10T24:00");

        assertThat(standing(world.bankou).reason()).isEqualTo(NotRankedReason.NOTHING_TO_RANK);
        assertThat(lines(world.bankou)).isEmpty();
    }

    @Test
    void countsNowhereWhatWasOnHoldAtTheEndOfTheWeek() {
        world.finding(world.bankou).due("04-12T24:00").held("04-10T09:00");
        world.finding(world.bankou).due("04-12T24:00").held("04-10T09:00").resumed("04-16T09:00", "04-18T24:00");

        var standing = standing(world.bankou);

        assertThat(standing.held()).isEqualTo(2);
        assertThat(standing.found()).isZero();
        assertThat(standing.due()).isZero();
        assertThat(standing.closingRate()).isNull();
        assertThat(standing.rank()).isNull();
        assertThat(standing.reason()).isEqualTo(NotRankedReason.ONLY_ON_HOLD);
        assertThat(lines(world.bankou)).isEmpty();
    }

    @Test
    void countsWhatWasHeldLaterOrGoesOnAgain() {
        world.finding(world.bankou).points("2").due("04-20T24:00").held("04-16T09:00");
        world.finding(world.bankou)
                .points("4")
                .due("04-12T24:00")
                .held("04-10T09:00")
                .resumed("04-11T09:00", "04-13T24:00");

        assertThat(lines(world.bankou)).containsExactly("FOUND 2.00", "FOUND 4.00", "LATE 4.00");
        assertThat(standing(world.bankou).held()).isZero();
    }

    @Test
    void reckonsRatesOfWhatWasToBeClosed() {
        world.finding(world.bankou).due("04-12T24:00").handedIn("04-11T10:00").closed("04-11T12:00");
        world.finding(world.bankou).due("04-12T24:00").handedIn("04-13T10:00").closed("04-13T12:00");
        world.finding(world.bankou).due("04-12T24:00").handedIn("04-11T10:00");
        world.finding(world.bankou).due("04-18T24:00");
        world.finding(world.bankou).due("04-12T24:00").held("04-10T09:00");

        var standing = standing(world.bankou);

        assertThat(standing.due()).isEqualTo(3);
        assertThat(standing.closed()).isEqualTo(2);
        assertThat(standing.closingRate()).isEqualByComparingTo("66.67");
        assertThat(standing.onTimeRate()).isEqualByComparingTo("33.33");
        assertThat(standing.reworkRate()).isEqualByComparingTo("0");
    }

    @Test
    void showsNoRateWhereNothingWasDueAndStillRanks() {
        world.finding(world.bankou).due("04-18T24:00");

        var standing = standing(world.bankou);

        assertThat(standing.rank()).isEqualTo(1);
        assertThat(standing.closingRate()).isNull();
        assertThat(standing.onTimeRate()).isNull();
        assertThat(standing.reworkRate()).isNull();
    }

    @Test
    void putsTheBetterUnitFirstAndLetsTiesShareARank() {
        var dongcheng = world.unit("东城办事处", UnitLevel.TOWNSHIP, world.district, "乡办组");
        world.finding(world.xuwan).points("5").due("04-18T24:00");
        world.finding(world.bankou).points("1").due("04-18T24:00");
        world.finding(dongcheng).points("0.5").due("04-18T24:00");
        world.finding(dongcheng).points("0.5").due("04-18T24:00");

        var league = Board.leagues(standings()).get(0);

        assertThat(league.ranked()).extracting(Standing::unitName).containsExactly("东城办事处", "搬口办事处", "许湾办事处");
        assertThat(league.ranked()).extracting(Standing::rank).containsExactly(1, 1, 3);
        assertThat(league.notRanked()).extracting(Standing::unitName).containsExactly("文昌办事处");
    }

    @Test
    void keepsLeaguesApartAndRollsVillagesUpToTheirTownship() {
        world.finding(world.jiazhai).points("2").due("04-12T24:00");
        world.finding(world.wenchang).points("1").due("04-18T24:00");

        assertThat(lines(world.jiazhai)).containsExactly("FOUND 2.00", "LATE 2.00");
        assertThat(lines(world.wenchang)).containsExactlyInAnyOrder("FOUND 1.00", "FOUND 2.00", "LATE 2.00");
        assertThat(Board.leagues(standings())).extracting(Board.League::name).containsExactly("乡办组", "村组");
        assertThat(standing(world.jiazhai).rank()).isEqualTo(1);
        assertThat(standing(world.lizhuang).reason()).isEqualTo(NotRankedReason.NOTHING_TO_RANK);
    }

    @Test
    void countsAFindingOfAVillageOnceForTheCampaign() {
        world.finding(world.jiazhai).points("2").due("04-12T24:00");

        var edition = reader.require(draft(), world.supervisor);

        assertThat(edition.found()).isEqualTo(1);
        assertThat(edition.late()).isEqualTo(1);
        assertThat(edition.due()).isEqualTo(1);
    }

    @Test
    void leavesOutUnitsWithoutALeagueAndThoseOutOfUse() {
        var office = world.unit("区创建办", UnitLevel.DEPARTMENT, world.district, null);
        world.finding(office).due("04-12T24:00");
        beans.getBean(UnitService.class).retire(world.xuwan);

        assertThat(standings())
                .extracting(Standing::unitId)
                .containsExactlyInAnyOrder(
                        world.wenchang.value(), world.bankou.value(), world.jiazhai.value(), world.lizhuang.value());
    }

    @Test
    void leavesOutUnitsOfOtherDistrictsAndFindingsOfOtherCampaigns() {
        var elsewhere = new RankingWorld(beans);
        elsewhere.finding(elsewhere.bankou).due("04-12T24:00");
        world.jdbc
                .sql("update finding set campaign_id = :campaign where campaign_id = :other")
                .param("campaign", world.campaign.value())
                .param("other", elsewhere.campaign.value())
                .update();
        world.finding(world.bankou).due("04-12T24:00");
        world.jdbc
                .sql("update finding set campaign_id = :other where campaign_id = :campaign and unit_id = :unit")
                .param("campaign", world.campaign.value())
                .param("other", elsewhere.campaign.value())
                .param("unit", world.bankou.value())
                .update();

        assertThat(standings())
                .allSatisfy(standing -> assertThat(standing.isRanked()).isFalse());
        assertThat(reader.require(draft(), world.supervisor).found()).isZero();
    }

    @Test
    void tellsHowFarAUnitMovedSinceTheEditionBefore() {
        world.finding(world.bankou)
                .points("4")
                .found("04-03T10:00")
                .due("04-04T24:00")
                .handedIn("04-04T08:00");
        world.finding(world.xuwan)
                .points("1")
                .found("04-03T10:00")
                .due("04-04T24:00")
                .handedIn("04-04T08:00");
        var first = rankings.draft(world.campaign, WEEK.previous(), world.supervisor);
        rankings.publish(first, world.supervisor, null);
        world.finding(world.bankou).points("1").due("04-18T24:00");
        world.finding(world.xuwan).points("4").due("04-18T24:00");
        world.finding(world.wenchang).points("9").due("04-18T24:00");

        assertThat(standing(world.bankou).change()).isEqualTo(1);
        assertThat(standing(world.xuwan).change()).isEqualTo(-1);
        assertThat(standing(world.wenchang).change()).isNull();
    }

    @Test
    void looksTheSameWhetherStoredOrOnlyLookedAt() {
        world.finding(world.jiazhai).points("2").by(Source.PUBLIC).due("04-12T24:00");
        world.finding(world.bankou).points("5").fixedOnTheSpot();
        var zone = beans.getBean(Clock.class).getZone();
        var order =
                new RankingComputation.Order(world.campaign, WEEK, zone, WEEK.endsAt(zone), true, Rules.USUAL, null);

        assertThat(beans.getBean(RankingComputation.class).look(order)).isEqualTo(standings());
    }

    private EditionId draft() {
        return rankings.draft(world.campaign, WEEK, world.supervisor);
    }

    private List<Standing> standings() {
        return reader.standings(draft());
    }

    private Standing standing(UnitId unit) {
        return reader.standing(draft(), unit);
    }

    /** In the order of the paper, each with what it cost. */
    private List<String> lines(UnitId unit) {
        return reader.lines(draft(), unit, 100, 0, world.supervisor).items().stream()
                .map(line -> line.kind() + " " + line.points())
                .toList();
    }
}
