package org.duban.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is the same on all papers of an office.
 *
 * @param mark who speaks, in red at the head (发文机关标志); null for the name of the kind of paper
 * @param code the office's own code before the year (发文机关代字): papers are then numbered 代字〔2026〕12号, else 〔2026〕第12期
 * @param signatory who gives papers out; null for a line to sign on
 * @param copies to whom they also go (抄送)
 * @param issuer who issues them where that is not the campaign's lead unit
 * @param contact whom units turn to, and {@code phone} under which number; slips name them
 * @param plainPhotos whether photos on papers stay without the office's name, number and time in their corner
 */
public record Stationery(
        @Nullable String mark,
        @Nullable String code,
        @Nullable String signatory,
        List<String> copies,
        @Nullable String issuer,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable Boolean plainPhotos) {

    public static final Stationery PLAIN = new Stationery(null, null, null, List.of(), null, null, null);

    public Stationery {
        copies = List.copyOf(copies);
    }

    /** One that says nothing of photos, as all did once: they are marked. */
    public Stationery(
            @Nullable String mark,
            @Nullable String code,
            @Nullable String signatory,
            List<String> copies,
            @Nullable String issuer,
            @Nullable String contact,
            @Nullable String phone) {
        this(mark, code, signatory, copies, issuer, contact, phone, null);
    }

    /** As it is kept; plain where an office has chosen nothing. */
    static Stationery read(@Nullable String settings, JsonMapper json) {
        return settings == null ? PLAIN : json.readValue(settings, Stationery.class);
    }

    boolean marksPhotos() {
        return !Boolean.TRUE.equals(plainPhotos);
    }
}
