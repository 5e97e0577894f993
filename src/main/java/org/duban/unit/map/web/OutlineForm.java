package org.duban.unit.map.web;

import jakarta.validation.constraints.NotNull;
import org.duban.unit.map.Datum;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The district's outline, as it is uploaded.
 *
 * @param outlineDatum that of its coordinates
 */
record OutlineForm(
        @Nullable MultipartFile file, @NotNull @Nullable Datum outlineDatum) {

    static final OutlineForm USUAL = new OutlineForm(null, Datum.WGS84);
}
