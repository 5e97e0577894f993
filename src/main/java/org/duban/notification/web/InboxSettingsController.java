package org.duban.notification.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.notification.Contacts;
import org.duban.notification.digest.DigestSettings;
import org.duban.notification.feed.Feeds;
import org.duban.shared.Language;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
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

/** How one wants to be told: mail, the day's list, calendars. */
@Controller
@RequestMapping("/inbox/settings")
@RequiredArgsConstructor
class InboxSettingsController {

    private final Contacts contacts;
    private final DigestSettings digests;
    private final Feeds feeds;
    private final SettingsPage page;

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn who, Locale locale) {
        return page.of(who, HttpStatus.OK)
                .addObject("contactForm", contactForm(who, locale))
                .addObject("digestForm", page.digestForm(who));
    }

    @PostMapping("/contact")
    ModelAndView changeContact(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("contactForm") ContactForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page.of(who, HttpStatus.UNPROCESSABLE_CONTENT).addObject("digestForm", page.digestForm(who));
        }
        contacts.change(who.accountId(), form.address(), form.languageOr(language(locale)));
        return done(redirect, "notification.flash.saved", "");
    }

    @PostMapping("/digest")
    ModelAndView changeDigest(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("digestForm") DigestForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page.of(who, HttpStatus.UNPROCESSABLE_CONTENT).addObject("contactForm", contactForm(who, locale));
        }
        digests.change(SettingsPage.unitOf(who), form.toSetting());
        return done(redirect, "notification.flash.saved", "#digest");
    }

    @PostMapping("/feeds")
    ModelAndView createFeed(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable UUID unit,
            RedirectAttributes redirect) {
        var feed = feeds.create(who, unit == null ? null : new UnitId(unit));
        redirect.addFlashAttribute("feedAddress", page.addressOf(feed));
        return new ModelAndView("redirect:/inbox/settings#feeds");
    }

    @PostMapping("/feeds/{feed}/revocation")
    ModelAndView revokeFeed(
            @AuthenticationPrincipal SignedIn who, @PathVariable UUID feed, RedirectAttributes redirect) {
        feeds.revoke(who.accountId(), feed);
        return done(redirect, "notification.flash.feed-revoked", "#feeds");
    }

    private ContactForm contactForm(SignedIn who, Locale locale) {
        return ContactForm.of(contacts.of(who.accountId()).orElse(null), language(locale));
    }

    private static String language(Locale locale) {
        return Language.isEnglish(locale) ? "en" : "zh-CN";
    }

    private static ModelAndView done(RedirectAttributes redirect, String flash, String place) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/inbox/settings" + place);
    }
}
