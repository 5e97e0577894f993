package org.duban.finding.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Does what a button on a finding's page asks, or brings the page back with the reason and all that was typed. */
@Component
@RequiredArgsConstructor
class ActionPage {

    private final FindingReader reader;
    private final FindingPages pages;
    private final Uploads uploads;
    private final MessageSource messages;

    ModelAndView perform(
            FindingId id,
            String action,
            ActionForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            Runnable verb) {
        return perform(id, action, form, errors, who, model, () -> {
            verb.run();
            return action;
        });
    }

    /** The same for a verb that says what it came to, which the page tells. */
    ModelAndView perform(
            FindingId id,
            String action,
            ActionForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            Supplier<String> verb) {
        if (!errors.hasErrors()) {
            try {
                return done(id, verb.get());
            } catch (NotFound hidden) {
                throw hidden;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                FormRefusals.show(new StaleVersion(form.version() == null ? 0 : form.version(), -1), errors);
            }
        }
        pages.addTo(model, reader.details(id, who), who);
        model.addAttribute("refused", action);
        return new ModelAndView("finding/show", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Stores the photos before anything is refused, so that the form comes back with them; there must be one. */
    List<UUID> afterPhotos(ActionForm form, BindingResult errors, SignedIn who, Model model) {
        var photos = uploads.store(form.evidenceIds(), form.photos(), who, "photos", errors);
        model.addAttribute("keptEvidence", photos);
        require(!photos.isEmpty(), "evidenceIds", "problemDetail.org.duban.finding.AfterPhotoMissing", errors);
        return photos;
    }

    void requireText(@Nullable String text, String field, BindingResult errors) {
        require(text != null && !text.isBlank(), field, "finding." + field + "-needed", errors);
    }

    void require(boolean given, String field, String messageKey, BindingResult errors) {
        if (!given) {
            errors.rejectValue(
                    field, messageKey, messages.getMessage(messageKey, null, LocaleContextHolder.getLocale()));
        }
    }

    private static ModelAndView done(FindingId id, String action) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        RequestContextUtils.getOutputFlashMap(request)
                .put("flash", "finding.done." + action.toLowerCase(Locale.ROOT).replace('_', '-'));
        return new ModelAndView("redirect:/findings/" + id);
    }
}
