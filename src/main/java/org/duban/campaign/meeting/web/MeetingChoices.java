package org.duban.campaign.meeting.web;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.deadline.DeadlineKind;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
        page.addObject("kinds", choices("campaign.meeting.kind.", MeetingKind.values()));
        page.addObject("terms", choices("deadline.kind.", DeadlineKind.values()));
    }

    private static Choice choice(UnitRow unit) {
        return Choice.of(unit.id().toString(), unit.indented());
    }

    private List<Choice> choices(String key, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(
                        value.name(), messages.getMessage(key + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
