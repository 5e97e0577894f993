package org.duban.deadline.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * A holiday notice to be imported.
 *
 * @param year the year that the file is meant for, given apart so that no other year is replaced by a slip
 */
record HolidayFileForm(
        @NotNull @Min(EARLIEST_YEAR) @Max(LATEST_YEAR) @Nullable
        Integer year,

        @Nullable MultipartFile file) {

    static final int EARLIEST_YEAR = 2000;
    static final int LATEST_YEAR = 2100;

    /** A year's notice has some 5 kB. */
    private static final int MOST_BYTES = 1_000_000;

    /** What the file holds; where there is none the reason is among the errors. */
    Optional<byte[]> content(Errors errors) {
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "deadline.calendar.import.missing");
            return Optional.empty();
        }
        if (file.getSize() > MOST_BYTES) {
            errors.rejectValue("file", "deadline.calendar.import.too-large");
            return Optional.empty();
        }
        try {
            return Optional.of(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
