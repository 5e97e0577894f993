package org.duban.campaign.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.campaign.UnitUnknown;
import org.duban.deadline.DueBy;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls meetings, writes them up, and issues their minutes. */
@Service
@Transactional
@RequiredArgsConstructor
public class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingNumbers numbers;
    private final Decisions decisions;
    private final MeetingReader reader;
    private final MeetingReceipts receipts;
    private final Campaigns campaigns;
    private final TaskService tasks;
    private final MeetingNews news;
    private final Clock clock;

    public MeetingId call(MeetingId id, CampaignId campaign, MeetingDetails details) {
        campaigns.requireRunning(campaign);
        var meeting = Meeting.call(id, campaign, numbers.next(campaign), details, clock.instant());
        store(meeting, details);
        news.record(meeting, "CALLED");
        return id;
    }

    public void change(MeetingId id, MeetingDetails details, @Nullable Long expectedVersion) {
        var meeting = meetings.requireLocked(id);
        campaigns.requireOpen(meeting.getCampaignId());
        meeting.expectVersion(expectedVersion);
        store(meeting.change(details, clock.instant()), details);
        news.record(meeting, "CHANGED");
    }

    /** Gives the minutes to the units. From now on the decisions are tasks; all of them, or nothing is issued. */
    public void issue(MeetingId id, SignedIn by, @Nullable Long expectedVersion) {
        var meeting = meetings.requireLocked(id);
        meeting.expectVersion(expectedVersion);
        var now = clock.instant();
        campaigns.requireOpen(meeting.getCampaignId());
        meeting.requireIssuable(now);
        var decided = reader.decisions(id, by);
        decided.forEach(decision -> requireToCome(decision, LocalDate.now(clock)));
        decided.forEach(decision -> assign(meeting, decision));
        var concerned = concerned(meeting, decided);
        receipts.expect(id, concerned);
        meetings.saveAndFlush(meeting.issue(by.accountId(), now));
        news.issued(meeting, concerned);
    }

    private void assign(Meeting meeting, DecisionRow decision) {
        var details =
                TaskDetails.ordered(decision.text(), decision.leadUnit(), decision.coUnits(), LocalDate.now(clock));
        var term = decision.term();
        var task = tasks.assign(TaskId.next(), meeting.getCampaignId(), details, term == null ? null : DueBy.of(term));
        decisions.becomes(meeting.getId(), decision.place(), task);
    }

    /** The clock of a decision runs from the issue, which may be days after the meeting. */
    private static void requireToCome(DecisionRow decision, LocalDate today) {
        var date = decision.termDate();
        if (date != null && date.isBefore(today)) {
            throw new DecisionDueInThePast(decision.place());
        }
    }

    private static List<UUID> concerned(Meeting meeting, Collection<DecisionRow> decided) {
        var units = new TreeSet<UUID>();
        meeting.getAttending().forEach(unit -> units.add(unit.value()));
        for (var decision : decided) {
            units.add(decision.leadUnitId());
            units.addAll(decision.coUnitIds());
        }
        return List.copyOf(units);
    }

    private void store(Meeting meeting, MeetingDetails details) {
        try {
            meetings.saveAndFlush(meeting);
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("meeting_unit_unit_fk", refused) ? new UnitUnknown("attendingIds") : refused;
        }
        decisions.replace(meeting.getId(), details.decisions());
    }
}
