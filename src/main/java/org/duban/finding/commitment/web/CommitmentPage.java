package org.duban.finding.commitment.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskFilter;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskState;
import org.duban.campaign.meeting.MeetingNames;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.finding.commitment.CommitmentId;
import org.duban.finding.commitment.CommitmentReader;
import org.duban.finding.commitment.CommitmentRow;
import org.duban.finding.commitment.Outcome;
import org.duban.platform.web.Choice;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of commitments show. */
@Component
@RequiredArgsConstructor
class CommitmentPage {

    private final CommitmentReader reader;
    private final Campaigns campaigns;
    private final TaskRegister tasks;
    private final MeetingReader meetings;
    private final MeetingNames names;
    private final UnitTree tree;
    private final MessageSource messages;

    void addList(
            Model model,
            CampaignId campaign,
            @Nullable UUID unit,
            @Nullable Outcome outcome,
            @Nullable UUID cursor,
            SignedIn who) {
        var commitments = reader.list(campaign, unit, outcome, who, Slice.USUAL, cursor);
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("board", reader.board(campaign, who));
        model.addAttribute("commitments", commitments);
        model.addAttribute(
                "links",
                reader.links(commitments.items().stream().map(CommitmentRow::id).toList(), who));
        model.addAttribute("unit", unit);
        model.addAttribute("outcome", outcome);
        model.addAttribute("units", Choice.all(tree.all(), UnitRow::id, UnitRow::indented));
        model.addAttribute("outcomes", Choice.named("finding.commitment.outcome.", Outcome.values(), messages));
    }

    /** A commitment's own page; a form that was refused is in the model already. */
    void fill(Model model, CommitmentId id, SignedIn who) {
        var commitment = reader.require(id, who);
        model.addAttribute("commitment", commitment);
        model.addAttribute(
                "links", reader.links(List.of(commitment.id()), who).getOrDefault(commitment.id(), List.of()));
        model.addAttribute("mayWrite", who.is(Role.SUPERVISOR) && !commitment.campaignArchived());
        if (!model.containsAttribute("saying")) {
            model.addAttribute("saying", OutcomeForm.EMPTY);
        }
        if (!model.containsAttribute("withdrawal")) {
            model.addAttribute("withdrawal", WithdrawalForm.EMPTY);
        }
    }

    /** The form; which tasks there are to choose from depends on the unit, so that it comes first. */
    void addForm(Model model, CampaignId campaign, @Nullable UUID unit, SignedIn who) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("units", Choice.all(tree.all(), UnitRow::id, UnitRow::indented));
        if (unit != null) {
            model.addAttribute("unit", tree.require(new UnitId(unit)));
            var open = new TaskFilter(
                    List.of(campaign.value()),
                    List.of(unit),
                    null,
                    List.of(TaskState.OPEN),
                    null,
                    null,
                    null,
                    null,
                    null);
            var below = tree.subtree(new UnitId(unit));
            model.addAttribute(
                    "tasks",
                    tasks.list(open, who, Slice.MOST, null).items().stream()
                            .filter(task -> below.contains(task.leadUnitId()))
                            .toList());
            model.addAttribute("meetings", meetings(campaign, who));
        }
    }

    private List<Choice> meetings(CampaignId campaign, SignedIn who) {
        return meetings.list(campaign, who, Slice.MOST, null).items().stream()
                .filter(meeting -> !meeting.draft())
                .map(meeting -> Choice.of(meeting.id().toString(), names.of(meeting) + " " + meeting.title()))
                .toList();
    }
}
