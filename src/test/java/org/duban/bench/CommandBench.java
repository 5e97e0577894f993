package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.command.wall.DisplayDetails;
import org.duban.command.wall.DisplayId;
import org.duban.command.wall.Scene;
import org.duban.command.wall.Screens;
import org.duban.command.wall.WallDisplays;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;

/**
 * A campaign at a glance with ten thousand tasks, and the wall board that shows it: at most twice what a person's own statements for
 * the same figures take, to which the page of a campaign with nothing in it is added where a page is asked for. And five hundred
 * screens ask the database no more than one.
 */
final class CommandBench {

    private static final double BUDGET = 2;
    private static final Turns TURNS = new Turns(5, 21);
    private static final int SCREENS = 500;

    private static final String OPEN = """
            select count(*), count(*) filter (where state = 'SUBMITTED') from finding
            where campaign_id = ? and state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED')
            """;
    private static final String CLOSED = """
            select count(*), count(*) filter (where closed_at >= ?) from finding where state = 'CLOSED' and campaign_id = ?
            """;
    private static final String FOUND = """
            select count(*) from finding where found_at >= ? and campaign_id = ? and state not in ('DRAFT', 'WITHDRAWN')
            """;
    private static final String LATE = """
            select count(*) from deadline where due_at <= ? and campaign_id = ? and subject_kind = 'FINDING'
              and met_at is null and cancelled_at is null and held_at is null
            """;
    private static final String TASKS = """
            select count(*), count(*) filter (where state = 'DONE'), count(*) filter (where d.due_at <= ?)
            from task left join deadline d using (deadline_id) where task.campaign_id = ?
            """;
    private static final String UNITS = """
            with recursive below as (
                select unit_id as tile, unit_id from unit where league is not null
                union all select b.tile, u.unit_id from below b join unit u on u.parent_id = b.unit_id)
            select b.tile, sum(o.open), sum(l.late), sum(l.tasks_late), sum(t.open)
            from below b
            left join (select unit_id, count(*) as open from finding where campaign_id = ?
                       and state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') group by unit_id) o using (unit_id)
            left join (select lead_unit_id as unit_id, count(*) as open from task where campaign_id = ? and state = 'OPEN'
                       group by lead_unit_id) t using (unit_id)
            left join (select unit_id, count(*) filter (where subject_kind = 'FINDING') as late,
                              count(*) filter (where subject_kind = 'TASK') as tasks_late
                       from deadline where campaign_id = ? and due_at <= ? and subject_kind in ('FINDING', 'TASK')
                         and met_at is null and cancelled_at is null and held_at is null group by unit_id) l using (unit_id)
            group by b.tile
            """;
    private static final String STREAMS = """
            select w.name, t.tasks, t.late, o.open
            from workstream w
            left join (select workstream_id, count(*) as tasks, count(*) filter (where d.due_at <= ?) as late
                       from task left join deadline d using (deadline_id) where task.campaign_id = ?
                       group by workstream_id) t using (workstream_id)
            left join (select i.workstream_id, count(*) as open from finding f
                       join workstream_check_item i on i.check_item_id = f.check_item_id
                       where f.campaign_id = ? and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED')
                       group by i.workstream_id) o using (workstream_id)
            """;
    private static final String STREAMS_LATE = """
            select i.workstream_id, count(*) from deadline d join finding f on f.finding_id = d.subject_id
            join workstream_check_item i on i.check_item_id = f.check_item_id
            where d.campaign_id = ? and d.due_at <= ? and d.subject_kind = 'FINDING' and d.met_at is null
              and d.cancelled_at is null and d.held_at is null group by 1
            """;
    private static final String COVERAGE = """
            select i.section_name, count(*),
                   count(*) filter (where exists (select from finding f where f.campaign_id = ?
                       and f.check_item_id = i.check_item_id and f.state not in ('DRAFT', 'WITHDRAWN'))),
                   count(*) filter (where exists (select from finding f where f.campaign_id = ?
                       and f.check_item_id = i.check_item_id
                       and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')))
            from check_item i join campaign_standard s using (standard_id)
            where s.campaign_id = ? and i.superseded_at is null group by i.standard_id, i.section_name
            """;
    private static final String NEXT = """
            select t.title, u.name, t.percent_done, d.due_at from deadline d join task t on t.task_id = d.subject_id
            join unit u on u.unit_id = t.lead_unit_id
            where d.campaign_id = ? and d.subject_kind = 'TASK' and d.met_at is null and d.cancelled_at is null
              and d.held_at is null order by d.due_at limit 8
            """;
    private static final String PLANS = """
            select t.task_id, t.title, u.name, t.quantity_total, t.quantity_done, t.quantity_unit, t.percent_done, t.planned_from,
                   t.planned_to, (select r.percent_done from progress_report r where r.task_id = t.task_id and r.reported_at < ?
                                  order by r.progress_report_id desc limit 1)
            from task t join unit u on u.unit_id = t.lead_unit_id
            where t.campaign_id = ? and t.state = 'OPEN' and t.planned_to is not null
            """;
    private static final String WORST = """
            select f.number, f.category, f.place_text, u.name, d.due_at
            from (select subject_id, due_at from deadline where campaign_id = ? and due_at <= ? and subject_kind = 'FINDING'
                    and met_at is null and cancelled_at is null and held_at is null order by due_at limit 200) d
            join finding f on f.finding_id = d.subject_id join unit u using (unit_id)
            order by f.severity, d.due_at limit 6
            """;

    private final ApplicationContext application;
    private final int port;
    private final BareSql database;
    private final ResultTable table;
    private final UUID campaign;
    private final UUID empty;

    CommandBench(ApplicationContext application, int port, BareSql database, ResultTable table) {
        this.application = application;
        this.port = port;
        this.database = database;
        this.table = table;
        this.campaign = (UUID) database.one("select campaign_id from bench_campaign where no = 1");
        this.empty = UUID.randomUUID();
        try (var administrator = BareSql.asSuperuser(application.getBean(EmbeddedPostgres.class))) {
            BenchData.addTasks(administrator);
        }
        database.read("""
                insert into campaign (campaign_id, version, name, zone_unit_id, starts_on, watch_days)
                select ?, 0, '空的专项行动', zone_unit_id, starts_on, 30 from campaign where campaign_id = ?
                returning campaign_id
                """, empty, campaign);
    }

    void measure() {
        page();
        screens();
    }

    private void page() {
        var supervisor = Visitor.of(port).signIn("supervisor1", "of-the-bench");
        var page = "/campaigns/" + campaign;
        var figures =
                Jsoup.parse(supervisor.get(page).body()).select("dl.figures dd").eachText();
        var open = database.rows(OPEN, campaign).get(0);
        assertThat(figures.get(0)).isEqualTo(open.get(0).toString());
        assertThat(figures.get(4)).isEqualTo(open.get(1).toString());
        assertThat(figures.get(1)).isEqualTo(database.one(LATE, now(), campaign).toString());
        var made = StatementLog.count(() -> supervisor.get(page));
        assertThat(StatementLog.count(() -> supervisor.get("/campaigns/" + empty)))
                .isBetween(made - 2, made);
        var medians = TURNS.medians(
                List.of(() -> supervisor.get(page), this::bareWithTasks, () -> supervisor.get("/campaigns/" + empty)));
        table.add(new Result(
                "page of a campaign with 10,000 tasks", made, medians.get(0), medians.get(1) + medians.get(2), BUDGET));
    }

    private void screens() {
        var displays = application.getBean(WallDisplays.class);
        var screens = application.getBean(Screens.class);
        var clock = application.getBean(BenchClock.class);
        var display = displays.hang(
                DisplayId.next(),
                new DisplayDetails("大厅", Set.of(campaign), EnumSet.allOf(Scene.class), 20, "zh-CN", true, null));
        screens.connect(display, "", "");
        Runnable push = () -> {
            clock.moveTo(clock.instant().plusSeconds(15));
            screens.push();
        };
        var one = StatementLog.count(push);
        var medians = TURNS.medians(List.of(push, this::bare));
        table.add(new Result("wall board, one screen", one, medians.get(0), medians.get(1), BUDGET));
        for (var i = 1; i < SCREENS; i++) {
            screens.connect(display, "", "");
        }
        var all = StatementLog.count(push);
        assertThat(all).isEqualTo(one);
        var withAll = TURNS.medians(List.of(push, this::bare));
        table.add(new Result("wall board, %d screens".formatted(SCREENS), all, withAll.get(0), withAll.get(1), BUDGET));
        displays.takeDown(display);
        screens.push();
        clock.moveTo(BenchClock.START);
    }

    /** What a person would ask for the same figures. */
    private void bare() {
        var now = now();
        var today = Timestamp.from(BenchClock.START.minusSeconds(66_600));
        database.read(OPEN, campaign);
        database.read(CLOSED, today, campaign);
        database.read(FOUND, today, campaign);
        database.read(LATE, now, campaign);
        database.read(TASKS, now, campaign);
        database.read(UNITS, campaign, campaign, campaign, now);
        database.read(STREAMS, now, campaign, campaign);
        database.read(STREAMS_LATE, campaign, now);
        database.read(COVERAGE, campaign, campaign, campaign);
        database.read(WORST, campaign, now);
    }

    /** The page lists tasks besides: what is due next, and how far the plans are. */
    private void bareWithTasks() {
        bare();
        database.read(NEXT, campaign);
        database.read(PLANS, now(), campaign);
    }

    private Timestamp now() {
        return Timestamp.from(application.getBean(BenchClock.class).instant());
    }
}
