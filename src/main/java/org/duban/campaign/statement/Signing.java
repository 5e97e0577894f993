package org.duban.campaign.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signing of a statement.
 *
 * @param signer the post of who signed for the unit
 */
public record Signing(@Nullable String signer, LocalDate signedOn) {

    public Signing {
        signer = StatementDetails.orNull(signer);
    }
}
