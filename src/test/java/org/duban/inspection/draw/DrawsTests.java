package org.duban.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.account.SignedIn;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.StopRow;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A draw by two persons, who cannot know its result beforehand nor change it afterwards. */
@FullStackTest
@RecordApplicationEvents
class DrawsTests {

    private static final String FIRST = "双色球 03 09 14 22";
    private static final String SECOND = "冠字号 AB12345678";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawReader reader;

    @Autowired
    private DrawRounds rounds;

    @Autowired
    private InspectionRegister inspections;

    @Autowired
    private PlaceService places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private InspectionWorld world;
    private SignedIn supervisor;
    private List<UUID> everywhere;

    /** What belongs to no unit lies in every district: that of other tests is out of use for as long as one of these runs. */
    @BeforeEach
    void leaveTheDistrictToItself() {
        everywhere = jdbc.sql("""
                        update place set retired_at = now() where unit_id is null and retired_at is null returning place_id
                        """).query(UUID.class).list();
    }

    @AfterEach
    void putBackWhatBelongsToNobody() {
        jdbc.sql("update place set retired_at = null where place_id = any(:places)")
                .param("places", everywhere.toArray(UUID[]::new))
                .update();
    }

    @BeforeEach
    void makeAWorld() {
        world = new InspectionWorld(beans);
        supervisor = world.district.supervisor;
        for (var at = 1; at <= 12; at++) {
            world.place("背街小巷" + at + "-", PlaceKind.ROAD);
        }
    }

    @Test
    void followsFromBothWordsAndTheListAlone() {
        var id = laidDown(roads(5), markets());
        draws.complete(id, " " + SECOND + " ", supervisor);

        var draw = reader.require(id);
        assertThat(draw.state()).isEqualTo(DrawState.DRAWN);
        assertThat(draw.seed()).isEqualTo(Lots.seed(FIRST, SECOND));
        assertThat(draw.commitment()).isEqualTo(Lots.commitment(String.valueOf(draw.salt()), FIRST));
        assertThat(reader.picks(id))
                .filteredOn(pick -> pick.position() == 1)
                .extracting(PickRow::ticket)
                .hasSize(5)
                .isSorted()
                .isEqualTo(reader.placesByStratum(id).get(1).stream()
                        .map(place -> Lots.ticket(Lots.seed(FIRST, SECOND), place.id()))
                        .sorted()
                        .limit(5)
                        .toList());
        assertThat(reader.picks(id))
                .filteredOn(pick -> pick.position() == 2)
                .singleElement()
                .returns(world.market.value(), PickRow::placeId);
        assertThat(reader.verify(id)).isEqualTo(new DrawCheck(true, true, true, true));
    }

    @Test
    void aPlaceIsInOneStratumAndOutsideTheDistrictInNone() {
        var other = new InspectionWorld(beans);
        other.place("别区的路", PlaceKind.ROAD);

        var id = laidDown(roads(3), new Stratum("全部", Set.of(), null, null, new Quota(50, true)));

        assertThat(reader.strata(id)).extracting(StratumRow::population).containsExactly(12, 2);
        assertThat(reader.placesByStratum(id).get(2))
                .extracting(DrawPlace::id)
                .containsExactlyInAnyOrder(world.market.value(), world.school.value());
        assertThatExceptionOfType(StratumEmpty.class).isThrownBy(() -> laidDown(roads(3), roads(2)));
        assertThatExceptionOfType(StratumEmpty.class).isThrownBy(() -> laidDown(in(world.district.otherTownship)));
        assertThat(reader.strata(laidDown(in(world.district.township))))
                .extracting(StratumRow::population)
                .containsExactly(14);
    }

    @Test
    void takesAllWhereThereAreFewerThanWanted() {
        var id = laidDown(roads(100));
        draws.complete(id, SECOND, supervisor);

        assertThat(reader.strata(id)).singleElement().satisfies(stratum -> {
            assertThat(stratum.isShort()).isTrue();
            assertThat(stratum.getTaken()).isEqualTo(12);
        });
        assertThat(reader.picks(id)).hasSize(12);
    }

    @Test
    void whatIsRenamedOrRetiredAfterwardsStillCounts() {
        var id = laidDown(roads(12));
        var digest = reader.strata(id).get(0).digest();
        places.retire(new PlaceId(reader.placesByStratum(id).get(1).get(0).id()));
        world.place("后来的路", PlaceKind.ROAD);
        draws.complete(id, SECOND, supervisor);

        assertThat(reader.picks(id)).hasSize(12);
        assertThat(reader.strata(id).get(0).digest()).isEqualTo(digest);
        assertThat(reader.verify(id).fits()).isTrue();
    }

    @Test
    void theFirstWordsAreNotToldBeforehand() {
        var id = laidDown(roads(2));

        assertThat(reader.require(id))
                .hasNoNullFieldsOrPropertiesExcept(
                        "salt",
                        "wordsOne",
                        "wordsTwo",
                        "seed",
                        "drawnBy",
                        "drawnByName",
                        "drawnAt",
                        "droppedReason",
                        "droppedAt");
        assertThat(reader.require(id).wordsOne()).isNull();
        assertThat(reader.require(id).salt()).isNull();
        assertThat(jdbc.sql("select count(*) from activity where subject_id = :id and detail::text like '%03 09 14%'")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isDrawnByAnotherPersonAndOneOfThemIsOfTheOffice() {
        var byInspector = laidDown(roads(2));
        assertThatExceptionOfType(SamePerson.class)
                .isThrownBy(() -> draws.complete(byInspector, SECOND, world.inspector));
        assertThatExceptionOfType(SupervisorMissing.class)
                .isThrownBy(() -> draws.complete(byInspector, SECOND, world.other));
        assertThatExceptionOfType(WordsUnfit.class).isThrownBy(() -> draws.complete(byInspector, "短", supervisor));
        draws.complete(byInspector, SECOND, supervisor);

        var byOffice = DrawId.next();
        draws.layDown(byOffice, details(roads(2)), FIRST, supervisor);
        draws.complete(byOffice, SECOND, world.other);

        assertThat(reader.require(byOffice).isDrawn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drawn_by = made_by, drawn_by_supervisor = true",
                "drawn_by = (select a.account_id from account a where a.account_id <> made_by limit 1), drawn_by_supervisor = false"
            })
    void theDatabaseHoldsTheTwoApart(String by) {
        var id = laidDown(roads(2));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                update draw set state = 'DRAWN', words_two = '冠字号 AB12345678', drawn_at = now(),
                                    seed = encode(sha256(convert_to(words_one || E'\\n' || '冠字号 AB12345678', 'UTF8')), 'hex'),
                                """ + by + " where draw_id = :id")
                        .param("id", id.value())
                        .update())
                .withMessageContaining(by.startsWith("drawn_by = made") ? "draw_two_persons" : "draw_one_supervisor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update draw set title = 'x' where draw_id = :id",
                "update draw set words_one = 'other words', commitment = encode(sha256(convert_to(salt || ':other words', 'UTF8')), 'hex') where draw_id = :id",
                "update draw set expires_at = expires_at + interval '1 day' where draw_id = :id",
                "delete from draw where draw_id = :id",
                "update draw_stratum set wanted = 1 where draw_id = :id",
                "delete from draw_place where draw_id = :id",
                "insert into draw_place select :id, place_id, 1, 'x', null from place where place_id not in (select x.place_id from draw_place x where x.draw_id = :id)",
                "update draw_pick set ticket = repeat('0', 64) where draw_id = :id",
                "delete from draw_pick where draw_id = :id",
                "truncate draw cascade"
            })
    void nothingOfItIsChanged(String statement) {
        var drawn = laidDown(roads(2));
        draws.complete(drawn, SECOND, supervisor);
        var open = laidDown(roads(2));

        for (var id : List.of(drawn, open)) {
            if (statement.contains("draw_pick") && id == open) {
                continue;
            }
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(
                            () -> jdbc.sql(statement).param("id", id.value()).update());
        }
        assertThat(reader.verify(drawn).fits()).isTrue();
    }

    @Test
    void ofTwoSecondPersonsAtOnceOneDraws() throws Exception {
        for (var round = 0; round < 4; round++) {
            var id = DrawId.next();
            draws.layDown(id, details(roads(4)), FIRST, supervisor);

            var outcomes = bothAtOnce(
                    () -> draws.complete(id, SECOND, world.inspector),
                    () -> draws.complete(id, SECOND + "!", world.other));

            assertThat(outcomes).containsExactlyInAnyOrder("done", "DrawOver");
            assertThat(reader.picks(id)).hasSize(4);
            assertThat(reader.verify(id).fits()).isTrue();
        }
    }

    @Test
    void isThereOnceUnderItsIdAndNobodyElses() {
        var id = DrawId.next();
        assertThat(draws.layDown(id, details(roads(2)), FIRST, world.inspector)).isTrue();
        assertThat(draws.layDown(id, details(roads(2)), FIRST, world.inspector)).isFalse();

        assertThatExceptionOfType(DrawIdTaken.class)
                .isThrownBy(() -> draws.layDown(id, details(roads(2)), FIRST, world.other));
    }

    @Test
    void sentTwiceAtOnceItIsThereOnce() throws Exception {
        for (var round = 0; round < 4; round++) {
            var id = DrawId.next();
            Runnable layDown = () -> draws.layDown(id, details(roads(2)), FIRST, world.inspector);
            Runnable draw = () -> draws.complete(id, SECOND, supervisor);

            assertThat(bothAtOnce(layDown, layDown, layDown)).containsOnly("done");
            assertThat(bothAtOnce(draw, draw)).containsOnly("done");

            assertThat(reader.picks(id)).hasSize(2);
            assertThatExceptionOfType(DrawOver.class).isThrownBy(() -> draws.complete(id, SECOND, world.other));
            assertThatExceptionOfType(DrawOver.class).isThrownBy(() -> draws.complete(id, SECOND + "!", supervisor));
        }
    }

    @Test
    void isDrawnWithTheSameNumberOfStatementsForOneStratumAndForThree() {
        var one = laidDown(roads(5));
        var three = laidDown(roads(5), markets(), in(world.district.township));

        assertThat(Statements.during(() -> draws.complete(three, SECOND, supervisor)))
                .hasSameSizeAs(Statements.during(() -> draws.complete(one, SECOND, supervisor)));
        assertThat(reader.picks(three))
                .extracting(PickRow::position, PickRow::ordinal)
                .containsExactly(
                        tuple(1, 1), tuple(1, 2), tuple(1, 3), tuple(1, 4), tuple(1, 5), tuple(2, 1), tuple(3, 1));
    }

    @Test
    void thoseWhoMayBeTheSecondPersonAreTold() {
        var byInspector = laidDown(roads(2));
        var byOffice = DrawId.next();
        draws.layDown(byOffice, details(roads(2)), FIRST, supervisor);

        assertThat(told(byInspector)).containsExactly(Audience.role("SUPERVISOR"));
        assertThat(told(byOffice)).containsExactlyInAnyOrder(Audience.role("SUPERVISOR"), Audience.role("INSPECTOR"));
        assertThat(waitingFor(supervisor)).contains(byInspector.value()).doesNotContain(byOffice.value());
        assertThat(waitingFor(world.other)).contains(byOffice.value()).doesNotContain(byInspector.value());
        assertThat(waitingFor(world.district.leader)).isEmpty();

        draws.complete(byInspector, SECOND, supervisor);
        assertThat(waitingFor(supervisor)).doesNotContain(byInspector.value());
    }

    private Set<Audience> told(DrawId id) {
        var announced = events.stream(Announcement.class)
                .filter(one -> one.subject().equals(id.value()))
                .toList();
        assertThat(announced).singleElement().returns("LAID_DOWN", Announcement::event);
        return announced.get(0).audience();
    }

    private List<UUID> waitingFor(SignedIn who) {
        return reader.waitingFor(who).stream().map(DrawRow::id).toList();
    }

    @Test
    void isGivenUpByItsMakerOrExpires() {
        var dropped = laidDown(roads(2));
        assertThatExceptionOfType(NotTheMaker.class).isThrownBy(() -> draws.drop(dropped, "名单有误", supervisor));
        draws.drop(dropped, " 名单有误 ", world.inspector);
        assertThat(reader.require(dropped))
                .returns(DrawState.DROPPED, DrawRow::state)
                .returns("名单有误", DrawRow::droppedReason);
        assertThatExceptionOfType(DrawOver.class).isThrownBy(() -> draws.complete(dropped, SECOND, supervisor));

        var late = laidDown(roads(2));
        var movable = clock;
        try {
            movable.moveOn(Draws.OPEN_FOR.minusSeconds(60));
            assertThat(reader.require(late).isOpen()).isTrue();
            movable.moveOn(Duration.ofSeconds(60));
            assertThat(reader.require(late).state()).isEqualTo(DrawState.EXPIRED);
            assertThatExceptionOfType(DrawOver.class).isThrownBy(() -> draws.complete(late, SECOND, supervisor));
        } finally {
            movable.putBack();
        }
    }

    @Test
    void aRoundGoesToThePlacesDrawnAndLeadsBack() {
        var id = laidDown(roads(3), markets());
        assertThatExceptionOfType(NotDrawnYet.class)
                .isThrownBy(
                        () -> rounds.plan(id, null, InspectionKind.UNANNOUNCED, DistrictTime.today(), world.inspector));
        draws.complete(id, SECOND, supervisor);

        var whole = rounds.plan(id, null, InspectionKind.UNANNOUNCED, DistrictTime.today(), world.inspector);
        var markets = rounds.plan(id, 2, InspectionKind.ROUTINE, DistrictTime.today(), world.inspector);

        assertThat(inspections.stops(whole)).hasSize(4);
        assertThat(inspections.stops(markets)).extracting(StopRow::placeId).containsExactly(world.market.value());
        assertThat(reader.of(whole)).map(DrawRow::id).contains(id.value());
        assertThat(reader.rounds(id))
                .extracting(DrawReader.DrawnRound::id)
                .containsExactly(whole.value(), markets.value());
    }

    @Test
    void isListedPageByPage() {
        var first = laidDown(roads(2));
        var second = laidDown(roads(2));
        var campaign = world.district.campaign.value();

        var page = reader.list(campaign, 1, null);
        assertThat(page.items()).extracting(DrawRow::id).containsExactly(second.value());
        assertThat(reader.list(campaign, 1, UUID.fromString(String.valueOf(page.next())))
                        .items())
                .extracting(DrawRow::id)
                .containsExactly(first.value());
    }

    private DrawId laidDown(Stratum... strata) {
        var id = DrawId.next();
        draws.layDown(id, details(strata), FIRST, world.inspector);
        return id;
    }

    private DrawDetails details(Stratum... strata) {
        return new DrawDetails(world.district.campaign, "模拟评估抽样", List.of(strata));
    }

    private static Stratum roads(int wanted) {
        return new Stratum("主次干道", Set.of(PlaceKind.ROAD), null, null, new Quota(wanted, false));
    }

    private static Stratum markets() {
        return new Stratum("集贸市场", Set.of(PlaceKind.MARKET), null, null, new Quota(10, true));
    }

    private static Stratum in(UnitId unit) {
        return new Stratum("片区", Set.of(), unit, null, new Quota(1, false));
    }

    private static List<String> bothAtOnce(Runnable... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return "done";
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (var one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static String outcome(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }
}
