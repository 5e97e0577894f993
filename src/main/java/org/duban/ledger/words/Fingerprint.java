package org.duban.ledger.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What tells that two rows of ledgers report the same: of a finding its day, place, description and units.
 *
 * <p>It does not depend on the kind of file, on the form in which the day is written, on spaces, width of characters or
 * the order of the units.
 */
public final class Fingerprint {

    private static final char SEPARATOR = '\u001F';

    private Fingerprint() {}

    /** The fingerprint in 64 hexadecimal digits; the units as written, one by one. */
    public static String of(@Nullable LocalDate foundOn, String place, String description, Collection<String> units) {
        var text = new StringBuilder();
        text.append(foundOn == null ? "" : foundOn).append(SEPARATOR);
        text.append(PlainText.of(place)).append(SEPARATOR);
        text.append(PlainText.of(description));
        units.stream()
                .map(PlainText::of)
                .distinct()
                .sorted()
                .forEach(unit -> text.append(SEPARATOR).append(unit));
        return HexFormat.of().formatHex(sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
