package org.duban.deadline.request.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RequestId;
import org.duban.deadline.request.RequestKind;
import org.duban.deadline.request.RequestOffice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a clerk asks for more time, a hold, an exemption or help, and takes a request back. */
@Controller
@RequiredArgsConstructor
class RequestController {

    private final DeadlineRequests requests;
    private final RequestOffice office;
    private final Clock clock;

    @GetMapping("/deadlines/{id}/requests/new")
    String ask(
            @PathVariable DeadlineId id,
            @RequestParam RequestKind kind,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("form", new RequestForm(kind, null, null));
        return form(id, kind, who, model);
    }

    @PostMapping("/deadlines/{id}/requests")
    ModelAndView ask(
            @PathVariable DeadlineId id,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var kind = Objects.requireNonNullElse(form.kind(), RequestKind.EXTENSION);
        if (kind.hasUntil() && form.until() == null && !errors.hasFieldErrors("until")) {
            errors.rejectValue("until", "problemDetail.org.duban.deadline.request.UntilMissing");
        }
        if (!errors.hasErrors()) {
            try {
                var reason = Objects.requireNonNull(form.reason()).strip();
                requests.ask(id, kind, form.untilIn(clock.getZone()), reason, who);
                redirect.addFlashAttribute("flash", "deadline.request.sent." + kind);
                return new ModelAndView(
                        "redirect:" + office.open(id, who).subject().path());
            } catch (NotFound hidden) {
                throw hidden;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(form(id, kind, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/deadlines/requests/{id}/withdrawal")
    String takeBack(@PathVariable RequestId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        requests.takeBack(id, who);
        redirect.addFlashAttribute("flash", "deadline.request.taken-back");
        return "redirect:/deadlines/requests/" + id;
    }

    private String form(DeadlineId id, RequestKind kind, SignedIn who, Model model) {
        var open = office.open(id, who);
        model.addAttribute("page", RequestPage.of(open.subject(), kind, open.limits()));
        model.addAttribute("deadlineId", id);
        return "deadline/request-form";
    }
}
