package org.duban.unit.map;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of a map come from.
 *
 * @param url such as {@code https://tiles.example/{z}/{x}/{y}.png}; {@code {s}} stands for each of the subdomains
 * @param subdomains a letter or digit each
 * @param attribution whom to thank for them, shown below the map
 * @param datum in which they are drawn
 */
public record Tiles(String url, String subdomains, @Nullable String attribution, int maxZoom, Datum datum) {

    static final int FARTHEST = 1;
    static final int NEAREST = 24;

    /** Nothing that could end a directive of the content security policy, or an attribute. */
    private static final Pattern URL =
            Pattern.compile("(https?)://([A-Za-z0-9.-]|\\{s})+(:\\d{1,5})?/([A-Za-z0-9._~:/?@!$&*+=%-]|\\{[sxyz]})*");

    private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?");
    private static final Pattern SUBDOMAINS = Pattern.compile("[a-z0-9]{1,16}");
    private static final String SUBDOMAIN = "{s}";

    public Tiles {
        url = url.strip();
        subdomains = subdomains.isBlank() ? "abc" : subdomains.strip();
        attribution = attribution == null || attribution.isBlank() ? null : attribution.strip();
        if (!URL.matcher(url).matches() || !Stream.of("{z}", "{x}", "{y}").allMatch(url::contains)) {
            throw new TileAddressUnfit();
        }
        if (!SUBDOMAINS.matcher(subdomains).matches()) {
            throw new SubdomainsUnfit();
        }
        if (!hosts(url, subdomains).stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new TileAddressUnfit();
        }
        if (maxZoom < FARTHEST || maxZoom > NEAREST) {
            throw new ZoomOutOfRange(FARTHEST, NEAREST);
        }
    }

    /** The servers that a browser is to be allowed to fetch pictures from, such as {@code https://a.tiles.example}. */
    public List<String> hosts() {
        return hosts(url, subdomains).stream().sorted().toList();
    }

    private static Set<String> hosts(String url, String subdomains) {
        var host = url.substring(0, url.indexOf('/', "https://".length()));
        return subdomains
                .chars()
                .mapToObj(one -> host.replace(SUBDOMAIN, Character.toString(one)))
                .collect(Collectors.toSet());
    }
}
