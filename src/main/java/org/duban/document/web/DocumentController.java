package org.duban.document.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.document.DailyPapers;
import org.duban.document.DocumentId;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentReader;
import org.duban.document.DocumentReader.Filter;
import org.duban.document.DocumentRow;
import org.duban.document.Documents;
import org.duban.document.paper.Slides;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
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

/** The archive of what an office has put out, and the desk on which it drafts. */
@Controller
@RequestMapping("/documents")
@RequiredArgsConstructor
class DocumentController {

    private final Documents documents;
    private final Drafting drafting;
    private final DocumentReader reader;
    private final DailyPapers daily;
    private final DocumentPapers papers;
    private final PaperForms forms;
    private final Campaigns campaigns;
    private final DocumentWords words;
    private final Clock clock;

    @GetMapping
    String list(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("form", DraftForm.of(usual(filter.campaign()), LocalDate.now(clock)));
        return archive(filter, cursor, who, model);
    }

    /** Begins one, or the three of the day. */
    @PostMapping
    ModelAndView draft(
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                return drafted(form, begin(form, who), redirect);
            } catch (NotFound unknown) {
                throw unknown;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(
                archive(new Filter(null, null, null, null, null), null, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<DocumentId> begin(DraftForm form, SignedIn who) {
        return form.isDaily()
                ? documents.draftDaily(form.campaign(), form.lastDay(), who)
                : drafting.begin(form.chosen(), form.days(), who);
    }

    private ModelAndView drafted(DraftForm form, List<DocumentId> drafts, RedirectAttributes redirect) {
        if (drafts.size() == 1 || form.isDaily()) {
            return shown(drafts.get(0), form.isDaily() ? "document.flash.daily" : "document.flash.drafted", redirect);
        }
        redirect.addFlashAttribute("flash", "document.flash.drafts");
        redirect.addFlashAttribute("flashArguments", new Object[] {drafts.size()});
        redirect.addAttribute("campaign", form.campaign());
        redirect.addAttribute("kind", form.chosen());
        return new ModelAndView("redirect:/documents");
    }

    /** @param hour at which the three of the day are drafted; none for never */
    @PostMapping("/rhythm")
    String chooseRhythm(
            @RequestParam UUID campaignId,
            @RequestParam(required = false) @Nullable Integer hour,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        daily.choose(new CampaignId(campaignId), hour, who);
        redirect.addFlashAttribute("flash", "document.flash.rhythm");
        redirect.addAttribute("campaign", campaignId);
        return "redirect:/documents";
    }

    @GetMapping("/{id}")
    String show(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return page(reader.require(id, who), who, model);
    }

    @PostMapping("/{id}")
    ModelAndView write(
            @PathVariable DocumentId id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                errors,
                () -> documents.write(id, form.written(), who, form.version()),
                "document.flash.written",
                who,
                model,
                redirect);
    }

    /** Keeps what is in the form, too: nobody issues another text than the one on the screen. */
    @PostMapping("/{id}/issue")
    ModelAndView issue(
            @PathVariable DocumentId id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                errors,
                () -> {
                    documents.write(id, form.written(), who, form.version());
                    documents.issue(id, who, null);
                },
                "document.flash.issued",
                who,
                model,
                redirect);
    }

    /** Drops from a draft what came to its end since it was begun. */
    @PostMapping("/{id}/narrowing")
    ModelAndView leaveOutUnfit(
            @PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        reader.require(id, who);
        return shown(documents.leaveOutUnfit(id, who), "document.flash.narrowed", redirect);
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        var document = reader.require(id, who);
        documents.delete(id, who);
        redirect.addFlashAttribute("flash", "document.flash.deleted");
        redirect.addAttribute("campaign", document.campaignId());
        return "redirect:/documents";
    }

    @GetMapping("/{id}/print")
    String print(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var document = reader.require(id, who);
        var paper = papers.of(document);
        model.addAttribute("document", document);
        model.addAttribute("tabular", forms.isTabular(paper));
        model.addAttribute("tools", "document/document-tools");
        return forms.page(paper, "/documents/" + id, model);
    }

    /** To be walked through on the screen of a hall. */
    @GetMapping("/{id}/present")
    String present(@PathVariable DocumentId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var document = reader.require(id, who);
        var paper = documents.paper(document.documentId());
        model.addAttribute("document", document);
        model.addAttribute("paper", paper);
        model.addAttribute("slides", Slides.of(paper));
        return "document/present";
    }

    private ModelAndView step(
            DocumentId id,
            BindingResult errors,
            Runnable step,
            String flash,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var document = reader.require(id, who);
        try {
            step.run();
            return shown(id, flash, redirect);
        } catch (NotFound hidden) {
            throw hidden;
        } catch (DomainException refusal) {
            FormRefusals.show(refusal, errors);
        }
        return new ModelAndView(page(document, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(DocumentRow document, SignedIn who, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("name", words.name(document));
        if (document.isIssued()) {
            model.addAttribute("tabular", forms.isTabular(papers.of(document)));
            model.addAttribute("intact", documents.verify(document.documentId()));
            return "document/show";
        }
        var desk = reader.desk(document.documentId());
        model.addAttribute("desk", desk);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new WordsForm(desk.words(), document.version()));
        }
        model.addAttribute("mayWrite", Documents.mayDraft(who));
        model.addAttribute(
                "others",
                document.kind().isOfDays() && document.fromDay().equals(document.toDay())
                        ? reader.drafts(new CampaignId(document.campaignId()), document.fromDay())
                        : List.of());
        return "document/desk";
    }

    private String archive(Filter filter, @Nullable UUID cursor, SignedIn who, Model model) {
        var running = campaigns.running();
        var chosen = usual(filter.campaign());
        model.addAttribute("documents", reader.list(filter, Slice.USUAL, cursor, who));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("kindChoices", words.kinds());
        model.addAttribute("running", running);
        model.addAttribute("campaigns", Choice.all(running, CampaignFacts::id, CampaignFacts::name));
        model.addAttribute("mayDraft", Documents.mayDraft(who));
        model.addAllAttributes(chosen == null ? Map.of() : rhythm(running, chosen));
        return "document/list";
    }

    private Map<String, ?> rhythm(List<CampaignFacts> running, UUID campaign) {
        return running.stream()
                .filter(facts -> facts.id().equals(campaign))
                .findFirst()
                .map(facts -> Map.of(
                        "rhythmCampaign",
                        facts,
                        "hour",
                        daily.hourOf(new CampaignId(campaign))
                                .map(String::valueOf)
                                .orElse("")))
                .orElse(Map.of());
    }

    private @Nullable UUID usual(@Nullable UUID wanted) {
        var running = campaigns.running();
        return wanted != null || running.isEmpty() ? wanted : running.get(0).id();
    }

    private static ModelAndView shown(DocumentId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/documents/" + id);
    }
}
