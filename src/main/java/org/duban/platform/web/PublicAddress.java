package org.duban.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address that is printed and that codes lead to: the one under which the page was opened, as whoever opened it got there.
 * On the machine itself, which is a different one for every phone, it is the one that is set.
 */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${duban.notification.base-url:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    /** To go on from with a path. */
    public UriComponentsBuilder builder() {
        var opened = ServletUriComponentsBuilder.fromCurrentContextPath();
        return configured.isEmpty() || !isLoopback(opened) ? opened : UriComponentsBuilder.fromUriString(configured);
    }

    /** Whether a phone that followed it would look for us in itself. */
    public boolean leadsNowhere() {
        return isLoopback(builder());
    }

    @Override
    public String toString() {
        return builder().toUriString();
    }

    private static boolean isLoopback(UriComponentsBuilder address) {
        var host = String.valueOf(address.build().getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
