package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.ranking.RankingWorld.WEEK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.finding.FindingState;
import org.duban.ranking.RankHistory.Course;
import org.duban.ranking.RankHistory.Past;
import org.duban.ranking.scheme.LineKind;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What charts are drawn from: the days of a period, the editions before, and points lost by reason. */
@FullStackTest
class ChartsTests {

    private static final LocalDateTime START = WEEK.from().atStartOfDay();
    private static final LocalDateTime END = WEEK.to().plusDays(1).atStartOfDay();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private Charts charts;

    @Autowired
    private LossOrigins origins;

    @Autowired
    private Trends trends;

    @Autowired
    private Clock clock;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @Test
    void countsEachDayWhatWasFoundStruckOffAndOpen() {
        world.finding(world.bankou).found("04-02T10:00").due("04-20T24:00");
        strikeOff(world.bankou, "04-03T10:00", "04-10T09:00");
        strikeOff(world.bankou, "04-05T10:00", "04-07T23:59");
        strikeOff(world.xuwan, "04-08T00:00", "04-14T23:59");
        world.finding(world.xuwan).found("04-09T10:00").fixedOnTheSpot();
        world.finding(world.jiazhai).found("04-10T10:00").due("04-20T24:00");
        strikeOff(world.wenchang, "04-12T10:00", "04-14T24:00");

        var curve = curve(draft());

        assertThat(curve.before()).isEqualTo(2);
        assertThat(curve.days().stream().map(ChartsTests::inFigures))
                .containsExactly(
                        "2019-04-08 1 0 3",
                        "2019-04-09 2 1 3",
                        "2019-04-10 3 2 3",
                        "2019-04-11 3 2 3",
                        "2019-04-12 4 2 4",
                        "2019-04-13 4 2 4",
                        "2019-04-14 4 3 3");
    }

    @Test
    void leavesOutWhatTheRankingDoesNotCount() {
        world.finding(world.bankou).due("04-20T24:00");
        world.finding(world.bankou).hidden().due("04-20T24:00");
        world.finding(world.bankou).due("04-20T24:00").withdrawn();
        world.finding(world.bankou).in(FindingState.DRAFT).due("04-20T24:00");
        world.finding(world.bankou).due("04-20T24:00").held("04-11T10:00");
        world.finding(world.bankou).found("04-15T00:00").due("04-20T24:00");
        world.finding(world.district).due("04-20T24:00");

        var curve = curve(draft());

        assertThat(curve.before()).isZero();
        assertThat(inFigures(curve.last())).isEqualTo("2019-04-14 1 0 1");
        assertThat(curve.isEmpty()).isFalse();
    }

    @Test
    void whatIsBelowAUnitCountsOnlyWhereTheUnitAnswersForIt() {
        var hamlet = world.unit("前贾寨", UnitLevel.SITE, world.jiazhai, null);
        world.finding(hamlet).due("04-20T24:00");
        var edition = draft();

        assertThat(charts.curve(edition, true).last().open()).isOne();
        assertThat(charts.curve(edition, false).isEmpty()).isTrue();
    }

    /** What is recorded of findings drawn by lot, reckoned day by day the slow way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithASlowReckoningAndWithTheRanking(long seed) {
        var lots = new Random(seed);
        var units = List.of(world.wenchang, world.bankou, world.xuwan, world.jiazhai, world.lizhuang);
        var findings =
                Stream.generate(() -> DrawnFinding.draw(lots, units)).limit(60).toList();
        findings.forEach(finding -> finding.happen(world));
        var edition = draft();

        var curve = curve(edition);

        var counted = findings.stream().filter(ChartsTests::counts).toList();
        for (var day : curve.days()) {
            var over = day.day().plusDays(1).atStartOfDay();
            var found = number(counted, f -> f.found(), START, over);
            var closed = number(counted, f -> f.closed(), START, over);
            var before = number(counted, f -> f.found(), LocalDateTime.MIN, START);
            assertThat(inFigures(day))
                    .isEqualTo("%s %d %d %d".formatted(day.day(), found, closed, before + found - closed));
        }
        assertThat(curve.agreesWith(edition)).isTrue();
        assertThat(edition.found()).isGreaterThan(10);
    }

    @Test
    void saysWhenTheRecordsHaveChangedSinceTheEditionWasMade() {
        world.finding(world.bankou).due("04-20T24:00");
        var mistaken = world.finding(world.bankou).due("04-20T24:00");
        var edition = reader.require(published(WEEK), world.leader);
        assertThat(curve(edition).agreesWith(edition)).isTrue();

        mistaken.withdrawn();

        assertThat(curve(edition).agreesWith(edition)).isFalse();
    }

    @Test
    void goesNoFurtherThanAnUnfinishedEditionCounts() {
        var today = LocalDate.now(clock);
        var running = Period.containing(PeriodKind.MONTH, today);
        var edition = reader.require(rankings.draft(world.campaign, running, world.supervisor), world.supervisor);

        var curve = curve(edition);

        assertThat(curve.days().get(0).day()).isEqualTo(running.from());
        assertThat(curve.last().day()).isEqualTo(today);
        assertThat(curve.isEmpty()).isTrue();
    }

    @Test
    void showsTheCorrectionInThePlaceOfWhatItCorrects() {
        world.finding(world.bankou).found("04-02T10:00").due("04-20T24:00");
        var wrong = published(WEEK.previous());
        world.finding(world.bankou).found("04-02T10:00").due("04-20T24:00");
        world.finding(world.xuwan).points("5").found("04-02T10:00").due("04-20T24:00");
        var right = rankings.correct(wrong, "漏计2件", world.supervisor);
        var present = published(WEEK);
        assertThat(editions(present)).containsExactly(wrong, present);

        rankings.publish(right, world.supervisor, null);

        assertThat(editions(present)).containsExactly(right, present);
        assertThat(course(present, "搬口办事处").ranks().get(0)).isEqualTo(1);
        assertThat(course(present, "许湾办事处").ranks().get(0)).isEqualTo(2);
    }

    @Test
    void hasAGapWhereAUnitTookNoPartAndNobodyWhoNeverDid() {
        world.finding(world.bankou).found("04-02T10:00").due("04-20T24:00");
        var first = published(WEEK.previous());
        world.finding(world.xuwan).points("3").due("04-20T24:00");
        var second = published(WEEK);

        var history = trends.history(reader.require(second, world.leader));

        assertThat(history.editions().stream().map(Past::editionId)).containsExactly(first.value(), second.value());
        assertThat(history.isCourse()).isTrue();
        assertThat(history.of("乡办组").stream().map(c -> c.unitName() + " " + c.ranks()))
                .containsExactly("搬口办事处 [1, 1]", "许湾办事处 [null, 2]");
        assertThat(history.of("村组")).isEmpty();
    }

    @Test
    void staysWithinTheKindTheCampaignAndTwelveEditions() {
        world.finding(world.bankou).found("01-02T10:00").due("04-20T24:00");
        rankings.publish(
                rankings.draft(
                        world.campaign,
                        Period.containing(PeriodKind.MONTH, LocalDate.of(2019, 3, 1)),
                        world.supervisor),
                world.supervisor,
                null);
        var weeks = Stream.iterate(WEEK, Period::previous).limit(13).toList();
        var editions = weeks.stream().map(this::published).toList();
        rankings.draft(
                world.campaign, Period.containing(PeriodKind.WEEK, WEEK.to().plusDays(1)), world.supervisor);

        var shown =
                trends.history(reader.require(editions.get(0), world.leader)).editions();

        assertThat(shown.stream().map(Past::period))
                .containsExactlyElementsOf(Stream.iterate(11, at -> at - 1)
                        .limit(12)
                        .map(weeks::get)
                        .toList());
    }

    @Test
    void sumsWhatEachUnitLostByItsReason() {
        world.finding(world.bankou).points("2").due("04-11T24:00");
        world.finding(world.bankou).points("3").due("04-20T24:00");
        world.finding(world.jiazhai).points("0.5").fixedOnTheSpot();

        var lost = charts.lost(draft());

        assertThat(lost).containsOnlyKeys(world.bankou.value(), world.jiazhai.value(), world.wenchang.value());
        assertThat(new TreeMap<>(lost.get(world.bankou.value()))).hasToString("{FOUND=5.00, LATE=2.00}");
        assertThat(lost.get(world.wenchang.value())).containsOnlyKeys(LineKind.ON_THE_SPOT);
    }

    @Test
    void takesTheSameStatementsHoweverManyUnitsThereAre() {
        world.finding(world.wenchang).found("04-02T10:00").due("04-30T24:00");
        var few = statements(draft());
        for (var i = 0; i < 20; i++) {
            var unit = world.unit("后营" + i + "行政村", UnitLevel.VILLAGE, world.wenchang, "村组");
            world.finding(unit).due("04-11T24:00");
        }
        published(WEEK.previous());

        assertThat(statements(draft())).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private int statements(EditionRow edition) {
        return Statements.during(() -> {
                    charts.lost(edition);
                    origins.of(edition.editionId(), world.clerk);
                    trends.history(edition);
                    curve(edition);
                })
                .size();
    }

    private void strikeOff(UnitId unit, String found, String closed) {
        world.finding(unit).found(found).due("04-20T24:00").handedIn(found).closed(closed);
    }

    private EditionRow draft() {
        return reader.require(rankings.draft(world.campaign, WEEK, world.supervisor), world.supervisor);
    }

    private EditionId published(Period period) {
        var edition = rankings.draft(world.campaign, period, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }

    private ClosingCurve curve(EditionRow edition) {
        return charts.curve(edition, reader.rules(edition).deductions().rollUp());
    }

    private List<EditionId> editions(EditionId edition) {
        return trends.history(reader.require(edition, world.leader)).editions().stream()
                .map(past -> new EditionId(past.editionId()))
                .toList();
    }

    private Course course(EditionId edition, String unit) {
        return trends.history(reader.require(edition, world.leader)).courses().stream()
                .filter(course -> course.unitName().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static String inFigures(ClosingCurve.Day day) {
        return "%s %d %d %d".formatted(day.day(), day.found(), day.closed(), day.open());
    }

    /** Whether the ranking knows it: found in time, not struck off before, not on hold at the end. */
    private static boolean counts(DrawnFinding finding) {
        var held = finding.held() != null
                && finding.held().isBefore(END)
                && (finding.resumed() == null || !finding.resumed().isBefore(END));
        return finding.found().isBefore(END)
                && !held
                && (finding.closed() == null || !finding.closed().isBefore(START));
    }

    private interface Moment {
        @Nullable
        LocalDateTime of(DrawnFinding finding);
    }

    private static long number(List<DrawnFinding> findings, Moment moment, LocalDateTime from, LocalDateTime before) {
        return findings.stream()
                .map(moment::of)
                .filter(Objects::nonNull)
                .filter(at -> !at.isBefore(from) && at.isBefore(before))
                .count();
    }
}
