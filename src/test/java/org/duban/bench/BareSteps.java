package org.duban.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.duban.shared.Uuids;

/** The inserts and updates of a step, by one who trusts everybody: nothing is read, checked or reckoned. */
final class BareSteps {

    private static final Timestamp NOW = Timestamp.from(BenchClock.START.plusSeconds(60));
    private static final Timestamp DUE = Timestamp.from(BenchClock.START.plus(Duration.ofDays(3)));

    private final BareSql database;
    private final UUID unit;
    private final UUID inspector;
    private final UUID clerk;

    BareSteps(BareSql database, UUID unit, UUID inspector, UUID clerk) {
        this.database = database;
        this.unit = unit;
        this.inspector = inspector;
        this.clerk = clerk;
    }

    void assign(UUID finding) {
        database.write("""
                insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind,
                    term_amount, started_at, original_due_at, due_at)
                select ?, 0, 'FINDING', finding_id, campaign_id, ?, 'DAYS', 3, ?, ?, ? from finding where finding_id = ?
                """, derived(finding, "deadline"), unit, NOW, DUE, DUE, finding);
        database.write(
                "update finding set state = 'ASSIGNED', unit_id = ?, deadline_id = ?, version = version + 1"
                        + " where finding_id = ? and version = 0",
                unit,
                derived(finding, "deadline"),
                finding);
        tell(finding, "ASSIGNED", inspector, "{\"unitId\": \"" + unit + "\"}");
    }

    void submit(UUID finding) {
        var deadline = derived(finding, "deadline");
        database.write(
                "update deadline set met_at = ?, version = version + 1 where deadline_id = ? and version = 0",
                NOW,
                deadline);
        database.write(
                "update finding set state = 'SUBMITTED', rounds = 1, submitted_at = ?, version = version + 1"
                        + " where finding_id = ? and version = 2",
                NOW,
                finding);
        database.write("""
                insert into rectification (rectification_id, finding_id, round, deadline_id, measure, submitted_at,
                    submitted_by, in_time)
                values (?, ?, 1, ?, '已组织人员清理，并安排专人巡查，防止反弹。', ?, ?, true)
                """, derived(finding, "rectification"), finding, deadline, NOW, clerk);
        show(finding, after(finding), "AFTER", 1);
        tell(finding, "SUBMITTED", clerk, "{\"measure\": \"已组织人员清理，并安排专人巡查，防止反弹。\", \"inTime\": true}");
    }

    void pass(UUID finding) {
        database.write(
                "update finding set state = 'CLOSED', closed_at = ?, version = version + 1"
                        + " where finding_id = ? and version = 3",
                NOW,
                finding);
        database.write(
                "insert into verification (verification_id, rectification_id, result, verified_at, verified_by)"
                        + " values (?, ?, 'PASS', ?, ?)",
                Uuids.next(),
                derived(finding, "rectification"),
                NOW,
                inspector);
        tell(finding, "PASSED", inspector, "{}");
    }

    void show(UUID finding, UUID photo, String phase, int round) {
        database.write(
                "insert into finding_evidence (finding_id, evidence_id, phase, round, position) values (?, ?, ?, ?, 0)",
                finding,
                photo,
                phase,
                round);
    }

    UUID before(UUID finding) {
        return derived(finding, "before");
    }

    UUID after(UUID finding) {
        return derived(finding, "after");
    }

    private void tell(UUID finding, String event, UUID by, String detail) {
        database.write(
                "insert into activity (occurred_at, subject_kind, subject_id, event, actor_id, actor_name, channel, detail)"
                        + " values (?, 'FINDING', ?, ?, ?, '督查1组', 'SYSTEM', ?::jsonb)",
                NOW,
                finding,
                event,
                by,
                detail);
    }

    /** Known without being kept; it begins with the time as the finding's own id does, so it goes to the index's end. */
    private static UUID derived(UUID finding, String what) {
        var hash = UUID.nameUUIDFromBytes((finding + what).getBytes(StandardCharsets.UTF_8));
        return new UUID(finding.getMostSignificantBits(), hash.getLeastSignificantBits());
    }
}
