package org.duban.notification;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param baseUrl the address under which people open the application, for links in mails and group messages
 * @param allowedHosts host names and networks within the house (such as {@code 10.1.2.0/24}) that channels may call
 * @param keepRead how long read messages are kept
 * @param keepDeliveries how long the record of what was sent is kept
 * @param digest when units get their day's list
 */
@ConfigurationProperties("duban.notification")
public record NotificationProperties(
        @Nullable URI baseUrl,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("180d") Duration keepRead,
        @DefaultValue("90d") Duration keepDeliveries,
        @DefaultValue Digest digest) {

    /**
     * The day's list where a unit has not chosen otherwise.
     *
     * @param enabled whether there is one
     * @param at from which time of the day on
     * @param workingDaysOnly whether days off go without
     */
    public record Digest(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("08:00") LocalTime at,
            @DefaultValue("true") boolean workingDaysOnly) {}

    /** The whole address of a page, or null where it is not known how the application is reached. */
    public @Nullable String link(String path) {
        return baseUrl == null ? null : baseUrl.toString().replaceAll("/+$", "") + path;
    }
}
