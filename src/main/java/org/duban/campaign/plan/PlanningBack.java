package org.duban.campaign.plan;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.TaskId;
import org.duban.campaign.WorksOn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the plan of a task back from its last day, first to be looked at and then to be kept. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlanningBack {

    private final PlanReader reader;
    private final PlanService plans;
    private final MilestoneService milestones;
    private final Campaigns campaigns;

    /** What would be planned; nothing is kept. */
    @Transactional(readOnly = true)
    public PlanBack preview(
            TaskId id, @Nullable LocalDate end, List<PlanBack.Step> steps, WorksOn works, SignedIn who) {
        var line = reader.require(id, who);
        var last = end == null ? usualEnd(line) : end;
        if (last == null) {
            throw new NoEndToPlanFrom();
        }
        if (steps.isEmpty()) {
            throw new StepsMissing();
        }
        steps.stream().filter(step -> step.days() < 1).findFirst().ifPresent(step -> {
            throw new StepWithoutDays(step.title());
        });
        var back = PlanBack.from(last, steps, works, line.row().total(), reader.days());
        var starts = campaigns.require(new CampaignId(line.row().campaignId())).startsOn();
        if (back.span().from().isBefore(starts)) {
            throw new StepsBeforeCampaign(back.span().from(), starts);
        }
        return back;
    }

    /**
     * Keeps it: the dates, the months' figures and, for the office, whose the dates of steps are, the milestones that are
     * still to come.
     */
    public void keep(
            TaskId id,
            @Nullable LocalDate end,
            List<PlanBack.Step> steps,
            WorksOn works,
            SignedIn who,
            @Nullable Long expectedVersion) {
        var back = preview(id, end, steps, works, who);
        var span = back.span();
        plans.plan(id, new PlanService.Change(span.from(), span.to(), works, back.points()), who, expectedVersion);
        if (who.is(Role.SUPERVISOR)) {
            for (var leg : back.legs()) {
                if (!leg.to().isBefore(reader.today())) {
                    milestones.plan(MilestoneId.next(), id, leg.title(), DueBy.of(DeadlineTerm.by(leg.to())));
                }
            }
        }
    }

    /** The end of the plan that is there, or the last day of the deadline. */
    public static @Nullable LocalDate usualEnd(PlanLine line) {
        return line.row().plannedTo() == null ? line.lastDay() : line.row().plannedTo();
    }
}
