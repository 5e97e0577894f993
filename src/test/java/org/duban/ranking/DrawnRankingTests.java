package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ranking.RankingWorld.WEEK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.finding.Source;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The ranking against a slow reckoning, and against what must hold of any ranking, on findings drawn by lot. */
@FullStackTest
class DrawnRankingTests {

    private static final int FINDINGS = 120;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @ParameterizedTest(name = "lots of {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToWhatASlowReckoningComesTo(long seed) {
        var world = new RankingWorld(beans);
        var findings = draw(seed, FINDINGS, units(world));
        findings.forEach(finding -> finding.happen(world));
        var slow = new SlowRanking(findings, answersFor(world));

        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);

        for (var league : List.of(offices(world), villages(world))) {
            for (var unit : league) {
                var standing = reader.standing(edition, unit);
                var expected = slow.of(unit);
                var lost = reader.lines(edition, unit, 1000, 0, world.supervisor).items().stream()
                        .map(LineRow::points)
                        .sorted()
                        .toList();
                assertThat(lost).as(standing.unitName()).isEqualTo(expected.lost());
                assertThat(new SlowRanking.Result(
                                standing.score() == null ? null : standing.score(),
                                lost,
                                standing.found(),
                                standing.open(),
                                standing.due(),
                                standing.closed(),
                                standing.inTime(),
                                standing.held()))
                        .as(standing.unitName())
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(expected);
                assertThat(standing.rank()).as(standing.unitName()).isEqualTo(slow.rank(unit, league));
            }
        }
    }

    @ParameterizedTest(name = "lots of {0}")
    @ValueSource(longs = {11, 12, 13})
    void isTheSameInWhateverOrderThingsWereWritten(long seed) {
        var one = new RankingWorld(beans);
        var other = new RankingWorld(beans);
        var drawn = draw(seed, FINDINGS, units(one));
        drawn.forEach(finding -> finding.happen(one));
        var shuffled = new ArrayList<>(draw(seed, FINDINGS, units(other)));
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.forEach(finding -> finding.happen(other));

        assertThat(figures(other)).isEqualTo(figures(one));
    }

    @ParameterizedTest(name = "lots of {0}")
    @ValueSource(longs = {21, 22, 23})
    void neverRaisesTheScoreOfAUnitInWhichMoreIsFound(long seed) {
        var world = new RankingWorld(beans);
        var units = units(world);
        draw(seed, 30, units).forEach(finding -> finding.happen(world));
        for (var more : draw(-seed, 10, units)) {
            var before = scores(world);

            more.happen(world);

            var after = scores(world);
            for (var unit : units) {
                // Whoever was not ranked had lost nothing.
                var had = before.getOrDefault(unit, BigDecimal.valueOf(100));
                assertThat(after.getOrDefault(unit, had)).isLessThanOrEqualTo(had);
            }
        }
    }

    @Test
    void putsUnitsOfWhichTheSameIsRecordedLevel() {
        var world = new RankingWorld(beans);
        var drawn = draw(31, 40, List.of(world.bankou));
        drawn.forEach(finding -> finding.happen(world));
        draw(31, 40, List.of(world.xuwan)).forEach(finding -> finding.happen(world));

        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);

        var bankou = reader.standing(edition, world.bankou);
        var xuwan = reader.standing(edition, world.xuwan);
        assertThat(bankou.deducted()).isPositive().isEqualByComparingTo(xuwan.deducted());
        assertThat(bankou.rank()).isEqualTo(xuwan.rank());
    }

    /** The example of docs/ranking.md, to the last figure. */
    @Test
    void comesToTheFiguresOfTheWorkedExample() {
        var world = new RankingWorld(beans);
        world.finding(world.bankou)
                .points("2")
                .due("04-11T24:00")
                .handedIn("04-11T16:00")
                .closed("04-12T09:00");
        world.finding(world.bankou).by(Source.SUPERIOR).due("04-12T24:00");
        world.finding(world.wenchang).points("1.5").found("04-02T10:00").due("04-05T24:00");
        world.finding(world.jiazhai).points("0.5").found("04-10T10:00").fixedOnTheSpot();
        world.finding(world.xuwan)
                .points("3")
                .found("04-10T10:00")
                .due("04-12T24:00")
                .handedIn("04-12T15:00")
                .sentBack("04-13T09:00", "04-16T24:00");
        world.finding(world.xuwan).points("5").by(Source.SELF).due("04-12T24:00");

        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);

        assertThat(reader.standings(edition).stream().map(DrawnRankingTests::inFigures))
                .containsExactly(
                        "乡办组 1 文昌办事处 98.25, found 1, open 1, due 1, closed 1, in time 1, closing 100.00",
                        "乡办组 2 许湾办事处 95.50, found 2, open 2, due 1, closed 0, in time 0, closing 0.00",
                        "乡办组 3 搬口办事处 94.00, found 2, open 1, due 2, closed 1, in time 1, closing 50.00",
                        "村组 1 贾寨行政村 99.75, found 1, open 0, due 1, closed 1, in time 1, closing 100.00",
                        "村组 null 李庄行政村 null, found 0, open 0, due 0, closed 0, in time 0, closing null");
    }

    private static String inFigures(Standing standing) {
        return "%s %s %s %s, found %d, open %d, due %d, closed %d, in time %d, closing %s"
                .formatted(
                        standing.league(),
                        standing.rank(),
                        standing.unitName(),
                        standing.score(),
                        standing.found(),
                        standing.open(),
                        standing.due(),
                        standing.closed(),
                        standing.inTime(),
                        standing.closingRate());
    }

    private static List<DrawnFinding> draw(long seed, int count, List<UnitId> units) {
        var lots = new Random(seed);
        return Stream.generate(() -> DrawnFinding.draw(lots, units))
                .limit(count)
                .toList();
    }

    private List<String> figures(RankingWorld world) {
        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);
        return reader.standings(edition).stream()
                .map(standing -> inFigures(standing) + " " + standing.late() + " " + standing.carried() + " "
                        + standing.reworked() + " " + standing.held() + " " + standing.deducted())
                .toList();
    }

    private Map<UnitId, BigDecimal> scores(RankingWorld world) {
        var edition = rankings.draft(world.campaign, WEEK, world.supervisor);
        return reader.standings(edition).stream()
                .filter(standing -> standing.score() != null)
                .collect(java.util.stream.Collectors.toMap(
                        standing -> new UnitId(standing.unitId()), standing -> standing.score()));
    }

    private static List<UnitId> units(RankingWorld world) {
        return Stream.concat(offices(world).stream(), villages(world).stream()).toList();
    }

    private static List<UnitId> offices(RankingWorld world) {
        return List.of(world.wenchang, world.bankou, world.xuwan);
    }

    private static List<UnitId> villages(RankingWorld world) {
        return List.of(world.jiazhai, world.lizhuang);
    }

    private static Map<UnitId, Set<UnitId>> answersFor(RankingWorld world) {
        return Map.of(
                world.wenchang, Set.of(world.wenchang, world.jiazhai, world.lizhuang),
                world.bankou, Set.of(world.bankou),
                world.xuwan, Set.of(world.xuwan),
                world.jiazhai, Set.of(world.jiazhai),
                world.lizhuang, Set.of(world.lizhuang));
    }
}
