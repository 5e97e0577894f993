package org.duban.platform.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A form with one field of each kind. */
record GalleryForm(
        @Nullable @NotBlank String place,
        @Nullable String placeText,
        @Nullable @NotBlank @Size(max = 200) String description,
        @Nullable @NotBlank String severity,
        @Nullable @NotBlank String term,
        @Nullable String source,
        @Nullable LocalDate on,
        @Nullable List<MultipartFile> photos,
        boolean spotFix) {

    static final GalleryForm EMPTY = new GalleryForm(null, null, null, "MINOR", null, null, null, null, false);

    @AssertTrue
    public boolean isDated() {
        return !"DATE".equals(term) || on != null;
    }
}
