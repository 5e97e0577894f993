package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.ranking.RankingWorld.WEEK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.finding.Source;
import org.duban.ranking.Bonuses.NewBonus;
import org.duban.ranking.scheme.Deductions;
import org.duban.ranking.scheme.Gains;
import org.duban.ranking.scheme.Loss;
import org.duban.ranking.scheme.Marks;
import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.Sample;
import org.duban.ranking.scheme.SchemeDetails;
import org.duban.ranking.scheme.SchemeId;
import org.duban.ranking.scheme.SchemeReader;
import org.duban.ranking.scheme.Schemes;
import org.duban.ranking.scheme.TieRule;
import org.duban.ranking.scheme.WithoutCases;
import org.duban.standard.Severity;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a scheme says is what is reckoned: rates, marks from the field, limits, evening out, points won, ties, excuses. */
@FullStackTest
class SchemeRankingTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private Schemes schemes;

    @Autowired
    private SchemeReader shipped;

    @Autowired
    private Bonuses bonuses;

    @Autowired
    private Excuses excuses;

    private RankingWorld world;
    private FieldWork field;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
        field = new FieldWork(world);
    }

    @Test
    void shipsFourOfWhichTheFirstIsTheUsual() {
        assertThat(shipped.list()).extracting(row -> row.name()).startsWith("扣分制", "比率制", "实地测评", "综合评分");
        assertThat(schemes.of(world.campaign).getRules()).isEqualTo(Rules.USUAL);
        for (var row : shipped.list().subList(0, 4)) {
            assertThat(schemes.problems(shipped.rules(row.rules())))
                    .as(row.name())
                    .isEmpty();
        }
    }

    @Test
    void reckonsTheRatesOfDepartmentsByTheirFormula() {
        choose("00000000-0000-7000-8000-000000000002");
        world.finding(world.bankou)
                .points("2")
                .due("04-11T24:00")
                .handedIn("04-11T16:00")
                .closed("04-12T09:00");
        world.finding(world.bankou).points("2").due("04-12T24:00");
        world.finding(world.xuwan).points("1").due("04-20T24:00");

        var bankou = standing(world.bankou);

        // 100 × 10 % + 50 × 30 % + 50 × 30 % + 100 × 30 %
        assertThat(bankou.score()).isEqualByComparingTo("70.00");
        assertThat(standing(world.xuwan).reason()).isEqualTo(NotRankedReason.NOTHING_DUE);
    }

    @Test
    void ranksTheFieldByTheMarksKeptAtThePlacesVisited() {
        choose("00000000-0000-7000-8000-000000000003");
        field.visit(world.bankou, 4).finds("2.5");
        field.visit(world.xuwan, 3);
        field.visit(world.jiazhai, 2).finds("12");

        // 3 clean places of 10 marks and one of 7.5; the village's places are its township's too
        assertThat(standing(world.bankou).compliance()).isEqualByComparingTo("93.75");
        assertThat(standing(world.xuwan).score()).isEqualByComparingTo("100.00");
        assertThat(standing(world.xuwan).rank()).isEqualTo(1);
        assertThat(standing(world.wenchang).reason()).isEqualTo(NotRankedReason.TOO_FEW);
        assertThat(standing(world.wenchang).compliance()).isEqualByComparingTo("50.00");
    }

    @Test
    void doesNotLetTheMostInspectedLoseForIt() {
        var evened = rules(Deductions.USUAL, Map.of(Measure.DEDUCTIONS, hundred()), new Sample(0, 0, 10));
        choose(draw(evened));
        field.visit(world.bankou, 20).finds("2").finds("2");
        field.visit(world.xuwan, 5).finds("1.5");
        world.finding(world.xuwan).points("3").by(Source.PUBLIC).due("04-20T24:00");

        var most = standing(world.bankou);
        var least = standing(world.xuwan);

        assertThat(most.deducted()).isEqualByComparingTo("4.00");
        assertThat(most.counted()).isEqualByComparingTo("2.00");
        assertThat(most.score()).isEqualByComparingTo("98.00");
        // 1.5 × 10 ÷ 5 from the round; what the public told of, 3 × 2, is not a matter of being looked at
        assertThat(least.onRounds()).isEqualByComparingTo("1.50");
        assertThat(least.counted()).isEqualByComparingTo("9.00");
        assertThat(most.rank()).isEqualTo(1);
    }

    @Test
    void keepsToTheMostThatAReasonMayCost() {
        var usual = Deductions.USUAL;
        choose(draw(rules(limited(usual, Map.of(Loss.LATE, new BigDecimal("1.5"))), null, null)));
        world.finding(world.bankou).points("2").due("04-10T24:00");
        world.finding(world.bankou).points("3").due("04-11T24:00");

        var standing = standing(world.bankou);

        assertThat(standing.lostByLate()).isEqualByComparingTo("5.00");
        assertThat(standing.deducted()).isEqualByComparingTo("10.00");
        assertThat(standing.counted()).isEqualByComparingTo("6.50");
        assertThat(standing.score()).isEqualByComparingTo("93.50");
        world.finding(world.xuwan).points("1").due("04-20T24:00");
        assertThat(standing(world.xuwan).counted()).isEqualByComparingTo("1.00");
    }

    @Test
    void givesPointsBySeverityAndNobodyLessThanTheFloor() {
        var d = Deductions.USUAL;
        var severe = new Deductions(
                d.base(),
                d.found(),
                d.onTheSpot(),
                d.recurrence(),
                d.late(),
                d.carried(),
                d.rework(),
                d.sourceWeights(),
                d.rollUp(),
                Map.of(Severity.MINOR, new BigDecimal("50"), Severity.MAJOR, hundred(), Severity.CRITICAL, hundred()),
                Map.of(),
                new BigDecimal("40"));
        choose(draw(rules(severe, null, null)));
        world.finding(world.bankou).points("1").due("04-10T24:00");

        assertThat(standing(world.bankou).deducted()).isEqualByComparingTo("100.00");
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("40.00");
    }

    @Test
    void countsForAUnitWhatItFoundItselfAndWhatItWonWithProof() {
        choose(draw(new Rules(
                Deductions.USUAL,
                new Marks(null, null, null, null),
                new Gains(new BigDecimal("0.5"), new BigDecimal("3")),
                new Sample(0, 0, null),
                TieRule.SHARED,
                List.of())));
        world.finding(world.bankou)
                .points("4")
                .by(Source.SELF)
                .due("04-12T24:00")
                .handedIn("04-11T10:00")
                .closed("04-11T12:00");
        world.finding(world.bankou).points("5").due("04-20T24:00");
        give(world.bankou, "2019-04-14", "2");
        give(world.bankou, "2019-04-15", "9");

        var standing = standing(world.bankou);

        // 4 × 0.5 and 2, of which no more than 3 count; what was earned on Monday belongs to the next week
        assertThat(standing.won()).isEqualByComparingTo("3.00");
        assertThat(standing.score()).isEqualByComparingTo("98.00");
        assertThat(lines(world.bankou)).containsExactly("FOUND 5.00", "SELF_FOUND 2.00", "BONUS 2.00");
    }

    @Test
    void aBonusThatWasCountedStays() {
        world.finding(world.bankou).due("04-20T24:00");
        var bonus = give(world.bankou, "2019-04-10", "1");
        draft();

        assertThatThrownBy(() -> bonuses.takeBack(world.campaign, bonus, world.supervisor))
                .isInstanceOf(BonusCounted.class);
        assertThatThrownBy(() -> world.jdbc
                        .sql("delete from ranking_bonus where bonus_id = :id")
                        .param("id", bonus)
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void leavesOutWhoIsExcusedAndSaysWhy() {
        world.finding(world.bankou).points("2").due("04-20T24:00");
        excuses.excuse(
                world.campaign,
                world.bankou,
                LocalDate.of(2019, 4, 14),
                LocalDate.of(2019, 4, 20),
                "防汛抢险",
                world.supervisor);

        var standing = standing(world.bankou);

        assertThat(standing.rank()).isNull();
        assertThat(standing.reason()).isEqualTo(NotRankedReason.EXCUSED);
        assertThat(standing.excuse()).isEqualTo("防汛抢险");
        assertThat(standing.deducted()).isEqualByComparingTo("2.00");
    }

    @Test
    void breaksTiesAsTheSchemeSays() {
        // The same score: one finding of two points, or one of one point that is late as well.
        world.finding(world.bankou).points("2").due("04-20T24:00");
        world.finding(world.xuwan).points("1").due("04-10T24:00");
        world.finding(world.wenchang).points("5").due("04-20T24:00");

        assertThat(ranks(TieRule.SHARED)).containsExactly(1, 1, 3);
        assertThat(ranks(TieRule.DENSE)).containsExactly(1, 1, 2);
        assertThat(ranks(TieRule.FEWER_LATE)).containsExactly(1, 2, 3);
    }

    @Test
    void makesUpTheWholeFromTheOtherPartsWhereOneCannotBeReckoned() {
        var parts = Map.of(Measure.DEDUCTIONS, new BigDecimal("40"), Measure.CLOSING_RATE, new BigDecimal("60"));
        world.finding(world.bankou).points("10").due("04-20T24:00");

        choose(draw(rules(Deductions.USUAL, parts, null)));
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("90.00");

        choose(draw(new Rules(
                Deductions.USUAL,
                new Marks(parts, null, null, WithoutCases.FULL_MARKS),
                new Gains(null, null),
                new Sample(0, 0, null),
                TieRule.SHARED,
                List.of())));
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("96.00");
    }

    @Test
    void aDraftTakesTheSchemeOfTheDayAndAPublicationKeepsIts() {
        world.finding(world.bankou).points("2").due("04-20T24:00");
        var draft = draft();
        rankings.publish(draft, world.supervisor, null);
        choose("00000000-0000-7000-8000-000000000002");

        var kept = reader.require(draft, world.supervisor);
        assertThat(kept.scheme()).isEqualTo("扣分制");
        assertThat(rankings.verify(kept)).isTrue();

        var correction = rankings.correct(draft, "漏计一件", world.supervisor);
        assertThat(reader.require(correction, world.supervisor).scheme()).isEqualTo("扣分制");
        var next = rankings.draft(world.campaign, WEEK.previous(), world.supervisor);
        assertThat(reader.require(next, world.supervisor).scheme()).isEqualTo("比率制");
        choose("00000000-0000-7000-8000-000000000003");
        rankings.recompute(next, world.supervisor, null);
        assertThat(reader.require(next, world.supervisor).scheme()).isEqualTo("实地测评");
    }

    @Test
    void anEditionFromBeforeSchemesWereDataIsStillReadAndStillGenuine() {
        world.finding(world.bankou).points("2").due("04-20T24:00");
        var draft = draft();
        world.jdbc.sql("""
                        update ranking_edition set scheme_id = null, scheme = 'DEDUCTIONS', parameters = (parameters -> 'deductions') - 'severityPoints' - 'caps' - 'floor'
                        where edition_id = :id
                        """).param("id", draft.value()).update();
        world.jdbc
                .sql("delete from ranking_standing where edition_id = :id and unit_id <> :unit")
                .param("id", draft.value())
                .param("unit", world.bankou.value())
                .update();
        rankings.publish(draft, world.supervisor, null);

        var edition = reader.require(draft, world.supervisor);

        assertThat(reader.rules(edition)).isEqualTo(Rules.USUAL);
        assertThat(rankings.verify(edition)).isTrue();
    }

    private List<Integer> ranks(TieRule ties) {
        choose(draw(new Rules(
                Deductions.USUAL,
                new Marks(null, null, null, null),
                new Gains(null, null),
                new Sample(0, 0, null),
                ties,
                List.of("乡办组"))));
        var edition = draft();
        assertThat(reader.standings(edition)).extracting(Standing::league).containsOnly("乡办组");
        var ranks = List.of(rank(edition, world.bankou), rank(edition, world.xuwan), rank(edition, world.wenchang));
        rankings.delete(edition, world.supervisor);
        return ranks;
    }

    private int rank(EditionId edition, UnitId unit) {
        var rank = reader.standing(edition, unit).rank();
        return rank == null ? 0 : rank;
    }

    private void choose(String scheme) {
        choose(SchemeId.valueOf(scheme));
    }

    private void choose(SchemeId scheme) {
        schemes.choose(world.campaign, scheme, world.supervisor);
    }

    private SchemeId draw(Rules rules) {
        return schemes.drawUp(
                SchemeId.next(), new SchemeDetails("方案" + UUID.randomUUID(), null, rules), world.supervisor);
    }

    private static Rules rules(
            Deductions deductions, @Nullable Map<Measure, BigDecimal> parts, @Nullable Sample sample) {
        return new Rules(
                deductions,
                new Marks(parts, null, null, null),
                new Gains(null, null),
                sample == null ? new Sample(0, 0, null) : sample,
                TieRule.SHARED,
                List.of());
    }

    private static Deductions limited(Deductions d, Map<Loss, BigDecimal> caps) {
        return new Deductions(
                d.base(),
                d.found(),
                d.onTheSpot(),
                d.recurrence(),
                d.late(),
                d.carried(),
                d.rework(),
                d.sourceWeights(),
                d.rollUp(),
                d.severityPoints(),
                caps,
                d.floor());
    }

    private static BigDecimal hundred() {
        return BigDecimal.valueOf(100);
    }

    private UUID give(UnitId unit, String day, String points) {
        return bonuses.give(
                world.campaign,
                new NewBonus(unit, LocalDate.parse(day), new BigDecimal(points), "市级通报表扬", "市通报〔2019〕3号"),
                world.supervisor);
    }

    private EditionId draft() {
        return rankings.draft(world.campaign, WEEK, world.supervisor);
    }

    private Standing standing(UnitId unit) {
        return reader.standing(draft(), unit);
    }

    private List<String> lines(UnitId unit) {
        return reader.lines(draft(), unit, 50, 0, world.supervisor).items().stream()
                .map(line -> line.kind() + " " + line.points())
                .toList();
    }
}
