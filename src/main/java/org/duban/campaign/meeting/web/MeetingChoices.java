package org.duban.campaign.meeting.web;

import lombok.RequiredArgsConstructor;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.deadline.DeadlineKind;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a meeting offers to choose from. */
@Component
@RequiredArgsConstructor
class MeetingChoices {

    private final UnitTree tree;
    private final MessageSource messages;

    void addTo(ModelAndView page) {
        var units = tree.all();
        page.addObject("members", units);
        page.addObject("units", units.stream().map(MeetingChoices::choice).toList());
        page.addObject("kinds", Choice.named("campaign.meeting.kind.", MeetingKind.values(), messages));
        page.addObject("terms", Choice.named("deadline.kind.", DeadlineKind.values(), messages));
    }

    private static Choice choice(UnitRow unit) {
        return Choice.of(unit.id().toString(), unit.indented());
    }
}
