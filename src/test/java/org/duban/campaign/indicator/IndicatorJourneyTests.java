package org.duban.campaign.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.campaign.indicator.IndicatorWorld.period;
import static org.duban.campaign.indicator.IndicatorWorld.share;
import static org.duban.campaign.indicator.IndicatorWorld.value;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.campaign.CampaignService;
import org.duban.shared.Conflict;
import org.duban.shared.StaleVersion;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indicators from being set up to being retired, with their values: against the real database. */
@FullStackTest
class IndicatorJourneyTests {

    private static final String THIS_MONTH = Rhythm.MONTH.code(Rhythm.MONTH.first(DistrictTime.today()));

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private IndicatorService indicators;

    @Autowired
    private IndicatorValues values;

    @Autowired
    private IndicatorBoard board;

    @Autowired
    private IndicatorHistory history;

    @Autowired
    private JdbcClient jdbc;

    private IndicatorWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new IndicatorWorld(beans);
    }

    @Test
    void standsByItsLastValue() {
        var id = world.air("PM2.5");
        assertThat(board.require(id).standing().light()).isEqualTo(Light.NONE);

        enter(value(id, period(Rhythm.WEEK, 1), "58"), value(id, period(Rhythm.WEEK, 0), "53.5"));

        var standing = board.require(id).standing();
        assertThat(standing.light()).isEqualTo(Light.NEAR);
        assertThat(standing.actual()).isEqualByComparingTo("53.5");
        assertThat(standing.gap()).isEqualByComparingTo("-3.5");
        assertThat(standing.course()).isEqualTo(Course.BETTER);
        assertThat(board.require(id).recent()).hasSize(2);
    }

    @Test
    void theSameValueOnceMoreChangesNothing() {
        var id = world.air("PM2.5");
        enter(value(id, period(Rhythm.WEEK, 0), "53.5"));

        assertThat(enter(value(id, period(Rhythm.WEEK, 0), "53.50"))).isEqualTo(new Entered(0, 0, 1));
        assertThat(history.list(id, null, 10, null).items()).hasSize(1);
    }

    @Test
    void aCorrectionTakesAReasonAndKeepsWhatWasThere() {
        var id = world.air("PM2.5");
        var week = period(Rhythm.WEEK, 0);
        enter(value(id, week, "53.5"));

        assertThatExceptionOfType(ValueThere.class)
                .isThrownBy(() -> enter(value(id, week, "49")))
                .satisfies(refused ->
                        assertThat(refused.getDetailMessageArguments()).containsExactly(week, "53.5"));
        assertThat(enter(value(id, week, "49", "站点数据复核"))).isEqualTo(new Entered(0, 1, 0));

        assertThat(history.series(id, null, 10, null).items())
                .extracting(ValueRow::revision, row -> row.value().intValue(), ValueRow::current, ValueRow::reason)
                .containsExactly(tuple(2, 49, true, "站点数据复核"), tuple(1, 53, false, null));
        assertThat(board.require(id).standing().light()).isEqualTo(Light.MET);
    }

    @Test
    void allThatAreGivenTogetherAreTakenOrNone() {
        var id = world.rate("上牌率", false);
        var future = Rhythm.MONTH.code(Rhythm.MONTH.next(Rhythm.MONTH.first(DistrictTime.today())));

        assertThatExceptionOfType(PeriodNotBegun.class)
                .isThrownBy(() -> enter(share(id, THIS_MONTH, null, "1", "2"), share(id, future, null, "1", "2")))
                .satisfies(refused ->
                        assertThat(refused.getBody().getProperties()).containsEntry(IndicatorValues.PLACE, 1));
        assertThat(history.list(id, null, 10, null).items()).isEmpty();
    }

    @Test
    void aClerkEntersWhatTheirUnitAnswersFor() {
        var whole = world.rate("上牌率", false);
        var parts = world.rate("覆盖率", true);
        var clerk = world.campaign.clerk;
        var other = world.campaign.otherClerk;
        var month = period(Rhythm.MONTH, 0);

        values.enter(List.of(share(whole, month, null, "1", "2")), clerk);
        values.enter(List.of(share(parts, month, world.campaign.village.value(), "1", "2")), clerk);
        values.enter(List.of(share(parts, month, world.campaign.otherTownship.value(), "2", "3")), other);
        assertRefused(() -> values.enter(List.of(share(whole, month, null, "1", "3")), other));
        assertRefused(() -> values.enter(List.of(share(parts, month, null, "1", "3")), other));
        assertRefused(
                () -> values.enter(List.of(share(parts, month, world.campaign.township.value(), "1", "3")), other));
        assertRefused(() -> values.enter(List.of(share(whole, month, null, "1", "3")), world.campaign.leader));

        assertThat(history.ofUnits(parts, history.lastOfUnits(parts).orElseThrow(), Better.HIGHER))
                .extracting(UnitValue::place, UnitValue::unitId)
                .containsExactly(
                        tuple(1, world.campaign.otherTownship.value()), tuple(2, world.campaign.village.value()));
    }

    private static void assertRefused(Runnable entry) {
        assertThatExceptionOfType(NotYourValue.class).isThrownBy(entry::run);
    }

    @Test
    void unitsAreOfTheDistrictAndOnlyWhereTheyReport() {
        var month = period(Rhythm.MONTH, 0);
        var elsewhere = new IndicatorWorld(beans).campaign.township.value();
        var parts = world.rate("覆盖率", true);

        assertThatExceptionOfType(UnitOutsideDistrict.class)
                .isThrownBy(() -> enter(share(parts, month, elsewhere, "1", "2")));
        assertThatExceptionOfType(UnitOutsideDistrict.class)
                .isThrownBy(() -> enter(share(parts, month, world.campaign.district.value(), "1", "2")));
        var whole = world.rate("上牌率", false);
        assertThatExceptionOfType(NotBrokenDown.class)
                .isThrownBy(() -> enter(share(whole, month, world.campaign.township.value(), "1", "2")));
    }

    @Test
    void oneOfTwoWhoEnterAtOnceIsToldOfTheOther() throws Exception {
        var id = world.air("PM2.5");
        var week = period(Rhythm.WEEK, 0);

        assertThat(atOnce(id, week, "50", "51")).isEqualTo(1);
        assertThat(history.list(id, null, 10, null).items()).hasSize(1);
        assertThat(atOnce(id, period(Rhythm.WEEK, 1), "50", "50")).isEqualTo(2);
        assertThat(history.list(id, null, 10, null).items()).hasSize(2);
    }

    private int atOnce(IndicatorId id, String week, String... amounts) throws Exception {
        var pool = Executors.newFixedThreadPool(amounts.length);
        try {
            var taken = 0;
            for (var outcome :
                    pool.invokeAll(List.of(entering(id, week, amounts[0]), entering(id, week, amounts[1])))) {
                taken += outcome.get() ? 1 : 0;
            }
            return taken;
        } finally {
            pool.shutdown();
        }
    }

    private Callable<Boolean> entering(IndicatorId id, String week, String amount) {
        return () -> {
            try {
                enter(value(id, week, amount));
                return true;
            } catch (ValueThere there) {
                return false;
            }
        };
    }

    @Test
    void aRetiredOneStaysToBeReadAndTakesNothing() {
        var id = world.air("PM2.5");
        enter(value(id, period(Rhythm.WEEK, 3), "40"));
        assertThat(board.require(id).standing().light()).isEqualTo(Light.STALE);
        indicators.retire(id, board.require(id).version());

        assertThat(board.of(world.campaign.campaign)).isEmpty();
        assertThat(board.ofWithRetired(world.campaign.campaign)).singleElement().satisfies(row -> {
            assertThat(row.isRetired()).isTrue();
            assertThat(row.standing().light()).isEqualTo(Light.MET);
        });
        assertThatExceptionOfType(IndicatorRetired.class)
                .isThrownBy(() -> enter(value(id, period(Rhythm.WEEK, 0), "41")));
        indicators.takeUpAgain(id, null);
        assertThat(enter(value(id, period(Rhythm.WEEK, 0), "41")).added()).isOne();
    }

    @Test
    void isChangedUnlessSomebodyElseDid() {
        var id = world.air("PM2.5");
        var version = board.require(id).version();
        var goal = IndicatorWorld.goal(Better.LOWER, "45", null);
        indicators.change(id, world.details("PM2.5", IndicatorKind.VALUE, "µg/m³", goal, Rhythm.DAY, false), version);

        assertThat(board.require(id).goal().target()).isEqualByComparingTo("45");
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> indicators.retire(id, version));
        assertThatExceptionOfType(IndicatorNameTaken.class).isThrownBy(() -> world.air("PM2.5"));
    }

    @Test
    void anArchivedCampaignTakesNothing() {
        var id = world.air("PM2.5");
        beans.getBean(CampaignService.class).archive(world.campaign.campaign, true, null);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> enter(value(id, period(Rhythm.WEEK, 0), "41")));
        assertThat(board.require(id).isOpen()).isFalse();
    }

    @Test
    void readsAnyNumberInOneStatementTheMostUrgentFirst() {
        var met = world.air("PM2.5");
        var behind = world.air("PM10");
        enter(value(met, period(Rhythm.WEEK, 0), "41"), value(behind, period(Rhythm.WEEK, 0), "80"));
        for (var i = 0; i < 14; i++) {
            enter(value(met, period(Rhythm.WEEK, i + 1), "50"));
        }

        assertThat(board.of(world.campaign.campaign))
                .extracting(IndicatorRow::name)
                .containsExactly("PM10", "PM2.5");
        assertThat(board.of(world.campaign.campaign).get(1).recent()).hasSize(12);
        assertThat(Statements.during(() -> board.of(world.campaign.campaign))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicator_name_unique             | insert into indicator select gen_random_uuid(), version, campaign_id, name, source, kind, measure, better, target, warning, baseline, rhythm, lead_unit_id, workstream_id, by_unit, note, retired_at from indicator where indicator_id = :id
            indicator_warning_beside_target   | update indicator set warning = 95 where indicator_id = :id
            indicator_rate_in_percent         | update indicator set measure = '个' where indicator_id = :id
            indicator_rate_within_a_hundred   | update indicator set target = 101 where indicator_id = :id
            indicator_value_indicator_fk      | update indicator set rhythm = 'WEEK' where indicator_id = :id
            indicator_value_once              | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, period, 1, 1, 2, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_denominator       | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, '2020-01-01', 1, 0, 0, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_numerator         | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, '2020-01-01', 1, 3, 2, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_of_kind           | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, amount, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, '2020-01-01', 1, 3, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_period            | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, '2020-01-02', 1, 1, 2, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_begun             | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, '2099-01-01', 1, 1, 2, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_corrected_why     | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), indicator_id, kind, rhythm, period, 2, 1, 3, entered_by, now() from indicator_value where indicator_id = :id
            indicator_value_by_unit_fk        | insert into indicator_value (indicator_value_id, indicator_id, kind, rhythm, unit_id, period, revision, numerator, denominator, entered_by, entered_at) select gen_random_uuid(), v.indicator_id, v.kind, v.rhythm, c.zone_unit_id, '2020-01-01', 1, 1, 3, entered_by, now() from indicator_value v join indicator using (indicator_id) join campaign c using (campaign_id) where v.indicator_id = :id
            append-only                       | update indicator_value set remark = '' where indicator_id = :id
            append-only                       | delete from indicator_value where indicator_id = :id
            """)
    void theDatabaseHoldsTheRulesWhoeverWrites(String rule, String statement) {
        var id = world.rate("上牌率", false);
        enter(share(id, period(Rhythm.MONTH, 0), null, "1", "2"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).param("id", id.value()).update())
                .withMessageContaining(rule);
    }

    @Test
    void isInTheLog() {
        var id = world.air("PM2.5");
        var week = period(Rhythm.WEEK, 0);
        enter(value(id, week, "53.5"));
        enter(value(id, week, "49", "站点数据复核"));

        assertThat(events(id.value())).containsExactly("SET_UP", "VALUES_ENTERED", "VALUE_CORRECTED");
    }

    private List<String> events(UUID subject) {
        return jdbc.sql("select event from activity where subject_id = :id order by activity_id")
                .param("id", subject)
                .query(String.class)
                .list();
    }

    private Entered enter(ValueEntry... entries) {
        return values.enter(List.of(entries), world.campaign.supervisor);
    }
}
