package org.duban.ranking;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Makes a finding with a past, as the services would have written it, without waiting for the past to pass. */
public final class FindingMother {

    public final UUID id = Uuids.next();

    private final RankingWorld world;
    private final UnitId unit;
    private final String number;
    private OffsetDateTime foundAt = RankingWorld.at("04-09T10:00");
    private BigDecimal points = BigDecimal.ONE;
    private Source source = Source.ROUTINE;
    private FindingState state = FindingState.RECTIFYING;
    private String place = "周淮路东段";
    private boolean hidden;
    private boolean onTheSpot;
    private @Nullable UUID recurrenceOf;
    private @Nullable OffsetDateTime closedAt;
    private @Nullable UUID deadline;
    private int rounds;
    private int reworks;

    FindingMother(RankingWorld world, UnitId unit) {
        this.world = world;
        this.unit = unit;
        this.number = "T-%05d".formatted(world.next());
    }

    public FindingMother found(String moment) {
        this.foundAt = RankingWorld.at(moment);
        return this;
    }

    public FindingMother points(String points) {
        this.points = new BigDecimal(points);
        return this;
    }

    public FindingMother by(Source source) {
        this.source = source;
        return this;
    }

    public FindingMother at(String place) {
        this.place = place;
        return this;
    }

    public FindingMother in(FindingState state) {
        this.state = state;
        return this;
    }

    public FindingMother hidden() {
        this.hidden = true;
        return this;
    }

    public FindingMother relapseOf(FindingMother earlier) {
        this.recurrenceOf = earlier.id;
        return this;
    }

    public FindingMother fixedOnTheSpot() {
        this.onTheSpot = true;
        this.state = FindingState.CLOSED;
        this.closedAt = foundAt;
        return insert();
    }

    /** With a deadline that nobody has answered yet. */
    public FindingMother due(String moment) {
        insert();
        promise(RankingWorld.at(moment), foundAt);
        return this;
    }

    public FindingMother handedIn(String moment) {
        rounds++;
        world.jdbc
                .sql("update deadline set met_at = :at where deadline_id = :id")
                .param("at", RankingWorld.at(moment))
                .param("id", deadline)
                .update();
        world.jdbc
                .sql("""
                        insert into rectification
                            (rectification_id, finding_id, round, deadline_id, measure, submitted_at, submitted_by, in_time)
                        select :id, :finding, :round, deadline_id, '已清理', :at, :by, :at < due_at
                        from deadline where deadline_id = :deadline
                        """)
                .param("id", Uuids.next())
                .param("finding", id)
                .param("round", rounds)
                .param("deadline", deadline)
                .param("at", RankingWorld.at(moment))
                .param("by", world.clerk.accountId().value())
                .update();
        return become(FindingState.SUBMITTED, null);
    }

    public FindingMother sentBack(String moment, String newDue) {
        verify("RETURN", moment);
        reworks++;
        promise(RankingWorld.at(newDue), RankingWorld.at(moment));
        return become(FindingState.RECTIFYING, null);
    }

    public FindingMother closed(String moment) {
        verify("PASS", moment);
        return become(FindingState.CLOSED, RankingWorld.at(moment));
    }

    public FindingMother held(String moment) {
        change("HELD", moment);
        world.jdbc
                .sql("update deadline set held_at = :at where deadline_id = :id")
                .param("at", RankingWorld.at(moment))
                .param("id", deadline)
                .update();
        return become(FindingState.ON_HOLD, null);
    }

    public FindingMother resumed(String moment, String newDue) {
        change("RESUMED", moment);
        world.jdbc
                .sql("update deadline set held_at = null, due_at = :due where deadline_id = :id")
                .param("due", RankingWorld.at(newDue))
                .param("id", deadline)
                .update();
        return become(FindingState.RECTIFYING, null);
    }

    public FindingMother withdrawn() {
        world.jdbc
                .sql("update deadline set cancelled_at = now() where deadline_id = :id and met_at is null")
                .param("id", deadline)
                .update();
        return become(FindingState.WITHDRAWN, null);
    }

    private FindingMother insert() {
        world.jdbc
                .sql("""
                        insert into finding (finding_id, version, number, campaign_id, place_text, category, severity, points,
                            source, description, unit_id, state, found_at, logged_at, logged_by, hidden, on_the_spot,
                            recurrence_of, closed_at, deadline_id)
                        values (:id, 0, :number, :campaign, :place, '乱停乱放', 'MINOR', :points,
                            :source, '沿路违规停放车辆', :unit, 'DRAFT', :foundAt, :foundAt, :by, :hidden, :onTheSpot,
                            :recurrenceOf, null, null)
                        """)
                .param("id", id)
                .param("number", number)
                .param("campaign", world.campaign.value())
                .param("place", place)
                .param("points", points)
                .param("source", source.name())
                .param("unit", unit.value())
                .param("foundAt", foundAt)
                .param("by", world.supervisor.accountId().value())
                .param("hidden", hidden)
                .param("onTheSpot", onTheSpot)
                .param("recurrenceOf", recurrenceOf)
                .update();
        return state == FindingState.CLOSED ? become(state, closedAt) : this;
    }

    private void promise(OffsetDateTime due, OffsetDateTime from) {
        deadline = Uuids.next();
        world.jdbc
                .sql("""
                        insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind,
                            term_amount, started_at, original_due_at, due_at)
                        values (:id, 0, 'FINDING', :finding, :campaign, :unit, 'DAYS', 3, :from, :due, :due)
                        """)
                .param("id", deadline)
                .param("finding", id)
                .param("campaign", world.campaign.value())
                .param("unit", unit.value())
                .param("from", from)
                .param("due", due)
                .update();
        become(state, null);
    }

    private FindingMother become(FindingState next, @Nullable OffsetDateTime closed) {
        this.state = next;
        world.jdbc
                .sql("""
                        update finding
                        set state = :state, closed_at = :closed, deadline_id = :deadline, rounds = :rounds, reworks = :reworks,
                            withdrawn_at = case when :state = 'WITHDRAWN' then now() end,
                            state_before_hold = case when :state = 'ON_HOLD' then 'RECTIFYING' end
                        where finding_id = :id
                        """)
                .param("state", next.name())
                .param("closed", closed)
                .param("deadline", deadline)
                .param("rounds", rounds)
                .param("reworks", reworks)
                .param("id", id)
                .update();
        return this;
    }

    private void verify(String result, String moment) {
        world.jdbc
                .sql("""
                        insert into verification (verification_id, rectification_id, result, comment, verified_at, verified_by)
                        select :id, rectification_id, :result, '看过', :at, :by
                        from rectification where finding_id = :finding and round = :round
                        """)
                .param("id", Uuids.next())
                .param("finding", id)
                .param("round", rounds)
                .param("result", result)
                .param("at", RankingWorld.at(moment))
                .param("by", world.supervisor.accountId().value())
                .update();
    }

    private void change(String kind, String moment) {
        world.jdbc
                .sql("""
                        insert into deadline_change
                            (deadline_change_id, deadline_id, kind, from_due_at, to_due_at, reason, changed_at)
                        select :id, deadline_id, :kind, due_at, due_at, '待雨季过后施工', :at
                        from deadline where deadline_id = :deadline
                        """)
                .param("id", Uuids.next())
                .param("kind", kind)
                .param("at", RankingWorld.at(moment))
                .param("deadline", deadline)
                .update();
    }
}
