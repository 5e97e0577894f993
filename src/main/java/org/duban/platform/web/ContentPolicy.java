package org.duban.platform.web;

import java.util.Collection;

/** What a page may show and run. A page that needs more than the others says so in its own answer. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    /** Everything comes from ourselves; nothing inline runs; nobody frames us. */
    static final String STRICT = withPictures("");

    private ContentPolicy() {}

    /**
     * The policy of a page that shows pictures from elsewhere too.
     *
     * @param hosts such as {@code https://tiles.example}
     */
    public static String withPicturesFrom(Collection<String> hosts) {
        return withPictures(hosts.isEmpty() ? "" : " " + String.join(" ", hosts));
    }

    private static String withPictures(String hosts) {
        return "default-src 'self'; img-src 'self' data: blob:" + hosts
                + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
