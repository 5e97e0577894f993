package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.recurrence.Question;
import org.duban.finding.recurrence.Recurrences;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Whether something is there already: at a place and around it, or by its words alone. */
final class RecurrenceBench {

    private static final double BUDGET = 2;
    private static final Turns TURNS = new Turns(50, 100);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Timestamp NOW = Timestamp.from(BenchClock.START.plus(Duration.ofHours(1)));
    private static final String WORDS = "周淮路东段附近垃圾桶满溢，周边有散落垃圾，影响市容。";

    private static final String STANDS = """
             f.campaign_id = ? and (f.state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                or f.state = 'CLOSED' and f.closed_at between ? and ?)
            """;
    private static final String ROWS = """
            select f.finding_id, f.number, f.place_text, f.category, left(f.description, 60), f.state, f.found_at, f.closed_at,
                   coalesce(f.latitude, p.latitude), coalesce(f.longitude, p.longitude), c.why, c.likeness
            from (%s) c (finding_id, why, likeness) join finding f using (finding_id) left join place p using (place_id)
            """;
    private static final String AT_AND_AROUND =
            ROWS.formatted("(select f.finding_id, 'PLACE', 1 from finding f where f.place_id = ? and " + STANDS
                    + " and f.check_item_id = any(?) limit 50) union all"
                    + " (select f.finding_id, 'NEAR', 1 from finding f where f.latitude between ? and ?"
                    + " and f.longitude between ? and ? and " + STANDS
                    + " and f.check_item_id = any(?) limit 50) union all"
                    + " (select f.finding_id, 'NEAR', 1 from finding f where f.place_id = any(array(select p.place_id"
                    + " from place p where p.latitude between ? and ? and p.longitude between ? and ?))"
                    + " and f.latitude is null and " + STANDS + " and f.check_item_id = any(?) limit 50)");
    private static final String ALIKE = ROWS.formatted("""
            select f.finding_id, 'TEXT', similarity(f.place_text || ' ' || f.description, ?) from finding f
            where (f.place_text || ' ' || f.description) % ? and
            """ + STANDS + " order by 3 desc limit 50");

    private final Recurrences recurrences;
    private final BareSql database;
    private final ResultTable table;
    private final UUID campaign;
    private final UUID place;
    private final UUID item;
    private final SignedIn inspector;

    RecurrenceBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.recurrences = application.getBean(Recurrences.class);
        this.database = database;
        this.table = table;
        this.campaign = (UUID) database.one("select campaign_id from bench_campaign where no = 1");
        var busiest = database.rows("""
                        select place_id, check_item_id from finding
                        where campaign_id = ? and place_id is not null and check_item_id is not null and state = 'CLOSED'
                        group by place_id, check_item_id order by max(closed_at) desc limit 1
                        """, campaign).get(0);
        this.place = (UUID) busiest.get(0);
        this.item = (UUID) busiest.get(1);
        var id = (UUID) database.one("select account_id from account where username = 'inspector1'");
        this.inspector = new SignedIn(new AccountId(id), "inspector1", "督查1组", Set.of(Role.INSPECTOR), null);
    }

    void measure() {
        // Places about 150 metres apart from each other.
        database.script("""
                update place set latitude = 33.5 + p.no % 64 * 0.0015, longitude = 114.5 + p.no / 64 * 0.0015
                from bench_place p where p.place_id = place.place_id
                """);
        database.script("analyze place");
        time("recurrence check at a place", question(place, item, ""), this::bareAtPlace);
        time("recurrence check by words", question(null, null, WORDS), this::bareAlike);
    }

    private void time(String what, Question question, Runnable theirs) {
        assertThat(recurrences.of(question, inspector)).as(what).isNotEmpty();
        Runnable ours = () -> recurrences.of(question, inspector);
        var made = StatementLog.count(ours);
        var medians = TURNS.medians(List.of(ours, theirs));
        table.add(new Result(what, made, medians.get(0), medians.get(1), BUDGET));
    }

    private Question question(@Nullable UUID at, @Nullable UUID of, String words) {
        return new Question(
                new CampaignId(campaign),
                at == null ? null : new PlaceId(at),
                of == null ? null : new CheckItemId(of),
                null,
                "",
                words,
                null);
    }

    private void bareAtPlace() {
        var ground = ground(place, item);
        var items = (UUID[]) ground.get(3);
        var south = (double) ground.get(1) - 0.00046;
        var north = (double) ground.get(1) + 0.00046;
        var west = (double) ground.get(2) - 0.00055;
        var east = (double) ground.get(2) + 0.00055;
        var since = since(ground);
        database.read(
                AT_AND_AROUND,
                place,
                campaign,
                since,
                NOW,
                items,
                south,
                north,
                west,
                east,
                campaign,
                since,
                NOW,
                items,
                south,
                north,
                west,
                east,
                campaign,
                since,
                NOW,
                items);
    }

    private void bareAlike() {
        database.read(ALIKE, " " + WORDS, " " + WORDS, campaign, since(ground(place, item)), NOW);
    }

    private List<Object> ground(UUID at, UUID of) {
        var ground = database.rows("""
                        select c.watch_days, p.latitude, p.longitude, array(
                            select i.check_item_id from check_item i join check_item asked using (standard_id, code)
                            where asked.check_item_id = ?)
                        from campaign c left join place p on p.place_id = ? where c.campaign_id = ?
                        """, of, at, campaign).get(0);
        try {
            ground.set(3, ((Array) ground.get(3)).getArray());
            return ground;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Timestamp since(List<Object> ground) {
        return Timestamp.from(LocalDate.ofInstant(NOW.toInstant(), ZONE)
                .minusDays((int) ground.get(0))
                .atStartOfDay(ZONE)
                .toInstant());
    }
}
