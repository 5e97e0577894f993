package org.duban.document.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.document.Stationery;
import org.duban.document.StationerySettings;
import org.duban.document.paper.Placeholder;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the papers of a campaign's office look: head, code, signatory, copies, and a template of its own. */
@Controller
@RequestMapping("/documents/stationery/{campaign}")
@RequiredArgsConstructor
class StationeryController {

    private final StationerySettings settings;
    private final Campaigns campaigns;

    /** The settings as they are typed; the copies one to a line. */
    record StationeryForm(
            @Size(max = 40) @Nullable String mark,
            @Size(max = 12) @Nullable String code,
            @Size(max = 20) @Nullable String signatory,
            @Size(max = 1000) @Nullable String copies,
            @Size(max = 60) @Nullable String issuer,
            @Size(max = 20) @Nullable String contact,
            @Size(max = 30) @Nullable String phone,
            @Nullable Boolean marksPhotos) {

        static StationeryForm of(Stationery stationery) {
            return new StationeryForm(
                    stationery.mark(),
                    stationery.code(),
                    stationery.signatory(),
                    String.join("\n", stationery.copies()),
                    stationery.issuer(),
                    stationery.contact(),
                    stationery.phone(),
                    !Boolean.TRUE.equals(stationery.plainPhotos()));
        }

        Stationery toStationery() {
            return new Stationery(
                    orNull(mark),
                    orNull(code),
                    orNull(signatory),
                    lines(copies),
                    orNull(issuer),
                    orNull(contact),
                    orNull(phone),
                    Boolean.TRUE.equals(marksPhotos) ? null : true);
        }

        private static @Nullable String orNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private static List<String> lines(@Nullable String text) {
            return Arrays.stream(Objects.requireNonNullElse(text, "").split("\\R"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    @GetMapping
    String show(@PathVariable CampaignId campaign, Model model) {
        model.addAttribute("form", StationeryForm.of(settings.of(campaign)));
        return page(campaign, model);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") StationeryForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return refused(campaign, model);
        }
        settings.choose(campaign, form.toStationery(), who);
        return new ModelAndView(shown(campaign, "document.stationery.flash.chosen", redirect));
    }

    @PostMapping("/template")
    ModelAndView bring(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var form = StationeryForm.of(settings.of(campaign));
        var errors = new BeanPropertyBindingResult(form, "form");
        if (file == null || file.isEmpty()) {
            errors.reject("document.stationery.file-missing");
        } else {
            try {
                settings.bring(
                        campaign,
                        Objects.requireNonNullElse(file.getOriginalFilename(), "template.docx"),
                        file.getBytes(),
                        who);
                return new ModelAndView(shown(campaign, "document.stationery.flash.brought", redirect));
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return refused(campaign, model);
    }

    @PostMapping("/template/removal")
    String takeAway(
            @PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        settings.takeTemplateAway(campaign, who);
        return shown(campaign, "document.stationery.flash.taken-away", redirect);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@PathVariable CampaignId campaign) {
        var template = settings.template(campaign);
        var content = settings.templateContent(campaign);
        if (template.isEmpty() || content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(template.get().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.get());
    }

    private ModelAndView refused(CampaignId campaign, Model model) {
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(CampaignId campaign, Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("template", settings.template(campaign).orElse(null));
        model.addAttribute("placeholders", Placeholder.values());
        return "document/stationery";
    }

    private static String shown(CampaignId campaign, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/documents/stationery/" + campaign;
    }
}
