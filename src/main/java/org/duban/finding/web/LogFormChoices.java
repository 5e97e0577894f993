package org.duban.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.deadline.DeadlineReckoning;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineTerm;
import org.duban.finding.Source;
import org.duban.platform.web.Choice;
import org.duban.platform.web.TimeFormats;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItems;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms about findings offer to choose from, each deadline with the day it comes to. */
@Component
@RequiredArgsConstructor
class LogFormChoices {

    private final Campaigns campaigns;
    private final CheckItems items;
    private final PlaceService places;
    private final DeadlineService deadlines;
    private final TimeFormats times;
    private final MessageSource messages;
    private final Clock clock;

    void addTo(Model model) {
        model.addAttribute("campaigns", Choice.all(campaigns.takingNew(), CampaignFacts::id, CampaignFacts::name));
        model.addAttribute(
                "sources",
                Arrays.stream(Source.values())
                        .map(source -> Choice.of(source.name(), words("finding.source." + source)))
                        .toList());
        model.addAttribute("dueChoices", dueChoices(null));
    }

    /** The place itself, of which the form says so where it is excused; to log there stays possible. */
    void addPlace(Model model, @Nullable UUID place) {
        model.addAttribute("place", place == null ? null : places.require(new PlaceId(place)));
    }

    void addPolicy(Model model, @Nullable UUID checkItem) {
        if (checkItem != null) {
            model.addAttribute(
                    "dueChoices",
                    dueChoices(items.require(new CheckItemId(checkItem)).term()));
        }
    }

    /**
     * Every way to set a deadline, with the day that it comes to.
     *
     * @param policy what the item gives, null if no item is chosen yet
     */
    List<Choice> dueChoices(@Nullable DeadlineTerm policy) {
        var today = LocalDate.now(clock);
        var reckoning = deadlines.reckoning();
        var offered = new ArrayList<Choice>();
        for (var choice : DueChoice.values()) {
            var term = choice == DueChoice.POLICY ? policy : choice.fixedTerm(today);
            offered.add(new Choice(choice.name(), words("finding.due." + choice), hint(term, reckoning)));
        }
        return offered;
    }

    private @Nullable String hint(@Nullable DeadlineTerm term, DeadlineReckoning reckoning) {
        return term == null
                ? null
                : times.due(reckoning.reckon(term, clock.instant()).dueAt());
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
