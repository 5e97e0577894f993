package org.duban.finding.elsewhere;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.deadline.DueBy;
import org.duban.finding.FindingDetails.Facts;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingState;
import org.duban.unit.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has units look for what was found at one place at their own: a task for each of them. */
@Service
@Transactional
@RequiredArgsConstructor
public class LookElsewhere {

    /** What came of it: the tasks, and the units that are looking already. */
    public record Outcome(List<TaskId> created, List<Share> skipped) {}

    private final FindingReader findings;
    private final ElsewherePlaces places;
    private final TaskService tasks;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Whether other units may learn of it: it is out, and stands. */
    public static boolean isToBeTold(Facts finding) {
        return !finding.hidden() && finding.state() != FindingState.DRAFT && finding.state() != FindingState.WITHDRAWN;
    }

    @Transactional(readOnly = true)
    public Preview preview(FindingId id, Wanted wanted, SignedIn by) {
        return places.preview(facts(id, by), wanted);
    }

    /**
     * Asks every unit that is not looking already.
     *
     * @param words what is to be looked for, and what to do where it is found
     */
    public Outcome order(FindingId id, Wanted wanted, String words, DueBy due, SignedIn by) {
        // One at a time for a finding: nobody is asked twice.
        jdbc.sql("select finding_id from finding where finding_id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        var facts = facts(id, by);
        var preview = places.preview(facts, wanted);
        if (preview.shares().isEmpty()) {
            throw new NoSuchPlaces();
        }
        if (preview.toAsk().isEmpty()) {
            throw new AskedAlready();
        }
        var created = new ArrayList<TaskId>();
        for (var share : preview.toAsk()) {
            created.add(ask(facts, share, words, due, by));
        }
        log.record(
                SubjectKind.FINDING,
                id.value(),
                "LOOKED_ELSEWHERE",
                Map.of("units", created.size(), "places", preview.places()));
        return new Outcome(created, preview.asked());
    }

    private Facts facts(FindingId id, SignedIn by) {
        var facts = findings.details(id, by).facts();
        if (!isToBeTold(facts)) {
            throw new NotToBeToldYet();
        }
        return facts;
    }

    private TaskId ask(Facts finding, Share share, String words, DueBy due, SignedIn by) {
        var id = TaskId.next();
        var count = share.places().size();
        var details = new TaskDetails(
                "举一反三：" + finding.category(),
                count == 0 ? words : words + "\n点位：" + String.join("、", share.names()),
                new UnitId(share.unitId()),
                Set.of(),
                null,
                LocalDate.now(clock),
                count == 0 ? null : BigDecimal.valueOf(count),
                count == 0 ? null : "处",
                null);
        tasks.assign(id, new CampaignId(finding.campaignId()), details, due);
        jdbc.sql("""
                        with asked as (
                            insert into finding_elsewhere (task_id, finding_id, unit_id, asked_at, asked_by)
                            values (:task, :finding, :unit, :now, :by)
                            returning task_id
                        )
                        insert into finding_elsewhere_place (task_id, place_id)
                        select asked.task_id, place_id from asked, unnest(cast(:places as uuid[])) place_id
                        """)
                .param("task", id.value())
                .param("finding", finding.id())
                .param("unit", share.unitId())
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .param("places", share.places().toArray(UUID[]::new))
                .update();
        return id;
    }
}
