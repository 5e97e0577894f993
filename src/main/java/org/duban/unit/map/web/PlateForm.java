package org.duban.unit.map.web;

import jakarta.validation.constraints.Size;
import org.duban.unit.map.Plate;
import org.jspecify.annotations.Nullable;

/** What the plates say, as it is filled in. */
record PlateForm(
        @Size(max = 30) @Nullable String heading,
        @Size(max = 60) @Nullable String words,
        @Size(max = 30) @Nullable String telephone) {

    static PlateForm of(Plate plate) {
        return new PlateForm(plate.heading(), plate.words(), plate.telephone());
    }

    Plate toPlate() {
        return new Plate(heading, words, telephone);
    }
}
