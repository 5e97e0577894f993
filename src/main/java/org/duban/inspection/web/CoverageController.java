package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.inspection.coverage.Cadence;
import org.duban.inspection.coverage.CadenceId;
import org.duban.inspection.coverage.Cadences;
import org.duban.inspection.coverage.Coverage;
import org.duban.inspection.coverage.CoverageReader;
import org.duban.inspection.coverage.Covered;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.PeriodKind;
import org.duban.shared.Slice;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board that shows how far each cadence is kept, and the places where nobody has been. */
@Controller
@RequestMapping("/coverage")
@RequiredArgsConstructor
class CoverageController {

    /** As many places as a round can go to in a day. */
    private static final int MOST_STOPS = 30;

    private final Cadences cadences;
    private final CoverageReader reader;
    private final Campaigns campaigns;
    private final MessageSource messages;
    private final Clock clock;

    /** The units or places below one heading of the board. */
    record Group(@Nullable String name, List<Covered> targets) {}

    @GetMapping
    String board(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable CadenceId cadence,
            @RequestParam(required = false) @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var chosen = cadence == null ? null : cadences.require(cadence);
        var shown = chosen == null ? usual(campaign) : chosen.campaignId();
        model.addAttribute("form", new CadenceForm(shown, null, 1, PeriodKind.WEEK));
        return page(shown, chosen, on, who, model);
    }

    @PostMapping
    ModelAndView set(
            @Valid @ModelAttribute("form") CadenceForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = cadences.set(
                        new CampaignId(Objects.requireNonNull(form.campaignId())),
                        form.toTarget(),
                        Objects.requireNonNull(form.times()),
                        Objects.requireNonNull(form.per()),
                        who);
                redirect.addFlashAttribute("flash", "inspection.coverage.flash.set");
                return new ModelAndView("redirect:/coverage?cadence=" + id);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(
                page(usual(form.campaignId()), null, null, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable CadenceId id, RedirectAttributes redirect) {
        var cadence = cadences.require(id);
        cadences.remove(id);
        redirect.addFlashAttribute("flash", "inspection.coverage.flash.removed");
        return "redirect:/coverage?campaign=" + cadence.campaignId();
    }

    /** Places where nobody has been since the campaign began. */
    @GetMapping("/never")
    String never(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable PlaceKind kind,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model model) {
        var shown = usual(campaign);
        model.addAttribute("campaign", shown);
        model.addAttribute("campaigns", choices());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", PlaceKind.values());
        model.addAttribute(
                "places",
                shown == null
                        ? Slice.of(List.of(), Slice.USUAL, row -> "")
                        : reader.never(new CampaignId(shown), kind, Slice.USUAL, cursor));
        return "inspection/never";
    }

    private String page(
            @Nullable UUID campaign, @Nullable Cadence chosen, @Nullable LocalDate on, SignedIn who, Model model) {
        var all = campaign == null ? List.<Cadence>of() : cadences.of(new CampaignId(campaign));
        var cadence = chosen == null && !all.isEmpty() ? all.get(0) : chosen;
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", choices());
        model.addAttribute("cadences", all);
        model.addAttribute("cadence", cadence);
        model.addAttribute("mayChoose", who.is(Role.SUPERVISOR));
        model.addAttribute("targets", targets());
        model.addAttribute("periods", words("ranking.choice.", Cadences.PERIODS.stream()));
        if (cadence != null) {
            var today = LocalDate.now(clock);
            var coverage = reader.of(cadence, on == null || on.isAfter(today) ? today : on);
            model.addAttribute("coverage", coverage);
            model.addAttribute("groups", groups(coverage));
            model.addAttribute("missing", missing(coverage));
        }
        return "inspection/coverage";
    }

    private static List<Group> groups(Coverage coverage) {
        return coverage.targets().stream()
                .map(Covered::groupName)
                .distinct()
                .map(name -> new Group(
                        name,
                        coverage.targets().stream()
                                .filter(target -> Objects.equals(target.groupName(), name))
                                .toList()))
                .toList();
    }

    /** The places of which a round can be made at one press; none where units are counted. */
    private static List<UUID> missing(Coverage coverage) {
        return coverage.cadence().isOfPlaces() && coverage.daysLeft() > 0
                ? coverage.targets().stream()
                        .filter(coverage::lacks)
                        .limit(MOST_STOPS)
                        .map(Covered::id)
                        .toList()
                : List.of();
    }

    /** The one wanted, else the first that has cadences. */
    private @Nullable UUID usual(@Nullable UUID wanted) {
        if (wanted != null) {
            return wanted;
        }
        var running = campaigns.running().stream().map(CampaignFacts::id).toList();
        return running.stream()
                .filter(campaign -> !cadences.of(new CampaignId(campaign)).isEmpty())
                .findFirst()
                .orElse(running.isEmpty() ? null : running.get(0));
    }

    private List<Choice> choices() {
        return Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name);
    }

    private List<Choice> targets() {
        return Stream.concat(
                        Stream.of(UnitLevel.values())
                                .filter(level -> level != UnitLevel.DISTRICT)
                                .map(level -> Choice.of(
                                        CadenceForm.UNITS + level.name(), word("unit.level." + level.name()))),
                        Stream.of(PlaceKind.values())
                                .map(kind -> Choice.of(
                                        CadenceForm.PLACES + kind.name(),
                                        word("inspection.coverage.places", word("unit.place-kind." + kind.name())))))
                .toList();
    }

    private List<Choice> words(String key, Stream<? extends Enum<?>> values) {
        return values.map(value -> Choice.of(value.name(), word(key + value.name())))
                .toList();
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
