package org.duban.command.wall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The address of a display: its id, and HMAC-SHA256 over it with the display's key, so that nobody finds one by trying.
 *
 * @param signature 32 bytes as base64url
 */
public record WallLink(DisplayId display, String signature) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final DisplayId NOWHERE = new DisplayId(new UUID(0, 0));

    static WallLink signed(DisplayId display, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var bytes = mac.doFinal(display.toString().getBytes(StandardCharsets.UTF_8));
            return new WallLink(display, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
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
