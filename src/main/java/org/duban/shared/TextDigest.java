package org.duban.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text in UTF-8, as {@code printf %s text | sha256sum} has it. */
public final class TextDigest {

    private TextDigest() {}

    public static byte[] bytes(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** In lower-case hexadecimal. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }
}
