package org.duban.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.notification.NotificationProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Refuses addresses that lead into the house: an administrator's form must not become a way to call the database, the
 * cloud's own services or the machine itself. Asked when an address is saved and again just before it is called.
 */
@Component
class AddressGuard {

    private static final List<AddressRange> INTERNAL = Stream.of(
                    // What InetAddress has no word for: shared and special networks, and IPv4 within IPv6
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "fc00::/7",
                    "64:ff9b::/96",
                    "2002::/16",
                    "::/96")
            .map(AddressRange::valueOf)
            .toList();

    private final Set<String> allowedNames;
    private final List<AddressRange> allowedRanges;
    private final NameResolver names;

    @Autowired
    AddressGuard(NotificationProperties properties) {
        this(properties.allowedHosts(), InetAddress::getAllByName);
    }

    AddressGuard(List<String> allowed, NameResolver names) {
        this.allowedRanges = allowed.stream()
                .filter(AddressRange::isOne)
                .map(AddressRange::valueOf)
                .toList();
        this.allowedNames = Set.copyOf(allowed.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
        this.names = names;
    }

    /** The address, if it may be called. */
    URI check(String address) {
        var uri = parse(address);
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!allowedNames.contains(host) && !Arrays.stream(resolve(host)).allMatch(this::mayBeCalled)) {
            throw new HostInternal(host);
        }
        return uri;
    }

    private static URI parse(String address) {
        try {
            var uri = new URI(address.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new AddressMalformed();
            }
            return uri;
        } catch (URISyntaxException unreadable) {
            throw new AddressMalformed();
        }
    }

    private InetAddress[] resolve(String host) {
        try {
            return names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException unknown) {
            throw new HostUnknown(host);
        }
    }

    private boolean mayBeCalled(InetAddress address) {
        return allowedRanges.stream().anyMatch(range -> range.contains(address)) || !isInternal(address);
    }

    private static boolean isInternal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || INTERNAL.stream().anyMatch(range -> range.contains(address));
    }
}
