package org.duban.command.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.command.analysis.PivotTable.Row;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingRegister;
import org.duban.finding.LateStage;
import org.duban.finding.Source;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the analysis counts, for whom, and that each figure leads to exactly its findings. */
@FullStackTest
class AnalysisFiguresTests {

    private static final String DUE = "04-14T24:00";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PivotTables tables;

    @Autowired
    private ComparisonTables comparisons;

    @Autowired
    private UnitLevels levels;

    @Autowired
    private FindingRegister register;

    private RankingWorld world;

    @AfterEach
    void inNobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void aWeekOfFindings() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new RankingWorld(beans);
        var closed = world.finding(world.wenchang)
                .points("2")
                .due(DUE)
                .handedIn("04-12T10:00")
                .closed("04-13T10:00");
        world.finding(world.jiazhai).due("04-11T24:00").handedIn("04-13T10:00").closed("04-15T10:00");
        world.finding(world.jiazhai).due(DUE).handedIn("04-11T10:00").sentBack("04-12T10:00", "04-16T24:00");
        world.finding(world.jiazhai).by(Source.PUBLIC).found("04-14T23:59:59").due("04-18T24:00");
        world.finding(world.bankou)
                .found("04-15T00:00")
                .relapseOf(closed)
                .due("04-18T24:00")
                .held("04-16T10:00");
        world.finding(world.bankou).found("04-30T10:00").due("05-02T24:00").handedIn("05-02T10:00");
        world.finding(world.xuwan).due(DUE).withdrawn();
        world.finding(world.xuwan).hidden().due(DUE);
        world.finding(world.xuwan).fixedOnTheSpot();
        world.finding(world.district).due(DUE);
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void eachFigureIsWhatTheRegisterListsBehindIt(Dimension dimension) {
        for (var who : List.of(world.supervisor, world.clerk)) {
            for (var columns :
                    new Dimension[] {null, dimension == Dimension.STATE ? Dimension.WEEK : Dimension.STATE}) {
                for (var measure : columns == null ? new Measure[] {Measure.FOUND} : Measure.values()) {
                    assertLeadsOn(table(new PivotQuery(List.of(dimension), columns, measure, 2, filter()), who), who);
                }
            }
        }
    }

    @Test
    void alsoOfTwoDimensionsWithinEachOtherAndUnderAFilter() {
        var narrowed = filter().withUnits(List.of(world.wenchang.value())).withFoundFrom(LocalDate.of(2019, 4, 9));
        var query =
                new PivotQuery(List.of(Dimension.UNIT, Dimension.SOURCE), Dimension.MONTH, Measure.OPEN, 2, narrowed);

        var table = table(query, world.supervisor);

        assertThat(table.rows())
                .extracting(Row::text, row -> row.second() != null)
                .containsExactly(
                        tuple("贾寨行政村", false),
                        tuple("日常督查", true),
                        tuple("群众反映", true),
                        tuple("文昌办事处（本级）", false),
                        tuple("日常督查", true));
        assertLeadsOn(table, world.supervisor);
    }

    @Test
    void countsByTheDefinitionsOfRankings() {
        var total = table(all(Dimension.UNIT), world.supervisor).bottom();

        assertThat(values(total)).containsExactly("9", "5", "4", "1", "3", "2", "25.0", "4.0", "1", "1", "10.00");
        assertThat(values(row(table(all(Dimension.UNIT), world.supervisor), "文昌办事处")))
                .as("with its village below")
                .containsExactly("4", "2", "2", "0", "2", "1", "25.0", "5.0", "1", "0", "5.00");
    }

    @Test
    void aWeekBeginsOnMondayAtMidnightInTheDistrict() {
        var table = table(all(Dimension.WEEK), world.supervisor);

        assertThat(table.rows())
                .extracting(Row::first, row -> row.cells().get(0).counts())
                .containsExactly(tuple("2019-04-08", 7L), tuple("2019-04-15", 1L), tuple("2019-04-29", 1L));
        assertThat(table(all(Dimension.TEN_DAYS), world.supervisor).rows())
                .extracting(Row::first)
                .containsExactly("2019-04-01", "2019-04-11", "2019-04-21");
    }

    @Test
    void aClerkCountsTheOwnUnitAndThoseBelow() {
        var level = levels.of(filter(), world.clerk);
        var table = table(
                new PivotQuery(List.of(Dimension.UNIT), null, Measure.FOUND, level.usual(), filter()), world.clerk);

        assertThat(table.rows())
                .extracting(Row::text, row -> row.cells().get(0).counts())
                .containsExactly(tuple("贾寨行政村", 3L), tuple("文昌办事处（本级）", 1L));
        assertThat(table.bottom().cells().get(0).counts()).isEqualTo(4);
    }

    @Test
    void totalsOfRatesAndMediansAreReckonedAnew() {
        var query = new PivotQuery(List.of(Dimension.UNIT), Dimension.WEEK, Measure.MEDIAN_DAYS, 1, filter());

        var table = table(query, world.supervisor);

        assertThat(row(table, "文昌办事处").cells().get(0).value()).isEqualByComparingTo("5");
        assertThat(row(table, "许湾办事处").cells().get(0).value()).isEqualByComparingTo("0");
        assertThat(table.bottom().cells().get(0).value()).isEqualByComparingTo("4");
    }

    /** Last year's figures stay when its campaign is put away, and lead on as before. */
    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"UNIT", "PLACE", "CAMPAIGN"})
    void whatIsArchivedCountsUnlessItIsRefused(Dimension dimension) {
        var here = FindingFilter.ALL.withUnits(List.of(world.district.value()));
        var query = new PivotQuery(List.of(dimension), null, Measure.FOUND, 1, here);
        var before = table(query, world.supervisor);
        jdbc.sql("update campaign set archived_at = now() where campaign_id = :campaign")
                .param("campaign", world.campaign.value())
                .update();

        var after = table(query, world.supervisor);

        assertThat(values(after.bottom())).isEqualTo(values(before.bottom())).startsWith("9");
        assertLeadsOn(after, world.supervisor);
        var refused = query.withFilter(here.withArchived(false));
        assertThat(table(refused, world.supervisor).isEmpty()).isTrue();
    }

    @Test
    void whatIsCarriedOverAndNewLessWhatIsStruckOffIsLeft() {
        var asked = new Comparison(PeriodKind.WEEK, LocalDate.of(2019, 5, 5), LocalDate.of(2019, 4, 17), 2);

        var periods = comparisons.periods(asked, filter(), world.supervisor);
        var units = comparisons.units(asked, filter(), world.supervisor);

        assertThat(periods).hasSize(Comparison.PERIODS);
        assertThat(periods.subList(8, 12))
                .extracting(
                        one -> one.movement().carried(),
                        one -> one.movement().found(),
                        one -> one.movement().closed(),
                        one -> one.movement().left())
                .containsExactly(
                        tuple(0L, 7L, 2L, 5L), tuple(5L, 1L, 1L, 5L), tuple(5L, 0L, 0L, 5L), tuple(5L, 1L, 0L, 6L));
        assertThat(Stream.concat(periods.stream(), units.stream())).allSatisfy(one -> {
            var moved = one.movement();
            assertThat(moved.carried() + moved.found() - moved.closed()).isEqualTo(moved.left());
            assertThat(count(one.of(Movements.Figure.CARRIED), world.supervisor))
                    .isEqualTo(moved.carried());
            assertThat(count(one.of(Movements.Figure.FOUND), world.supervisor)).isEqualTo(moved.found());
            assertThat(count(one.of(Movements.Figure.CLOSED), world.supervisor)).isEqualTo(moved.closed());
            assertThat(count(one.of(Movements.Figure.LEFT), world.supervisor)).isEqualTo(moved.left());
        });
        assertThat(units.stream().mapToLong(one -> one.movement().left()).sum()).isEqualTo(5);
        assertThat(Period.containing(PeriodKind.WEEK, LocalDate.of(2019, 4, 17)))
                .isEqualTo(units.get(0).movement().period());
    }

    @Test
    void theTimeOfWhatWasLateIsPutDownToItsStages() {
        var mine = new RankingWorld(beans);
        mine.finding(mine.jiazhai).due("04-11T24:00").handedIn("04-13T10:00").closed("04-15T10:00");
        mine.finding(mine.jiazhai)
                .due("04-14T24:00")
                .handedIn("04-10T10:00")
                .sentBack("04-11T10:00", "04-12T24:00")
                .handedIn("04-16T10:00");
        var filter = FindingFilter.ALL.withCampaigns(List.of(mine.campaign.value()));

        var rows = comparisons.lateness(new Comparison(null, null, null, 2), filter, mine.supervisor);

        assertThat(rows).extracting(ComparisonTables.Late::unit).containsExactly(null, "贾寨行政村");
        var all = rows.get(0).lateness();
        assertThat(all.late()).isEqualTo(2);
        assertThat(all.stages())
                .filteredOn(spent -> spent.days() > 0)
                .extracting(Lateness.Spent::stage, Lateness.Spent::days, Lateness.Spent::mostOf)
                .containsExactly(
                        tuple(LateStage.UNACKNOWLEDGED, 2.5, 1L),
                        tuple(LateStage.VERIFYING, 0.5, 0L),
                        tuple(LateStage.REWORKING, 2.5, 1L));
        assertThat(rows).allSatisfy(row -> {
            assertThat(count(row.behind(), mine.supervisor))
                    .isEqualTo(row.lateness().late());
            for (var spent : row.lateness().stages()) {
                assertThat(count(Objects.requireNonNull(row.most().get(spent.stage())), mine.supervisor))
                        .isEqualTo(spent.mostOf());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void whereNothingIsFoundNothingIsCounted(Measure measure) {
        var none = filter().withFoundFrom(LocalDate.of(2030, 1, 1));

        var table = table(new PivotQuery(List.of(Dimension.UNIT), Dimension.WEEK, measure, 1, none), world.supervisor);

        assertThat(table.isEmpty()).isTrue();
        assertThat(table.bottom().cells())
                .allSatisfy(cell -> assertThat(cell.isZero()).isTrue());
    }

    private void assertLeadsOn(PivotTable table, SignedIn who) {
        var rows = new ArrayList<>(table.rows());
        rows.add(table.bottom());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.cells())
                        .allSatisfy(cell -> assertThat(cell.leadsOn() ? count(cell.behind(), who) : 0)
                                .as(row.text() + " " + cell.measure())
                                .isEqualTo(cell.counts())));
    }

    private int count(FindingFilter behind, SignedIn who) {
        return register.count(behind, 1_000, who);
    }

    private PivotTable table(PivotQuery query, SignedIn who) {
        return tables.of(query, PivotReader.Size.PAGE, who);
    }

    private PivotQuery all(Dimension dimension) {
        return new PivotQuery(List.of(dimension), null, Measure.FOUND, 1, filter());
    }

    private FindingFilter filter() {
        return FindingFilter.ALL.withCampaigns(List.of(world.campaign.value()));
    }

    private static Row row(PivotTable table, String text) {
        return table.rows().stream()
                .filter(row -> row.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<@Nullable String> values(Row row) {
        return row.cells().stream()
                .map(cell -> cell.value() == null ? null : cell.value().toPlainString())
                .toList();
    }
}
