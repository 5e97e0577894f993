package org.duban.command.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duban.shared.TextDigest;
import org.jspecify.annotations.Nullable;

/**
 * All that an instruction says when it is signed.
 *
 * @param dueAt by when it is to be done and answered
 * @param signedAt when it was signed, or registered, in whole milliseconds
 * @param onPaper null for one that was signed here
 */
record Seal(
        InstructionNumber number,
        MatterKind about,
        UUID aboutId,
        String aboutTitle,
        String text,
        UUID task,
        Instant dueAt,
        String signer,
        Instant signedAt,
        @Nullable OnPaper onPaper) {

    /**
     * What is said besides of one that was written on paper.
     *
     * @param digests SHA-256 of the pictures of the sheet, in their order
     */
    record OnPaper(LocalDate writtenOn, String registrar, List<String> digests) {}

    /** SHA-256 over all of it, one thing a line. */
    String digest() {
        var lines = new ArrayList<>(List.of(
                number.toString(),
                about.name(),
                aboutId.toString(),
                aboutTitle,
                text,
                task.toString(),
                dueAt.toString(),
                signer,
                signedAt.toString()));
        if (onPaper != null) {
            lines.add(onPaper.writtenOn.toString());
            lines.add(onPaper.registrar);
            lines.addAll(onPaper.digests);
        }
        return TextDigest.hex(String.join("\n", lines));
    }
}
