package org.duban.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address a page was asked for, and the addresses one step away from it: sorted, filtered, paged, in another
 * language.
 *
 * @param path the path within the application, for marking the current item of a menu
 * @param address the address as asked for, with its query
 */
public record CurrentPage(String path, String address) {

    /** The parameter that says where a page of rows begins; any other change leads back to the first rows. */
    private static final String CURSOR = "cursor";

    static CurrentPage of(HttpServletRequest request) {
        var query = request.getQueryString();
        return new CurrentPage(
                request.getRequestURI().substring(request.getContextPath().length()),
                request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** This page as it is opened, without what was sent to it. */
    CurrentPage openedAt(String opened) {
        var end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
        return new CurrentPage(opened, address.substring(0, end - path.length()) + opened);
    }

    /** Whether the page belongs to a section of the menu. */
    public boolean within(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }

    /** This page with a parameter set to another value. */
    public String with(String name, Object value) {
        return changed(name)
                .queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8))
                .build()
                .toUriString();
    }

    /** This page without a parameter. */
    public String without(String name) {
        return changed(name).build().toUriString();
    }

    /** The same rows, all of them, at another address. */
    public String at(String other) {
        var here = UriComponentsBuilder.fromUriString(address).replaceQueryParam(CURSOR);
        var whole = here.build().getPath();
        var context = whole == null ? "" : whole.substring(0, whole.length() - path.length());
        return here.replacePath(context + other).build().toUriString();
    }

    /** The rows after those shown here. */
    public String after(String cursor) {
        return with(CURSOR, cursor);
    }

    /** What a heading sorted by {@code key} leads to: ascending, then descending, and so on. */
    public String sortedBy(String key, String current) {
        return with("sort", key.equals(current) ? "-" + key : key);
    }

    /** Everything in the address is encoded already, so that building it anew must not encode. */
    private UriComponentsBuilder changed(String name) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(CURSOR)
                .replaceQueryParam(name);
    }
}
