package org.duban.standard.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.duban.standard.StandardDetails;
import org.duban.standard.StandardRow;
import org.jspecify.annotations.Nullable;

/** What somebody fills in about a standard, on a page or by a call. */
record StandardForm(
        @NotBlank @ShortCode @Nullable String code,

        @NotBlank @Size(max = 100) @Nullable String name,

        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = 40) @Nullable String edition,
        @Nullable Long version) {

    static final StandardForm EMPTY = new StandardForm(null, null, null, null, null);

    static StandardForm of(StandardRow standard) {
        return new StandardForm(
                standard.code(), standard.name(), standard.nameEn(), standard.edition(), standard.version());
    }

    StandardDetails toDetails() {
        return new StandardDetails(
                Objects.requireNonNull(code), Objects.requireNonNull(name), nameEn, Objects.requireNonNull(edition));
    }
}
