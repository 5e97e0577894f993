package org.duban.command.instruction;

import java.time.LocalDate;
import java.util.List;
import org.duban.evidence.EvidenceId;

/**
 * An instruction that a leader wrote on paper, as the office registers it.
 *
 * @param signer the leader's name as it stands there
 * @param files pictures of the sheet
 */
public record Paper(String signer, LocalDate writtenOn, List<EvidenceId> files) {

    public Paper {
        signer = signer.strip();
        files = List.copyOf(files);
    }
}
