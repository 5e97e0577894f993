package org.duban.notification.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.notification.NotificationProperties;
import org.duban.notification.digest.DigestSettings;
import org.duban.notification.feed.Feeds;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gathers what the page of settings shows besides the form that somebody fills in. */
@Component
@RequiredArgsConstructor
class SettingsPage {

    private static final List<Choice> LANGUAGES = List.of(Choice.of("zh-CN", "中文"), Choice.of("en", "English"));

    private final DigestSettings digests;
    private final Feeds feeds;
    private final UnitTree units;
    private final NotificationProperties properties;

    ModelAndView of(SignedIn who, HttpStatus status) {
        var page = new ModelAndView("notification/settings", status)
                .addObject("languages", LANGUAGES)
                .addObject("feeds", feeds.of(who.accountId()))
                .addObject("units", unitsOf(who));
        if (isClerk(who)) {
            page.addObject("unit", units.require(unitOf(who)));
        }
        return page;
    }

    /** Null for those who are no clerks. */
    @Nullable
    DigestForm digestForm(SignedIn who) {
        return isClerk(who) ? DigestForm.of(digests.of(unitOf(who))) : null;
    }

    /** The address as people reach us, if that is known, else as they reached us now. */
    String addressOf(String secret) {
        var path = "/feeds/" + secret + ".ics";
        var known = properties.link(path);
        return known != null
                ? known
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString();
    }

    static UnitId unitOf(SignedIn who) {
        if (!isClerk(who) || who.unitId() == null) {
            throw new NoUnitOfYourOwn();
        }
        return who.unitId();
    }

    private List<Choice> unitsOf(SignedIn who) {
        var all = units.all();
        if (!isMereClerk(who) || who.unitId() == null) {
            return choices(all);
        }
        var own = units.subtree(who.unitId());
        return choices(all.stream().filter(unit -> own.contains(unit.id())).toList());
    }

    private static List<Choice> choices(List<UnitRow> rows) {
        return Choice.all(rows, UnitRow::id, UnitRow::indented);
    }

    private static boolean isClerk(SignedIn who) {
        return who.is(Role.UNIT);
    }

    private static boolean isMereClerk(SignedIn who) {
        return !who.seesEverything();
    }
}
