package org.duban.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.campaign.Campaigns;
import org.duban.finding.FindingDetails.CoUnit;
import org.duban.finding.FindingDetails.DeadlineFacts;
import org.duban.finding.FindingDetails.Facts;
import org.duban.finding.FindingDetails.Photo;
import org.duban.finding.FindingDetails.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one finding with its whole history, for somebody who may see it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FindingReader {

    private final FindingSight sight;
    private final FindingAccess access;
    private final Scopes scopes;
    private final Campaigns campaigns;
    private final FindingCompanions companions;
    private final Rounds rounds;
    private final ActivityLog log;
    private final JdbcClient jdbc;

    public FindingDetails details(FindingId id, SignedIn reader) {
        var scope = scopes.of(reader);
        var finding = visible(id, scope);
        return new FindingDetails(
                facts(id, scope),
                deadline(finding),
                coUnits(id),
                photos(id),
                rounds(id),
                history(id, scope),
                allowed(finding, scope));
    }

    public List<Activity> events(FindingId id, SignedIn reader) {
        var scope = scopes.of(reader);
        visible(id, scope);
        return history(id, scope);
    }

    /** With what time did to the reply that is owed and to the parts of other units. */
    private List<Activity> history(FindingId id, Scope scope) {
        var subjects = new ArrayList<>(companions.subjects(id));
        subjects.add(id.value());
        return log.of(subjects).stream()
                .filter(event -> isToBeSeen(event, scope))
                .toList();
    }

    /** Units do not see what an unannounced round saw, until it is released. */
    private boolean isToBeSeen(Activity event, Scope scope) {
        return scope.everything()
                || !(event.detail().get(FindingNews.SECRET_ROUND) instanceof String round)
                || rounds.find(UUID.fromString(round))
                        .filter(Rounds.Round::secret)
                        .isEmpty();
    }

    private Finding visible(FindingId id, Scope scope) {
        return sight.require(id, scope);
    }

    private Set<FindingAction> allowed(Finding finding, Scope scope) {
        if (campaigns.require(finding.getCampaignId()).archived()) {
            return Set.of();
        }
        var submitter = finding.getState() == FindingState.SUBMITTED ? access.lastSubmitter(finding.getId()) : null;
        return FindingPolicy.allowed(finding, scope, submitter);
    }

    private Facts facts(FindingId id, Scope scope) {
        return jdbc.sql("""
                        select f.finding_id as id, f.number, f.campaign_id, c.name as campaign_name, f.place_id,
                               f.place_text as place, f.check_item_id, i.code as check_item_code,
                               i.requirement as check_item_requirement, i.basis, f.category, f.severity, f.points,
                               f.source, f.description, f.requirement, f.unit_id, u.name as unit_name,
                               f.responsible_person, f.state, f.found_at, f.logged_at, a.display_name as logged_by_name,
                               f.inspection_id, f.outer_number, f.latitude, f.longitude, f.no_evidence_reason,
                               f.reworks, f.disputed, f.on_the_spot, f.hidden, r.finding_id as recurrence_of,
                               r.number as recurrence_of_number, f.submitted_at, f.closed_at, f.withdrawn_at, f.version
                        from finding f join campaign c using (campaign_id)
                        join account a on a.account_id = f.logged_by
                        left join check_item i using (check_item_id)
                        left join unit u on u.unit_id = f.unit_id
                        left join finding r on r.finding_id = f.recurrence_of and (:everything or not r.hidden)
                        where f.finding_id = :id
                        """)
                .param("id", id.value())
                .param("everything", scope.everything())
                .query(Facts.class)
                .single();
    }

    private @Nullable DeadlineFacts deadline(Finding finding) {
        if (finding.getDeadlineId() == null) {
            return null;
        }
        return jdbc.sql("""
                        select d.deadline_id as id, d.started_at, d.original_due_at, d.due_at, d.met_at, d.held_at,
                               o.since as overdue_since, d.excused_at, d.term_kind, d.term_amount
                        from deadline d left join overdue o using (deadline_id)
                        where d.deadline_id = :id
                        """)
                .param("id", finding.getDeadlineId().value())
                .query(DeadlineFacts.class)
                .single();
    }

    private List<CoUnit> coUnits(FindingId id) {
        return jdbc.sql("""
                        select u.unit_id as id, u.name from finding_co_unit k join unit u using (unit_id)
                        where k.finding_id = :id order by u.name
                        """).param("id", id.value()).query(CoUnit.class).list();
    }

    private List<Photo> photos(FindingId id) {
        return jdbc.sql("""
                        select e.evidence_id as id, l.phase, l.round, e.file_name, e.kind, e.taken_at
                        from finding_evidence l join evidence e using (evidence_id)
                        where l.finding_id = :id order by l.round, l.position
                        """).param("id", id.value()).query(Photo.class).list();
    }

    private List<Round> rounds(FindingId id) {
        return jdbc.sql("""
                        select r.round, r.measure, r.people, r.vehicles, r.spots, r.cubic_metres, r.submitted_at,
                               s.display_name as submitted_by_name, r.in_time, v.result, v.comment, v.verified_at,
                               w.display_name as verified_by_name
                        from rectification r join account s on s.account_id = r.submitted_by
                        left join verification v using (rectification_id)
                        left join account w on w.account_id = v.verified_by
                        where r.finding_id = :id order by r.round desc
                        """).param("id", id.value()).query(Round.class).list();
    }
}
