package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.inspection.coverage.Cadence;
import org.duban.inspection.coverage.Cadences;
import org.duban.inspection.coverage.CoverageReader;
import org.duban.inspection.coverage.Covered;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.duban.shared.PeriodKind;
import org.duban.unit.UnitLevel;
import org.springframework.context.ApplicationContext;

/** Which of three thousand villages have been inspected this month: one statement. */
final class CoverageBench {

    /** The application has to find out which units lie in the district, and what lies below each. */
    private static final double BUDGET = 8;

    private static final Turns TURNS = new Turns(3, 11);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.ofInstant(BenchClock.START, ZONE);

    /** A person knows that villages have no units below, and that nobody needs to look for the district's. */
    private static final String BARE = """
            select u.unit_id, u.name, count(distinct (f.found_at at time zone 'Asia/Shanghai')::date), max(f.found_at)
            from unit u
            left join place p using (unit_id)
            left join finding f on f.place_id = p.place_id and f.campaign_id = ? and f.inspection_id is null
                and f.source in ('ROUTINE', 'SPECIAL', 'UNANNOUNCED', 'LOOK_BACK') and f.state <> 'WITHDRAWN'
                and f.found_at >= ? and f.found_at < ?
            where u.level = 'VILLAGE' group by u.unit_id, u.name order by u.name
            """;

    private final BareSql database;
    private final ResultTable table;
    private final CoverageReader reader;
    private final Cadence cadence;
    private final UUID campaign;

    /** After the villages are there; see {@link BenchData#addVillages}. */
    CoverageBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.database = database;
        this.table = table;
        this.reader = application.getBean(CoverageReader.class);
        this.campaign = (UUID) database.one("select campaign_id from bench_campaign where no = 1");
        try (var administrator = BareSql.asSuperuser(application.getBean(EmbeddedPostgres.class))) {
            administrator.script("""
                    update place set unit_id = v.unit_id
                    from bench_place p, (
                        select unit_id, row_number() over (order by unit_id) - 1 as no from unit where level = 'VILLAGE') v
                    where p.place_id = place.place_id and v.no = p.no % 3000
                    """);
            administrator.script("vacuum analyze place");
        }
        var id = (UUID) database.one("select account_id from account where username = 'supervisor1'");
        var supervisor = new SignedIn(new AccountId(id), "supervisor1", "督导办", Set.of(Role.SUPERVISOR), null);
        var cadences = application.getBean(Cadences.class);
        this.cadence = cadences.require(cadences.set(
                new CampaignId(campaign),
                new Cadences.Target(UnitLevel.VILLAGE, null),
                2,
                PeriodKind.MONTH,
                supervisor));
    }

    void measure() {
        var villages = reader.of(cadence, TODAY).targets();
        assertThat(villages).hasSizeGreaterThanOrEqualTo(3000);
        assertThat(villages.stream().mapToInt(Covered::times).sum()).isPositive();
        var period = reader.of(cadence, TODAY).period();
        var start = Timestamp.from(period.startsAt(ZONE));
        var end = Timestamp.from(period.endsAt(ZONE));
        Runnable ours = () -> reader.of(cadence, TODAY);
        var made = StatementLog.count(ours);
        assertThat(made).isEqualTo(1);
        var medians = TURNS.medians(List.of(ours, () -> database.read(BARE, campaign, start, end)));
        table.add(new Result(
                "coverage of %,d villages in a month".formatted(villages.size()),
                made,
                medians.get(0),
                medians.get(1),
                BUDGET));
    }
}
