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
import org.springframework.dao.DataAccessException;

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
    void aPlaceWhereSomethingIsThereStillKeepsNoMoreThanIfItWereFound() {
        choose("00000000-0000-7000-8000-000000000003");
        field.visit(world.bankou, 4).seesStill("2.5");

        assertThat(standing(world.bankou).compliance()).isEqualByComparingTo("93.75");
        assertThat(standing(world.bankou).cleanPlaces()).isEqualTo(3);
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
        var limited = Deductions.USUAL.withCaps(Map.of(Loss.LATE, new BigDecimal("1.5")));
        choose(draw(rules(limited, null, null)));
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
        var severe = Deductions.USUAL
                .withSeverityPoints(Map.of(
                        Severity.MINOR, new BigDecimal("50"), Severity.MAJOR, hundred(), Severity.CRITICAL, hundred()))
                .withFloor(new BigDecimal("40"));
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
    void aBonusIsRevokedButNeverRewritten() {
        world.finding(world.bankou).points("5").due("04-20T24:00");
        var bonus = give(world.bankou, "2019-04-10", "1");
        var published = draft();
        rankings.publish(published, world.supervisor, null);

        bonuses.takeBack(world.campaign, bonus, world.supervisor);

        assertThat(reader.standing(published, world.bankou).score()).isEqualByComparingTo("96.00");
        var correction = rankings.correct(published, "加分有误", world.supervisor);
        assertThat(reader.standing(correction, world.bankou).score()).isEqualByComparingTo("95.00");
        for (var statement : List.of(
                "delete from ranking_bonus where bonus_id = :id",
                "update ranking_bonus set proof = '别的' where bonus_id = :id",
                "update ranking_bonus set revoked_at = null, revoked_by = null where bonus_id = :id")) {
            assertThatThrownBy(
                            () -> world.jdbc.sql(statement).param("id", bonus).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void refusesABonusThatWouldNeverCount() {
        assertThatThrownBy(() -> give(world.district, "2019-04-10", "1")).isInstanceOf(UnitWithoutLeague.class);
    }

    @Test
    void countsAFindingAsOneCase() {
        choose(draw(rules(Deductions.USUAL, null, new Sample(0, 2, null))));
        world.finding(world.bankou).points("1").due("04-10T24:00");
        world.finding(world.xuwan).points("1").due("04-10T24:00");
        world.finding(world.xuwan).points("1").due("04-20T24:00");

        assertThat(standing(world.bankou).reason())
                .as("found, late and open, but one")
                .isEqualTo(NotRankedReason.TOO_FEW);
        assertThat(standing(world.xuwan).isRanked()).isTrue();
    }

    @Test
    void doesNotHoldLookingAgainstAUnit() {
        var parts = Map.of(Measure.FEW_FOUND, hundred());
        choose(draw(new Rules(
                Deductions.USUAL,
                new Marks(parts, null, List.of(new Marks.Band(1, hundred()), new Marks.Band(5, BigDecimal.TEN)), null),
                new Gains(null, null),
                new Sample(0, 0, null),
                TieRule.SHARED,
                List.of())));
        world.finding(world.bankou).points("1").due("04-20T24:00");
        world.finding(world.bankou).points("1").by(Source.SELF).due("04-20T24:00");

        assertThat(standing(world.bankou).found()).isEqualTo(2);
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("100.00");
    }

    @Test
    void givesFullMarksForEachPartThatCannotBeReckoned() {
        var parts = Map.of(
                Measure.CLOSING_RATE, new BigDecimal("30"),
                Measure.ON_TIME_RATE, new BigDecimal("30"),
                Measure.FEW_RETURNED, new BigDecimal("20"),
                Measure.COMPLIANCE, new BigDecimal("20"));
        choose(draw(new Rules(
                Deductions.USUAL,
                new Marks(parts, null, null, WithoutCases.FULL_MARKS),
                new Gains(null, null),
                new Sample(0, 0, null),
                TieRule.SHARED,
                List.of())));
        world.finding(world.bankou).points("1").due("04-20T24:00");

        assertThat(standing(world.bankou).score()).isEqualByComparingTo("100.00");
    }

    @Test
    void keepsTheDearestLineThereCanBe() {
        var dear = Deductions.USUAL
                .withSourceWeights(Map.of(
                        Source.ROUTINE, BigDecimal.TEN,
                        Source.SPECIAL, BigDecimal.ONE,
                        Source.UNANNOUNCED, BigDecimal.ONE,
                        Source.LOOK_BACK, BigDecimal.ONE,
                        Source.SUPERIOR, BigDecimal.ONE,
                        Source.PUBLIC, BigDecimal.ONE,
                        Source.MEDIA, BigDecimal.ONE,
                        Source.SELF, BigDecimal.ZERO))
                .withLate(BigDecimal.TEN);
        choose(draw(rules(dear, null, null)));
        world.finding(world.bankou).points("999.99").due("04-10T24:00");

        assertThat(standing(world.bankou).lostByLate()).isEqualByComparingTo("99999.00");
        assertThat(standing(world.bankou).score()).isEqualByComparingTo("0.00");
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
        asItWasKeptBefore(draft);
        rankings.publish(draft, world.supervisor, null);

        var edition = reader.require(draft, world.supervisor);

        assertThat(reader.rules(edition)).isEqualTo(Rules.USUAL);
        assertThat(edition.digest())
                .isEqualTo(world.jdbc
                        .sql(SEALED_BEFORE)
                        .param("edition", draft.value())
                        .query(String.class)
                        .single());
        assertThat(rankings.verify(edition)).isTrue();
        assertThat(reader.standing(draft, world.bankou).counted()).isEqualByComparingTo("2.00");
    }

    private void asItWasKeptBefore(EditionId edition) {
        for (var statement : List.of("""
                update ranking_edition set scheme_id = null, scheme = 'DEDUCTIONS',
                    parameters = (parameters -> 'deductions') - 'severityPoints' - 'caps' - 'floor'
                where edition_id = :id
                """, """
                with gone as (delete from ranking_standing where edition_id = :id returning *)
                insert into ranking_standing (edition_id, unit_id, place, unit_name, league, rank, score, deducted, reason,
                    previous_rank, found, open, due, closed, in_time, late, carried, reworked, recurred, held)
                select edition_id, unit_id, place + 100, unit_name, league, rank, score, deducted, reason, previous_rank, found,
                    open, due, closed, in_time, late, carried, reworked, recurred, held
                from gone
                """)) {
            world.jdbc.sql(statement).param("id", edition.value()).update();
        }
    }

    /** The statement by which editions were sealed then. */
    private static final String SEALED_BEFORE = """
            select encode(sha256(convert_to(
                (select jsonb_build_array('duban-ranking-1', e.edition_id, e.campaign_id, e.kind, e.period_from,
                            e.period_to, (extract(epoch from e.as_of) * 1000000)::bigint, e.finished, e.scheme,
                            e.scheme_version, e.parameters, e.previous_id, e.corrects, e.correction_reason,
                            i.campaign_name, i.issuer_name, e.year, e.number,
                            e.found, e.open, e.due, e.closed, e.in_time, e.late, e.reworked, e.recurred)::text
                 from ranking_edition e join ranking_imprint i using (edition_id) where e.edition_id = :edition)
                || E'\\n'
                || coalesce((select string_agg(jsonb_build_array(s.unit_id, s.place, s.unit_name, s.league, s.rank,
                            s.score, s.deducted, s.reason, s.previous_rank, s.found, s.open, s.due, s.closed, s.in_time,
                            s.late, s.carried, s.reworked, s.recurred, s.held)::text, E'\\n' order by s.unit_id)
                 from ranking_standing s where s.edition_id = :edition), '')
                || E'\\n'
                || coalesce((select string_agg(jsonb_build_array(l.unit_id, l.line, l.finding_id, l.kind,
                            (extract(epoch from l.occurred_at) * 1000000)::bigint, l.base, l.weight, l.factor,
                            l.points)::text, E'\\n' order by l.unit_id, l.line)
                 from ranking_line l where l.edition_id = :edition), ''),
                'UTF8')), 'hex')

            """;

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
