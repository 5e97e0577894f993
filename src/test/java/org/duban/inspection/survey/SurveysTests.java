package org.duban.inspection.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.inspection.InspectionFilter;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.InspectionService;
import org.duban.inspection.InspectionState;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.Visits;
import org.duban.inspection.survey.SurveyDetails.Walker;
import org.duban.shared.Slice;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.duban.unit.PlaceStatuses;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A survey counts what was visited and found on its days, and whoever walks it has one round a day. */
@FullStackTest
class SurveysTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyReader reader;

    @Autowired
    private SurveyWalks walks;

    @Autowired
    private Visits visits;

    @Autowired
    private InspectionService inspections;

    @Autowired
    private InspectionRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private InspectionWorld world;
    private SignedIn supervisor;

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
        supervisor = world.district.supervisor;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void aPlaceThatIsExcusedIsNotOnTheList(@Autowired PlaceStatuses statuses) {
        var today = LocalDate.now(clock);
        statuses.set(world.school, new PlaceStatusDetails(PlaceStatus.AWAITING_DEMOLITION, "已列入征迁", today, null));
        var over = new PlaceStatusDetails(PlaceStatus.CLOSED_TEMPORARILY, "装修", today.minusDays(9), today.minusDays(1));
        statuses.set(world.market, over);

        var id = begun();

        assertThat(reader.left(reader.require(id, supervisor), null, Slice.USUAL, null, supervisor)
                        .items())
                .extracting(SurveyPlace::id)
                .containsExactly(world.market.value());
    }

    @Test
    void aPlaceIsCoveredByAVisitOrAFindingAndNotByAReason() {
        var road = world.place("西华大道", PlaceKind.ROAD);
        var id = begun();
        walks.visit(id, world.market, world.inspector);
        world.draft(null);
        visits.miss(walks.head(id, road, world.inspector), road, "道路封闭", null, world.inspector);

        var whole = board(id, world.inspector).whole();
        assertThat(whole).isEqualTo(new Tally(world.district.township.value(), whole.name(), 3, 1, 1, 1));
        assertThat(reader.left(reader.require(id, supervisor), null, Slice.USUAL, null, supervisor)
                        .items())
                .extracting(SurveyPlace::id, SurveyPlace::missedReason)
                .containsExactlyInAnyOrder(tuple(world.school.value(), null), tuple(road.value(), "道路封闭"));
        assertThat(reader.next(reader.require(id, world.inspector), 10, world.inspector))
                .extracting(SurveyPlace::id)
                .containsExactly(world.school.value());
        assertThat(progress(id, supervisor).covered()).isEqualTo(1);

        var round = world.round(InspectionKind.ROUTINE, world.school);
        world.find(round, world.school, DeadlineTerm.days(2));
        assertThat(board(id, supervisor).whole().covered()).isEqualTo(2);
        assertThat(board(id, supervisor).whole().found()).isEqualTo(2);
    }

    @Test
    void whatUnitsLookAtThemselvesAndOtherCampaignsDoNotCount() {
        var id = begun();
        var self = world.round(InspectionKind.SELF, world.market);
        visits.visit(self, world.market, null, world.inspector);

        assertThat(board(id, supervisor).whole().covered()).isZero();
        assertThat(board(begun(new InspectionWorld(beans)), supervisor).whole().covered())
                .isZero();
    }

    @Test
    void unitsSeeTheirOwnAndNothingOfAnUnannouncedRound() {
        var id = begun();
        var round = world.round(InspectionKind.UNANNOUNCED, world.market);
        world.find(round, world.market, DeadlineTerm.days(2));
        visits.visit(round, world.school, null, world.inspector);

        assertThat(board(id, supervisor).whole().covered()).isEqualTo(2);
        assertThat(board(id, world.district.clerk).whole().covered()).isZero();
        assertThat(progress(id, world.district.clerk).covered()).isZero();
        assertThatExceptionOfType(SurveyNotFound.class).isThrownBy(() -> reader.require(id, world.district.otherClerk));

        inspections.finish(round, world.inspector, null);
        inspections.release(round, world.inspector, null);
        assertThat(board(id, world.district.clerk).whole().covered()).isEqualTo(2);

        var hidden = begin(details(false));
        assertThatExceptionOfType(SurveyNotFound.class).isThrownBy(() -> reader.require(hidden, world.district.clerk));
        assertThat(reader.list(world.district.campaign.value(), 50, null, world.district.clerk)
                        .items())
                .extracting(line -> line.survey().id())
                .containsExactly(id.value());
    }

    @Test
    void unitsCountNoDraftsNorWhatOthersAnswerForNorRoundsThatAreNotOver() {
        var id = begun();
        var clerk = world.district.clerk;
        world.draft(null);
        var round = world.round(InspectionKind.ROUTINE, world.market);
        world.findFor(world.district.otherTownship, round, world.market);

        assertThat(board(id, supervisor).whole()).returns(1, Tally::covered).returns(1, Tally::found);
        assertThat(board(id, clerk).whole()).returns(0, Tally::covered).returns(0, Tally::found);
        assertThat(progress(id, clerk).covered()).isZero();

        inspections.finish(round, world.inspector, null);
        assertThat(board(id, clerk).whole()).returns(1, Tally::covered).returns(0, Tally::found);
        world.find(round, world.market, DeadlineTerm.days(2));
        assertThat(board(id, clerk).whole().found()).isOne();
    }

    @Test
    void countsUntilTheLastSecondOfTheLastDay() {
        var id = begin(details(true));
        var round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        var over =
                DistrictTime.today().plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
        clock.moveOn(Duration.between(clock.instant(), over.plusSeconds(3600)));

        visits.visit(round, world.market, over.minusSeconds(1), world.inspector);
        visits.visit(round, world.school, over, world.inspector);

        assertThat(board(id, supervisor).whole().covered()).isEqualTo(1);
        assertThat(progress(id, supervisor).covered()).isEqualTo(1);
        assertThat(reader.require(id, supervisor).isOver()).isTrue();
        assertThatExceptionOfType(SurveyNotRunning.class)
                .isThrownBy(() -> walks.visit(id, world.school, world.inspector));
    }

    @Test
    void thereIsOneRoundAPersonAndDayAndTheOneBeforeEndsWithIt() throws Exception {
        var id = begin(new SurveyDetails(
                world.district.campaign,
                "大排查",
                DistrictTime.today(),
                DistrictTime.today().plusDays(3),
                null,
                true,
                Set.of(),
                List.of(world.district.district),
                List.of(),
                List.of()));
        atOnce(
                () -> walks.visit(id, world.market, world.inspector),
                () -> walks.visit(id, world.school, world.inspector));
        assertThat(rounds()).singleElement().satisfies(round -> {
            assertThat(round.kind()).isEqualTo(InspectionKind.SPECIAL);
            assertThat(round.visited()).isEqualTo(2);
        });
        assertThat(board(id, supervisor).whole().covered()).isEqualTo(2);

        clock.moveOn(Duration.ofDays(1));
        walks.visit(id, world.market, world.inspector);
        assertThat(rounds())
                .extracting(InspectionRow::state)
                .containsExactly(InspectionState.UNDER_WAY, InspectionState.DONE);

        surveys.end(id, supervisor);
        assertThat(rounds()).extracting(InspectionRow::state).containsOnly(InspectionState.DONE);
        assertThatExceptionOfType(SurveyOver.class).isThrownBy(() -> surveys.end(id, supervisor));
    }

    @Test
    void theRoundOfADayThatIsOverEndsWithItByItself(@Autowired DailyRounds daily) {
        var id = begun();
        walks.visit(id, world.market, world.inspector);
        var planned = walks.plan(id, null, DistrictTime.today(), world.inspector);
        daily.endThoseOver();
        assertThat(rounds()).extracting(InspectionRow::state).doesNotContain(InspectionState.DONE);

        var over =
                DistrictTime.today().plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
        clock.moveOn(Duration.between(clock.instant(), over.plusSeconds(3600)));
        assertThat(daily.endThoseOver()).isPositive();
        assertThat(daily.endThoseOver()).isZero();

        assertThat(rounds())
                .filteredOn(round -> !round.id().equals(planned.value()))
                .singleElement()
                .returns(InspectionState.DONE, InspectionRow::state)
                .returns(over, InspectionRow::doneAt);
        assertThat(register.require(planned).state()).isEqualTo(InspectionState.PLANNED);
    }

    @Test
    void everybodyWalksInTheirOwnArea() {
        var id = begin(new SurveyDetails(
                world.district.campaign,
                "大排查",
                DistrictTime.today(),
                DistrictTime.today(),
                null,
                true,
                Set.of(),
                List.of(world.district.district),
                List.of(),
                List.of(new Walker(world.inspector.accountId(), world.district.otherTownship))));

        var survey = reader.require(id, world.inspector);
        assertThat(reader.next(survey, 10, world.inspector)).isEmpty();
        walks.visit(id, world.market, world.inspector);
        assertThatExceptionOfType(NotWalking.class).isThrownBy(() -> walks.visit(id, world.market, world.other));
        assertThatExceptionOfType(PlaceNotSurveyed.class)
                .isThrownBy(() -> walks.visit(id, new InspectionWorld(beans).market, world.inspector));
        assertThatExceptionOfType(WalkerUnfit.class)
                .isThrownBy(() -> begin(new SurveyDetails(
                        world.district.campaign,
                        "大排查",
                        DistrictTime.today(),
                        DistrictTime.today(),
                        null,
                        true,
                        Set.of(),
                        List.of(world.district.district),
                        List.of(),
                        List.of(new Walker(world.district.clerk.accountId(), null)))));
    }

    @Test
    void theListIsThatOfTheBeginningUntilLaterPlacesAreTakenIn() {
        var id = begun();
        world.place("新开的路", PlaceKind.ROAD);

        assertThat(board(id, supervisor).whole().total()).isEqualTo(2);
        assertThat(surveys.newcomers(id)).isOne();
        assertThat(surveys.takeIn(id)).isOne();
        assertThat(board(id, supervisor).whole().total()).isEqualTo(3);
    }

    @Test
    void chosenPlacesStandAloneOrBesideTheRest() {
        var today = DistrictTime.today();
        var alone = begin(of(today, Set.of(), List.of(), List.of(world.market)));
        assertThat(board(alone, supervisor).whole().total()).isEqualTo(1);
        assertThat(surveys.newcomers(alone)).isZero();
        assertThat(board(begin(of(today, Set.of(PlaceKind.SCHOOL), List.of(), List.of(world.market))), supervisor)
                        .kinds())
                .extracting(Tally::name)
                .containsExactly("MARKET", "SCHOOL");
        assertThatExceptionOfType(SurveyWithoutPlaces.class)
                .isThrownBy(() -> begin(of(today, Set.of(), List.of(world.district.otherTownship), List.of())));
        assertThatExceptionOfType(SurveyInThePast.class)
                .isThrownBy(() -> begin(of(today.minusDays(1), Set.of(), List.of(), List.of())));
        assertThatExceptionOfType(SurveyEndsBeforeItStarts.class)
                .isThrownBy(() -> new SurveyDetails(
                        world.district.campaign,
                        "x",
                        today,
                        today.minusDays(1),
                        null,
                        true,
                        Set.of(),
                        List.of(world.district.district),
                        List.of(),
                        List.of()));
    }

    @Test
    void isThereOnceUnderItsId() {
        var id = SurveyId.next();
        assertThat(surveys.begin(id, details(true), supervisor)).isTrue();
        assertThat(surveys.begin(id, details(true), supervisor)).isFalse();
        assertThatExceptionOfType(SurveyIdTaken.class)
                .isThrownBy(() -> surveys.begin(id, details(true), new InspectionWorld(beans).district.supervisor));
    }

    @Test
    void sentTwiceAtOnceItIsThereOnce() throws Exception {
        for (var round = 0; round < 4; round++) {
            var id = SurveyId.next();
            var fresh = new AtomicInteger();
            Runnable send = () -> fresh.addAndGet(surveys.begin(id, details(true), supervisor) ? 1 : 0);

            atOnce(send, send, send);

            assertThat(fresh).hasValue(1);
            assertThat(board(id, supervisor).whole().total()).isEqualTo(2);
        }
    }

    @Test
    void aRoundGoesToWhatIsLeft() {
        var id = begun();
        walks.visit(id, world.market, world.inspector);

        var round = walks.plan(id, world.district.township, DistrictTime.today(), world.inspector);
        assertThat(register.stops(round))
                .singleElement()
                .matches(stop -> stop.placeId().equals(world.school.value()));
        assertThat(reader.of(round)).map(SurveyReader.OfRound::id).contains(id.value());
        walks.visit(id, world.school, world.inspector);
        assertThatExceptionOfType(NothingLeft.class)
                .isThrownBy(() -> walks.plan(id, null, DistrictTime.today(), world.inspector));
    }

    @Test
    void aRoundHasNoMoreThanFiveHundredStops() {
        jdbc.sql("""
                        insert into place (place_id, version, name, kind, unit_id, initials)
                        select gen_random_uuid(), 0, '门店' || n, 'SHOP', :unit, 'md' from generate_series(1, 499) n
                        """).param("unit", world.district.township.value()).update();
        var id = begun();

        assertThatExceptionOfType(TooManyLeft.class)
                .isThrownBy(() -> walks.plan(id, null, DistrictTime.today(), world.inspector));
        walks.visit(id, world.market, world.inspector);
        assertThat(register.stops(walks.plan(id, null, DistrictTime.today(), world.inspector)))
                .hasSize(500);
    }

    @Test
    void theBoardIsOneStatementWhateverTheLength() {
        var id = begun();
        var survey = reader.require(id, supervisor);
        var few = Statements.during(() -> reader.board(survey, supervisor));
        for (var at = 0; at < 25; at++) {
            world.place("背街小巷" + at + "-", PlaceKind.values()[at % PlaceKind.values().length]);
        }
        surveys.takeIn(id);

        assertThat(Statements.during(() -> reader.board(survey, supervisor))).hasSameSizeAs(few);
        assertThat(few).filteredOn(sql -> sql.contains("survey_place")).hasSize(1);
        assertThat(board(id, supervisor).whole().total()).isEqualTo(27);
    }

    @Test
    void nothingIsCountedWhereNoCountIsShown() {
        var id = begun();

        assertThat(Statements.during(() -> walks.visit(id, world.market, world.inspector)))
                .noneMatch(SurveysTests::counts);
        assertThat(Statements.during(() -> walks.plan(id, null, DistrictTime.today(), world.inspector)))
                .noneMatch(SurveysTests::counts);
    }

    @Test
    void theListAndTheDoorsTakeTheSameNumberOfStatementsForOneSurveyAndForSix() {
        begun();
        var one = costs();
        for (var more = 0; more < 5; more++) {
            begun();
        }

        assertThat(costs()).isEqualTo(one);
    }

    private List<Integer> costs() {
        return Stream.of(supervisor, world.district.clerk)
                .flatMap(who -> Stream.<Runnable>of(
                        () -> reader.running(who), () -> reader.list(world.district.campaign.value(), 50, null, who)))
                .map(read -> Statements.during(read).size())
                .toList();
    }

    private static boolean counts(String statement) {
        return statement.contains("count(*) filter");
    }

    private SurveyId begun() {
        return begun(world);
    }

    private SurveyId begun(InspectionWorld where) {
        var id = SurveyId.next();
        surveys.begin(id, details(where, true), where.district.supervisor);
        return id;
    }

    private SurveyId begin(SurveyDetails details) {
        var id = SurveyId.next();
        surveys.begin(id, details, supervisor);
        return id;
    }

    private SurveyDetails details(boolean announced) {
        return details(world, announced);
    }

    private static SurveyDetails details(InspectionWorld where, boolean announced) {
        var today = DistrictTime.today();
        return new SurveyDetails(
                where.district.campaign,
                "大排查",
                today,
                today,
                null,
                announced,
                Set.of(),
                List.of(where.district.district),
                List.of(),
                List.of());
    }

    private SurveyDetails of(LocalDate day, Set<PlaceKind> kinds, List<UnitId> units, List<PlaceId> places) {
        return new SurveyDetails(world.district.campaign, "大排查", day, day, null, true, kinds, units, places, List.of());
    }

    private SurveyBoard board(SurveyId id, SignedIn who) {
        return reader.board(reader.require(id, who), who);
    }

    private SurveyProgress progress(SurveyId id, SignedIn who) {
        return reader.list(world.district.campaign.value(), 50, null, who).items().stream()
                .filter(line -> line.survey().id().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<InspectionRow> rounds() {
        return register.list(
                        new InspectionFilter(
                                List.of(world.district.campaign.value()), List.of(), List.of(), null, null, null),
                        50,
                        null)
                .items();
    }

    private static void atOnce(Runnable... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
