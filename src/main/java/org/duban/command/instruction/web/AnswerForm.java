package org.duban.command.instruction.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A unit's reply to an instruction.
 *
 * @param evidenceIds files uploaded before the form was refused
 */
record AnswerForm(
        @NotBlank @Size(max = 4000) @Nullable String text,
        @Size(max = 20) @Nullable List<UUID> evidenceIds,
        @Size(max = 20) @Nullable List<MultipartFile> files) {

    static final AnswerForm EMPTY = new AnswerForm(null, List.of(), null);
}
