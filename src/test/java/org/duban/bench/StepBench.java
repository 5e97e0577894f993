package org.duban.bench;

import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.finding.Effort;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One step of one finding through the service, with all that it looks up and checks, may take three times as long as the
 * bare inserts and updates in one transaction.
 */
final class StepBench {

    private static final double BUDGET = 3;
    /**
     * Enough for the JVM to have compiled both sides, as in an office that has been open since morning: after 600 turns the
     * step that is measured first still took twice as long, and four times the bare side.
     */
    private static final Turns TURNS = new Turns(3000, 121);

    private static final String MEASURE = "已组织人员清理，并安排专人巡查，防止反弹。";

    private final FindingAssignments assignments;
    private final FindingRectifications rectifications;
    private final BareSql database;
    private final BareSteps bare;
    private final ResultTable table;
    private final UUID unit;
    private final SignedIn inspector;
    private final SignedIn clerk;

    StepBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.assignments = application.getBean(FindingAssignments.class);
        this.rectifications = application.getBean(FindingRectifications.class);
        this.database = database;
        this.table = table;
        this.unit = (UUID) database.one("select unit_id from bench_unit where no = 60");
        this.inspector = person("inspector1", Role.INSPECTOR, null);
        this.clerk = person("clerk60", Role.UNIT, unit);
        this.bare = new BareSteps(
                database, unit, inspector.accountId().value(), clerk.accountId().value());
    }

    void measure() {
        var ours = drafts("OURS");
        var theirs = drafts("BARE");
        step("assigning a finding", inspector, ours, this::assign, theirs, bare::assign);
        database.write("update finding set state = 'RECTIFYING', version = version + 1 where state = 'ASSIGNED'"
                + " and requirement in ('OURS', 'BARE')");
        step("handing in a rectification", clerk, ours, this::submit, theirs, bare::submit);
        step("verifying and striking off", inspector, ours, this::pass, theirs, bare::pass);
    }

    private void step(
            String what, SignedIn who, List<UUID> ours, Consumer<UUID> our, List<UUID> theirs, Consumer<UUID> their) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        Iterator<UUID> one = ours.iterator();
        Iterator<UUID> other = theirs.iterator();
        var made = StatementLog.count(() -> our.accept(one.next()));
        var medians = TURNS.medians(
                List.of(() -> our.accept(one.next()), () -> database.inTransaction(() -> their.accept(other.next()))));
        SecurityContextHolder.clearContext();
        table.add(new Result(what, made, medians.get(0), medians.get(1), BUDGET));
    }

    private void assign(UUID finding) {
        assignments.assign(
                new FindingId(finding), new UnitId(unit), Set.of(), DueBy.of(DeadlineTerm.days(3)), inspector, null);
    }

    private void submit(UUID finding) {
        rectifications.submit(
                new FindingId(finding),
                MEASURE,
                Effort.NONE,
                List.of(new EvidenceId(bare.after(finding))),
                clerk,
                null);
    }

    private void pass(UUID finding) {
        rectifications.pass(new FindingId(finding), null, inspector, null);
    }

    /** Fresh drafts, each with a photo, and another for when it will have been put right. */
    private List<UUID> drafts(String mark) {
        var count = TURNS.warmUps() + TURNS.rounds() + 1;
        var number = "'" + mark + "-' || lpad(n::text, 5, '0')";
        database.write(
                """
                insert into finding (finding_id, version, number, campaign_id, place_text, category, severity, points, source,
                    description, requirement, state, found_at, logged_at, logged_by)
                select bench_id(?, ?, n), 0, %s, c.campaign_id, '周淮路东段', '乱停乱放', 'MINOR', 1, 'ROUTINE',
                    '周淮路东段机动车乱停乱放，占用盲道，影响市容。', ?, 'DRAFT', ?, ?, ?
                from generate_series(1, ?) n, bench_campaign c where c.no = 1
                """.formatted(number),
                now(),
                mark.hashCode() & 0xfff,
                mark,
                now(),
                now(),
                inspector.accountId().value(),
                count);
        var drafts =
                database.rows("select finding_id from finding where requirement = ? order by finding_id", mark).stream()
                        .map(row -> (UUID) row.get(0))
                        .toList();
        database.inTransaction(() -> drafts.forEach(finding -> {
            photo(bare.before(finding), inspector);
            photo(bare.after(finding), clerk);
            bare.show(finding, bare.before(finding), "BEFORE", 0);
        }));
        return drafts;
    }

    private void photo(UUID id, SignedIn by) {
        database.write(
                "insert into evidence (evidence_id, version, sha256, kind, size, file_name, width, height, uploaded_by,"
                        + " uploaded_at) values (?, 0, repeat('0', 64), 'JPEG', 400000, 'photo.jpg', 1600, 1200, ?, ?)",
                id,
                by.accountId().value(),
                now());
    }

    private SignedIn person(String username, Role role, @Nullable UUID of) {
        var id = (UUID) database.one("select account_id from account where username = ?", username);
        return new SignedIn(new AccountId(id), username, username, Set.of(role), of == null ? null : new UnitId(of));
    }

    private static Timestamp now() {
        return Timestamp.from(BenchClock.START);
    }
}
