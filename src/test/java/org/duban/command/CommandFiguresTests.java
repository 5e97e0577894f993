package org.duban.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignService;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.command.ItemCoverage.Standing;
import org.duban.command.Sight.Seen;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingRow;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.ranking.FindingMother;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Uuids;
import org.duban.standard.StandardId;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the view from above counts, and for whom. */
@FullStackTest
class CommandFiguresTests {

    private static final String DUE = "04-14T24:00";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Sight sight;

    @Autowired
    private Situations situations;

    @Autowired
    private UnitLights units;

    @Autowired
    private StreamLights streams;

    @Autowired
    private StandardCoverage coverage;

    @Autowired
    private WorstFindings worst;

    @Autowired
    private FindingRegister register;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private WorkstreamService workstreams;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @Test
    void countsWhatIsOpenLateHeldAndStruckOffForEachReader() {
        world.finding(world.jiazhai).due(DUE);
        world.finding(world.wenchang).due(DUE).held("04-12T10:00");
        world.finding(world.wenchang).due(DUE).handedIn("04-12T10:00").closed("04-13T10:00");
        world.finding(world.bankou).due(DUE).handedIn("04-12T10:00");
        world.finding(world.bankou).due(DUE).withdrawn();

        var office = situation(sight.of(world.supervisor));
        var clerk = situation(sight.of(world.clerk));

        assertThat(List.of(office, clerk))
                .extracting(
                        Situation::open,
                        Situation::late,
                        Situation::held,
                        Situation::submitted,
                        Situation::closed,
                        Situation::found,
                        Situation::closedPercent)
                .containsExactly(tuple(2, 1, 1, 1, 1, 4, 25), tuple(1, 1, 1, 0, 1, 3, 33));
    }

    @Test
    void whatIsLateIsCountedAsTheRegisterListsItForAClerkWhoWorksOnItToo() {
        world.finding(world.jiazhai).due(DUE);
        var shared = world.finding(world.bankou).due(DUE);
        world.finding(world.bankou).due(DUE);
        jdbc.sql("insert into finding_co_unit (finding_id, unit_id) values (:finding, :unit)")
                .param("finding", shared.id)
                .param("unit", world.wenchang.value())
                .update();
        var late =
                FindingFilter.ALL.withCampaigns(List.of(world.campaign.value())).withOverdue(true);

        for (var reader : List.of(world.clerk, world.supervisor)) {
            assertThat(situation(sight.of(reader)).late())
                    .isEqualTo(register.page(late, FindingOrder.FOUND, 50, null, 50, reader)
                            .total());
        }
        assertThat(situation(sight.of(world.clerk)).late()).isEqualTo(2);
    }

    @Test
    void whatASecretRoundFoundCountsForTheOfficeAloneUntilItIsReleased() {
        var secret = new InspectionWorld(beans);
        var round = secret.round(InspectionKind.UNANNOUNCED, secret.market);
        secret.find(round, secret.market, DeadlineTerm.days(2));
        var campaign = List.of(secret.district.campaign.value());

        var office =
                situations.of(campaign, sight.of(secret.district.supervisor)).get(0);
        var clerk = situations.of(campaign, sight.of(secret.district.clerk)).get(0);
        var wall = situations.of(campaign, Seen.ON_THE_WALL).get(0);

        assertThat(List.of(office, clerk, wall))
                .extracting(Situation::open, Situation::foundToday)
                .containsExactly(tuple(1, 1), tuple(0, 0), tuple(0, 0));
        assertThat(units.of(campaign, false)).isEmpty();
    }

    @Test
    void aUnitStandsForAllBelowItAndOneInNoLeagueStandsApart() {
        world.finding(world.jiazhai).due(DUE);
        var department = world.unit("城管中心", UnitLevel.DEPARTMENT, world.district, null);
        world.finding(department).due(DUE).handedIn("04-12T10:00");

        var leagues = units.of(List.of(world.campaign.value()), true).get(world.campaign.value());

        assertThat(leagues)
                .flatExtracting(UnitLights.League::units)
                .extracting(UnitLight::league, UnitLight::name, UnitLight::open, UnitLight::late, UnitLight::light)
                .containsExactlyInAnyOrder(
                        tuple("乡办组", "文昌办事处", 1, 1, TrafficLight.OVERDUE),
                        tuple("乡办组", "搬口办事处", 0, 0, TrafficLight.NONE),
                        tuple("乡办组", "许湾办事处", 0, 0, TrafficLight.NONE),
                        tuple("村组", "贾寨行政村", 1, 1, TrafficLight.OVERDUE),
                        tuple("村组", "李庄行政村", 0, 0, TrafficLight.NONE),
                        tuple(null, "城管中心", 1, 0, TrafficLight.OPEN));
        assertThat(leagues).allSatisfy(league -> assertThat(league.notShown()).isZero());
        assertThat(leagues.get(0).units().get(0).light()).as("the worst first").isEqualTo(TrafficLight.OVERDUE);
    }

    @Test
    void aUnitOfWhichNothingIsKnownIsNotSaidToBeClear() {
        world.finding(world.wenchang).due(DUE).handedIn("04-12T10:00").closed("04-13T10:00");
        world.finding(world.bankou).due(DUE).withdrawn();
        assign(world.xuwan);

        var league = units.of(List.of(world.campaign.value()), true).get(world.campaign.value()).stream()
                .filter(one -> "乡办组".equals(one.units().get(0).league()))
                .findFirst()
                .orElseThrow();

        assertThat(league.units())
                .extracting(UnitLight::name, UnitLight::light)
                .containsExactlyInAnyOrder(
                        tuple("文昌办事处", TrafficLight.MET),
                        tuple("搬口办事处", TrafficLight.NONE),
                        tuple("许湾办事处", TrafficLight.OPEN));
    }

    @Test
    void aUnitIsNotClearWhileATaskThatItLeadsIsLate() {
        world.finding(world.wenchang).due(DUE).handedIn("04-12T10:00").closed("04-13T10:00");
        letPass(assign(world.jiazhai));
        assign(world.bankou);
        world.finding(world.xuwan).due(DUE);
        letPass(assign(world.xuwan));

        var league = units.of(List.of(world.campaign.value()), true).get(world.campaign.value()).stream()
                .filter(one -> "乡办组".equals(one.units().get(0).league()))
                .findFirst()
                .orElseThrow();

        assertThat(league.units())
                .extracting(
                        UnitLight::name,
                        UnitLight::light,
                        UnitLight::late,
                        UnitLight::tasksLate,
                        UnitLight::tasksOpen,
                        UnitLight::byTasks)
                .containsExactly(
                        tuple("许湾办事处", TrafficLight.OVERDUE, 1, 1, 1, false),
                        tuple("文昌办事处", TrafficLight.OVERDUE, 0, 1, 1, true),
                        tuple("搬口办事处", TrafficLight.OPEN, 0, 0, 1, true));
        assertThat(league.late()).isEqualTo(2);
    }

    @Test
    void aWorkstreamWithoutTasksAndFindingsIsNotSaidToBeClear() {
        var item = item();
        adopt(item);
        workstreams.open(
                WorkstreamId.next(),
                world.campaign,
                new WorkstreamDetails("市容专项", world.wenchang, Set.of(), Set.of(item.code())));

        assertThat(light()).isEqualTo(TrafficLight.NONE);

        under(
                item,
                world.finding(world.wenchang).due(DUE).handedIn("04-12T10:00").closed("04-13T10:00"));
        assertThat(light()).isEqualTo(TrafficLight.MET);
    }

    @Test
    void ofALeagueWithoutEndOnlyTheWorstAreShownAndTheOthersCounted() {
        for (var i = 0; i <= UnitLights.MOST; i++) {
            world.unit("第" + i + "居委会", UnitLevel.VILLAGE, world.xuwan, "居委会组");
        }
        var last = world.unit("最后居委会", UnitLevel.VILLAGE, world.xuwan, "居委会组");
        world.finding(last).due(DUE);

        var league = units.of(List.of(world.campaign.value()), true).get(world.campaign.value()).stream()
                .filter(one -> "居委会组".equals(one.units().get(0).league()))
                .findFirst()
                .orElseThrow();

        assertThat(league.units()).hasSize(UnitLights.MOST);
        assertThat(league.units().get(0).name()).isEqualTo("最后居委会");
        assertThat(league.notShown()).isEqualTo(2);
    }

    @Test
    void aWorkstreamHasTheFindingsOfItsThemeBesideItsTasks() {
        var item = item();
        adopt(item);
        var theme = workstreams.open(
                WorkstreamId.next(),
                world.campaign,
                new WorkstreamDetails("市容专项", world.wenchang, Set.of(), Set.of(item.code())));
        var own = under(item, world.finding(world.wenchang).due(DUE));
        world.finding(world.wenchang).due(DUE);

        var stream = streams.of(List.of(world.campaign.value()), sight.of(world.supervisor))
                .get(world.campaign.value())
                .get(0);

        assertThat(stream)
                .extracting(
                        StreamLight::name,
                        StreamLight::themed,
                        StreamLight::open,
                        StreamLight::late,
                        StreamLight::light)
                .containsExactly("市容专项", true, 1, 1, TrafficLight.OVERDUE);
        var filter = FindingFilter.ALL.withWorkstream(theme.value());
        assertThat(register.page(filter, FindingOrder.FOUND, 50, null, 100, world.supervisor)
                        .slice()
                        .items())
                .extracting(FindingRow::id)
                .containsExactly(own.id);
    }

    @Test
    void tellsItemsWithFindingsFromCleanOnesAndFromThoseNobodyLookedAt() {
        var items = items(4);
        adopt(items.get(0));
        under(items.get(0), world.finding(world.wenchang).due(DUE));
        under(
                items.get(1),
                world.finding(world.bankou).due(DUE).handedIn("04-12T10:00").closed("04-13T10:00"));
        asked(items.get(2), "YES");
        asked(items.get(3), "NA");

        var found = coverage.items(world.campaign.value(), true);

        assertThat(items)
                .extracting(item -> found.stream()
                        .filter(one -> one.id().equals(item.id()))
                        .findFirst()
                        .orElseThrow()
                        .standing())
                .containsExactly(Standing.OPEN, Standing.CLOSED, Standing.CLEAN, Standing.NEVER);
        var sections = coverage.sections(List.of(world.campaign.value()), true).get(world.campaign.value());
        assertThat(sections.stream().mapToInt(SectionCoverage::open).sum()).isEqualTo(1);
        assertThat(sections.stream().mapToInt(SectionCoverage::closed).sum()).isEqualTo(1);
        assertThat(sections.stream().mapToInt(SectionCoverage::clean).sum()).isEqualTo(1);
        assertThat(sections)
                .allSatisfy(one -> assertThat(one.open() + one.closed() + one.clean() + one.never())
                        .isEqualTo(one.items()));
    }

    @Test
    void theWorstAreTheGravestOfThoseThatAreLateTheLongest() {
        var minor = world.finding(world.wenchang).due("04-10T24:00");
        var grave = world.finding(world.bankou).due(DUE);
        jdbc.sql("update finding set severity = 'CRITICAL' where finding_id = :id")
                .param("id", grave.id)
                .update();
        world.finding(world.xuwan).due(DUE).handedIn("04-12T10:00");

        assertThat(worst.of(List.of(world.campaign.value()), 6).get(world.campaign.value()))
                .extracting(WorstFinding::findingId)
                .containsExactly(grave.id, minor.id);
    }

    private TaskId assign(UnitId lead) {
        var details = new TaskDetails("征迁", null, lead, Set.of(), null, RankingWorld.WEEK.from(), null, null, null);
        return tasks.assign(
                TaskId.next(), world.campaign, details, DueBy.at(Instant.now().plus(Duration.ofDays(30))));
    }

    private void letPass(TaskId task) {
        jdbc.sql("update deadline set due_at = started_at + interval '1 microsecond' where subject_id = :task")
                .param("task", task.value())
                .update();
    }

    private TrafficLight light() {
        return streams.of(List.of(world.campaign.value()), sight.of(world.supervisor))
                .get(world.campaign.value())
                .get(0)
                .light();
    }

    private Situation situation(Seen seen) {
        return situations.of(List.of(world.campaign.value()), seen).get(0);
    }

    /** An item of a standard. */
    public record Item(UUID id, UUID standardId, String code) {}

    private Item item() {
        return items(1).get(0);
    }

    private List<Item> items(int number) {
        return jdbc.sql("""
                        select check_item_id as id, standard_id, code from check_item
                        where superseded_at is null and retired_at is null
                          and standard_id = (select standard_id from standard where code = 'weisheng')
                        order by code limit :number
                        """).param("number", number).query(Item.class).list();
    }

    private void adopt(Item item) {
        var facts = new CampaignDetails(
                "对标行动" + world.campaign,
                world.district,
                null,
                RankingWorld.WEEK.from().minusDays(20),
                null,
                null,
                null,
                30,
                Set.of(new StandardId(item.standardId())));
        campaigns.change(world.campaign, facts, null);
    }

    private FindingMother under(Item item, FindingMother finding) {
        jdbc.sql("update finding set check_item_id = :item where finding_id = :id")
                .param("item", item.id())
                .param("id", finding.id)
                .update();
        return finding;
    }

    /** A checklist with the item in it was answered somewhere in the campaign. */
    private void asked(Item item, String answer) {
        var ids = new UUID[] {Uuids.next(), Uuids.next(), Uuids.next(), Uuids.next(), Uuids.next()};
        var by = world.supervisor.accountId().value();
        jdbc.sql("""
                        insert into inspection (inspection_id, version, campaign_id, kind, title, starts_on, ends_on,
                            planned_by, state, begun_at)
                        values (:id, 0, :campaign, 'ROUTINE', '日常', '2019-04-10', '2019-04-10', :by, 'UNDER_WAY', now())
                        """)
                .param("id", ids[0])
                .param("campaign", world.campaign.value())
                .param("by", by)
                .update();
        jdbc.sql("insert into place (place_id, version, name, kind, initials) values (:id, 0, :name, 'MARKET', 'x')")
                .param("id", ids[1])
                .param("name", "市场" + ids[1])
                .update();
        jdbc.sql("insert into inspection_stop (inspection_id, place_id, position) values (:round, :place, 1)")
                .param("round", ids[0])
                .param("place", ids[1])
                .update();
        jdbc.sql("""
                        insert into checklist (checklist_id, version, series_id, revision, name, made_at)
                        values (:id, 0, :series, 1, :name, now())
                        """)
                .param("id", ids[2])
                .param("series", ids[3])
                .param("name", "检查表" + ids[2])
                .update();
        jdbc.sql("""
                        insert into checklist_line (checklist_id, position, kind, text, check_item_id, points, photo_required)
                        values (:id, 1, 'YES_NO', '干净', :item, 1, false)
                        """).param("id", ids[2]).param("item", item.id()).update();
        jdbc.sql("""
                        insert into stop_check (stop_check_id, inspection_id, place_id, checklist_id, filled_by, filled_at,
                            received_at, total, lost)
                        values (:id, :round, :place, :checklist, :by, now(), now(), 1, 0)
                        """)
                .param("id", ids[4])
                .param("round", ids[0])
                .param("place", ids[1])
                .param("checklist", ids[2])
                .param("by", by)
                .update();
        jdbc.sql("insert into stop_answer (stop_check_id, position, answer) values (:id, 1, :answer)")
                .param("id", ids[4])
                .param("answer", answer)
                .update();
    }
}
