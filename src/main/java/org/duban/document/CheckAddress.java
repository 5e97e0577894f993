package org.duban.document;

/** Where a code is typed that cannot be scanned. */
public final class CheckAddress {

    private CheckAddress() {}

    /**
     * On the same server as the address to which the code itself leads.
     *
     * @param address such as {@code http://duban.example/papers/9f86…}
     */
    public static String beside(String address) {
        return address.replaceFirst("/(papers|seals)/[^/]*$", "/check").replaceFirst("^https?://", "");
    }
}
