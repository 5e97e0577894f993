package org.duban.command.wall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.duban.shared.Hmac;

/**
 * The address of a display: its id, and HMAC-SHA256 over it with the display's key, so that nobody finds one by trying.
 *
 * @param signature 32 bytes as base64url
 */
public record WallLink(DisplayId display, String signature) {

    private static final DisplayId NOWHERE = new DisplayId(new UUID(0, 0));

    static WallLink signed(DisplayId display, byte[] key) {
        var signature = Hmac.of(key, display.toString());
        return new WallLink(display, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    /** As it stands in addresses; anything else leads to no display. */
    public static WallLink valueOf(String text) {
        var dot = text.indexOf('.');
        try {
            return new WallLink(
                    new DisplayId(UUID.fromString(text.substring(0, Math.max(dot, 0)))), text.substring(dot + 1));
        } catch (IllegalArgumentException noId) {
            return new WallLink(NOWHERE, text);
        }
    }

    /** Takes the same time however much of a guess is right. */
    boolean isSameAs(WallLink other) {
        return MessageDigest.isEqual(
                toString().getBytes(StandardCharsets.UTF_8), other.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return display + "." + signature;
    }
}
