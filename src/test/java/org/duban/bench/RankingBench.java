package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingBoard;
import org.duban.ranking.RankingService;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.context.ApplicationContext;

/** A weekly ranking of 400 units may take half as long again as the same computed by a statement written by hand. */
final class RankingBench {

    private static final double BUDGET = 1.5;
    private static final Turns TURNS = new Turns(3, 15);
    private static final Instant MONDAY = Instant.parse("2026-11-15T16:00:00Z");
    private static final Instant MONDAY_BEFORE = MONDAY.minus(Duration.ofDays(7));

    private final RankingService rankings;
    private final RankingBoard board;
    private final BareSql database;
    private final ResultTable table;
    private final UUID campaign;
    private final SignedIn supervisor;
    private final String bare = BenchData.text("ranking.sql");

    RankingBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.rankings = application.getBean(RankingService.class);
        this.board = application.getBean(RankingBoard.class);
        this.database = database;
        this.table = table;
        this.campaign = (UUID) database.one("select campaign_id from bench_campaign where no = 1");
        var id = (UUID) database.one("select account_id from account where username = 'supervisor1'");
        this.supervisor = new SignedIn(new AccountId(id), "supervisor1", "督查室", Set.of(Role.SUPERVISOR), null);
    }

    void measure() {
        database.script(BenchData.text("ranking-tables.sql"));
        theSameResult();
        var id = new CampaignId(campaign);
        var now = BenchClock.START.plusSeconds(3600);
        time(
                "ranking of 400 units, this week as it stands",
                () -> board.current(id),
                () -> select(MONDAY, now, "select * from standing order by league, rank nulls last"));
        time("ranking of 400 units, last week kept with its lines", this::draft, this::keep);
    }

    private void time(String what, Runnable ours, Runnable theirs) {
        var made = StatementLog.count(ours);
        var medians = TURNS.medians(List.of(ours, () -> database.inTransaction(theirs)));
        table.add(new Result(what, made, medians.get(0), medians.get(1), BUDGET));
    }

    private EditionId draft() {
        return rankings.draft(
                new CampaignId(campaign), Period.containing(PeriodKind.WEEK, LocalDate.of(2026, 11, 9)), supervisor);
    }

    private void keep() {
        var edition = UUID.randomUUID();
        database.write(bare + """
                , kept as (
                    insert into bench_standing select ?, unit_id, league, rank, score, deducted, found, open, due, closed,
                        in_time, late, carried, reworked, held from standing
                )
                insert into bench_line select ?, unit_id, row_number() over (partition by unit_id order by occurred_at),
                    finding_id, kind, occurred_at, points from charge_of_unit
                """, parameters(MONDAY_BEFORE, MONDAY, edition, edition));
    }

    private List<List<Object>> select(Instant from, Instant to, String what) {
        return database.rows(bare + what, parameters(from, to));
    }

    /** The bare statement is worth comparing with: it comes to the same for every unit. */
    private void theSameResult() {
        var columns =
                "unit_id, rank, score, deducted, found, open, due, closed, in_time, late, carried, reworked, held";
        var edition = draft();
        var ours = database.rows(
                "select " + columns.replace("rank,", "rank::int,") + " from ranking_standing where edition_id = ?"
                        + " order by unit_id",
                edition.value());
        var theirs = select(
                MONDAY_BEFORE,
                MONDAY,
                "select " + columns.replace("rank,", "rank::int,") + " from standing order by unit_id");
        assertThat(theirs.toString()).isEqualTo(ours.toString());
    }

    private Object[] parameters(Instant from, Instant to, Object... others) {
        var parameters = new java.util.ArrayList<Object>(List.of(Timestamp.from(from), Timestamp.from(to), campaign));
        parameters.addAll(List.of(others));
        return parameters.toArray();
    }
}
