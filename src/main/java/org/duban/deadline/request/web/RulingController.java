package org.duban.deadline.request.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RequestId;
import org.duban.deadline.request.RequestOffice;
import org.duban.deadline.request.RequestReader;
import org.duban.deadline.request.RequestRow;
import org.duban.deadline.request.RequestState;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.Days;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
import org.duban.shared.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** Requests about deadlines: the list, each with its ruling, and where a supervisor rules. */
@Controller
@RequestMapping("/deadlines/requests")
@RequiredArgsConstructor
class RulingController {

    private static final int ROWS = 50;

    private final DeadlineRequests requests;
    private final RequestReader reader;
    private final RequestOffice office;
    private final Clock clock;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("requests", reader.list(state, who, Slice.limit(ROWS), cursor));
        model.addAttribute("state", state);
        model.addAttribute("states", RequestState.values());
        return "deadline/requests";
    }

    @GetMapping("/{id}")
    String show(@PathVariable RequestId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var row = reader.require(id, who).row();
        model.addAttribute("form", new RulingForm(row.version(), false, untilOf(row), null));
        return page(id, who, model);
    }

    @PostMapping("/{id}/ruling")
    ModelAndView rule(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("form") RulingForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                rule(id, form, who);
                redirect.addFlashAttribute(
                        "flash",
                        "deadline.request.done." + reader.require(id, who).row().state());
                return new ModelAndView("redirect:/deadlines/requests/" + id);
            } catch (NotFound hidden) {
                throw hidden;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                FormRefusals.show(new StaleVersion(Objects.requireNonNullElse(form.version(), 0L), -1), errors);
            }
        }
        return new ModelAndView(page(id, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void rule(RequestId id, RulingForm form, SignedIn who) {
        if (Boolean.TRUE.equals(form.granted())) {
            requests.grant(id, RequestForm.endOf(form.until(), clock.getZone()), form.comment(), who, form.version());
        } else {
            requests.refuse(id, form.comment(), who, form.version());
        }
    }

    private String page(RequestId id, SignedIn who, Model model) {
        var entry = reader.require(id, who);
        var row = entry.row();
        model.addAttribute("entry", entry);
        model.addAttribute("row", row);
        var limits = office.look(new DeadlineId(row.deadlineId()), who).limits();
        model.addAttribute("limits", limits);
        model.addAttribute("latest", limits.latest(row.kind()));
        model.addAttribute("mayRule", row.mayBeRuledOnBy(who));
        model.addAttribute("signsFirst", limits.rules().wantTwoSignatures() && row.isUnsignedHold());
        model.addAttribute("mayTakeBack", row.isOpen() && mayTakeBack(row, who));
        return "deadline/request";
    }

    private static boolean mayTakeBack(RequestRow row, SignedIn who) {
        return row.isProposal() ? row.requestedBy().equals(who.accountId().value()) : who.is(Role.UNIT);
    }

    private @Nullable LocalDate untilOf(RequestRow row) {
        var until = row.lastUntil();
        return until == null ? null : Days.dueOn(until, clock.getZone());
    }
}
