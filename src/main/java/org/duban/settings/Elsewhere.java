package org.duban.settings;

import java.util.List;

/**
 * What is set on a page of its own, where it counts at once.
 *
 * @param key its name in the message bundles, below {@code settings.page}
 * @param forAdministrators whether supervisors have no business there
 */
public record Elsewhere(String key, String path, boolean forAdministrators) {

    public static final List<Elsewhere> ALL = List.of(
            new Elsewhere("calendar", "/calendar", false),
            new Elsewhere("ladder", "/deadlines/ladder", false),
            new Elsewhere("standards", "/standards", false),
            new Elsewhere("campaigns", "/campaigns", false),
            new Elsewhere("schemes", "/rankings/schemes", false),
            new Elsewhere("coverage", "/coverage", false),
            new Elsewhere("displays", "/displays", false),
            new Elsewhere("channels", "/channels", true),
            new Elsewhere("map", "/map-settings", true),
            new Elsewhere("accounts", "/accounts", true),
            new Elsewhere("own", "/inbox/settings", false));
}
