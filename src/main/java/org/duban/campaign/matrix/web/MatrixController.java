package org.duban.campaign.matrix.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityService;
import org.duban.campaign.ResponsibilityTopic;
import org.duban.campaign.matrix.Fill;
import org.duban.campaign.matrix.MatrixPage;
import org.duban.campaign.matrix.MatrixPage.Cell;
import org.duban.campaign.matrix.MatrixPage.Column;
import org.duban.campaign.matrix.MatrixPage.Row;
import org.duban.campaign.matrix.MatrixReader;
import org.duban.campaign.matrix.MatrixReader.Place;
import org.duban.campaign.matrix.Topic;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The responsibility matrix of a campaign as a table to be filled. */
@Controller
@RequestMapping("/campaigns/{campaign}/matrix")
@RequiredArgsConstructor
class MatrixController {

    private final MatrixReader reader;
    private final Campaigns campaigns;
    private final ResponsibilityService responsibilities;
    private final UnitTree units;
    private final MessageSource messages;

    /** Which rows are shown. */
    enum Only {
        GAPS,
        OVERLAPS
    }

    @GetMapping
    ModelAndView show(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable UUID under,
            @RequestParam(required = false) @Nullable Only only,
            @AuthenticationPrincipal SignedIn who) {
        var facts = campaigns.require(campaign);
        var page = reader.read(campaign, under);
        return new ModelAndView("campaign/matrix-page")
                .addObject("campaign", facts)
                .addObject("page", page)
                .addObject(
                        "rows",
                        page.rows().stream().filter(row -> isShown(row, only)).toList())
                .addObject("only", only)
                .addObject("mayEdit", who.isAnyOf(Role.ADMIN, Role.SUPERVISOR) && !facts.archived());
    }

    private static boolean isShown(Row row, @Nullable Only only) {
        return only == null || (only == Only.GAPS ? row.hasGaps() : row.hasOverlaps());
    }

    @GetMapping("/cell")
    ModelAndView edit(
            @PathVariable CampaignId campaign,
            @RequestParam String at,
            @RequestParam(required = false) @Nullable UUID under) {
        var page = reader.read(campaign, under);
        var cell = cell(page, at);
        return form(campaign, page, at, HttpStatus.OK)
                .addObject("form", CellForm.of(at, under, cell == null ? null : cell.answer()));
    }

    @PostMapping("/cell")
    ModelAndView fill(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") CellForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var at = Objects.requireNonNullElse(form.at(), "");
        var page = reader.read(campaign, form.under());
        if (!errors.hasErrors()) {
            try {
                var unit = new UnitId(Objects.requireNonNull(form.unitId()));
                responsibilities.fill(
                        campaign,
                        reached(page, at, Objects.requireNonNull(form.fill()))
                                .map(topic -> details(topic, unit, form.post()))
                                .toList());
                return shown(campaign, form.under(), at, "campaign.flash.responsibility-laid", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(campaign, page, at, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Takes back what was laid down for a cell, or for its whole row or column; what wider rules say then shows again. */
    @PostMapping("/cell/removal")
    ModelAndView clear(
            @PathVariable CampaignId campaign,
            @RequestParam String at,
            @RequestParam(defaultValue = "CELL") Fill fill,
            @RequestParam(required = false) @Nullable UUID under,
            RedirectAttributes redirect) {
        responsibilities.clear(
                campaign, reached(reader.read(campaign, under), at, fill).toList());
        return shown(campaign, under, at, "campaign.flash.responsibility-struck-out", redirect);
    }

    private static Stream<ResponsibilityTopic> reached(MatrixPage page, String at, Fill fill) {
        var place = Place.valueOf(at);
        return switch (fill) {
            case CELL -> Stream.of(topic(place.topic(), place.area()));
            case ROW ->
                page.columns().stream().filter(Column::counted).map(column -> topic(place.topic(), column.area()));
            case COLUMN -> page.rows().stream().filter(Row::isItem).map(row -> topic(row.topic(), place.area()));
        };
    }

    private static ResponsibilityTopic topic(Topic topic, @Nullable UUID area) {
        return new ResponsibilityTopic(area, topic.section(), topic.item());
    }

    private static ResponsibilityDetails details(ResponsibilityTopic topic, UnitId unit, @Nullable String post) {
        return new ResponsibilityDetails(
                topic.areaUnitId() == null ? null : new UnitId(topic.areaUnitId()),
                topic.sectionCode(),
                topic.itemCode(),
                unit,
                post);
    }

    private static @Nullable Cell cell(MatrixPage page, String at) {
        return page.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.at().equals(at))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView form(CampaignId campaign, MatrixPage page, String at, HttpStatus status) {
        var place = Place.valueOf(at);
        var cell = cell(page, at);
        return new ModelAndView("campaign/matrix-cell", status)
                .addObject("campaign", campaigns.require(campaign))
                .addObject("answer", cell == null ? null : cell.answer())
                .addObject(
                        "row",
                        page.rows().stream()
                                .filter(row -> row.topic().equals(place.topic()))
                                .findFirst()
                                .orElse(null))
                .addObject(
                        "column",
                        page.columns().stream()
                                .filter(column -> Objects.equals(column.area(), place.area()))
                                .findFirst()
                                .orElse(null))
                .addObject("units", Choice.all(units.all(), UnitRow::id, UnitRow::indented))
                .addObject("fills", Choice.named("campaign.matrix.fill.", Fill.values(), messages));
    }

    /** Back to the cell itself, on which the focus then is. */
    private static ModelAndView shown(
            CampaignId campaign, @Nullable UUID under, String at, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/campaigns/" + campaign + "/matrix" + (under == null ? "" : "?under=" + under)
                + "#" + UriUtils.encode(at, StandardCharsets.UTF_8));
    }
}
