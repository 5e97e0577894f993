package org.duban.campaign.selfassessment.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.selfassessment.SelfAssessmentReader;
import org.duban.campaign.selfassessment.SelfAssessmentRow;
import org.duban.campaign.selfassessment.SelfAssessmentSheet;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The form of a section: so many items at once as somebody fills in without losing the thread. */
@Component
@RequiredArgsConstructor
class SectionPage {

    private static final int AT_ONCE = 40;

    private final SelfAssessmentReader reader;
    private final Campaigns campaigns;
    private final UnitTree tree;

    ModelAndView blank(CampaignId campaign, UUID standard, String section, int from, LocalDate today) {
        var part = require(reader.sheet(campaign), standard, section);
        var items = part.items().stream().skip(Math.max(0, from)).limit(AT_ONCE).toList();
        return page(campaign, part, from, HttpStatus.OK)
                .addObject("form", SectionForm.of(standard, section, from, today, items));
    }

    /** The form again with what was typed; which section it was of must be known, else there is nothing to show. */
    ModelAndView refused(CampaignId campaign, SectionForm form, HttpStatus status) {
        var standard = Objects.requireNonNullElse(form.standard(), new UUID(0, 0));
        var section = Objects.requireNonNullElse(form.section(), "");
        return page(campaign, require(reader.sheet(campaign), standard, section), form.begin(), status);
    }

    /** Where the next items are filled in: further on in the section, or in the one after it; null after the last. */
    @Nullable
    String after(CampaignId campaign, SectionForm form) {
        var sections = reader.sheet(campaign).sections();
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (section.standardId().equals(form.standard()) && section.code().equals(form.section())) {
                var next = form.begin() + AT_ONCE;
                if (next < section.items().size()) {
                    return address(campaign, section, next);
                }
                return i + 1 < sections.size() ? address(campaign, sections.get(i + 1), 0) : null;
            }
        }
        return null;
    }

    private ModelAndView page(CampaignId campaign, SelfAssessmentSheet.Part part, int from, HttpStatus status) {
        var facts = campaigns.require(campaign);
        return new ModelAndView("campaign/selfassessment/entry", status)
                .addObject("campaign", facts)
                .addObject("section", part)
                .addObject("from", from)
                .addObject("to", Math.min(from + AT_ONCE, part.items().size()))
                .addObject(
                        "items",
                        part.items().stream()
                                .collect(Collectors.toMap(SelfAssessmentRow::checkItemId, Function.identity())))
                .addObject("units", units(facts, part.items()));
    }

    private static String address(CampaignId campaign, SelfAssessmentSheet.Part section, int from) {
        return UriComponentsBuilder.fromPath("/campaigns/{campaign}/self-assessment/entry")
                .queryParam("standard", section.standardId())
                .queryParam("section", "{section}")
                .queryParam("from", from)
                .encode()
                .buildAndExpand(campaign, section.code())
                .toUriString();
    }

    private static SelfAssessmentSheet.Part require(SelfAssessmentSheet sheet, UUID standard, String section) {
        return sheet.sections().stream()
                .filter(part ->
                        part.standardId().equals(standard) && part.code().equals(section))
                .findFirst()
                .orElseThrow(SectionNotAssessable::new);
    }

    /** Those who answer for items: the zone and the units right below it, and whoever answers already. */
    private List<Choice> units(CampaignFacts campaign, List<SelfAssessmentRow> items) {
        var all = tree.all();
        var answering = items.stream()
                .map(SelfAssessmentRow::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var offered = new HashSet<>(tree.subtree(new UnitId(campaign.zoneUnitId())));
        var deepest = all.stream()
                .filter(unit -> unit.id().equals(campaign.zoneUnitId()))
                .mapToInt(UnitRow::depth)
                .max()
                .orElse(0);
        return all.stream()
                .filter(unit ->
                        answering.contains(unit.id()) || (offered.contains(unit.id()) && unit.depth() <= deepest + 1))
                .map(unit -> Choice.of(unit.id().toString(), unit.name()))
                .toList();
    }
}
