package org.duban.campaign.statement.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.duban.campaign.statement.Signing;
import org.jspecify.annotations.Nullable;

/** By whom and when a statement was signed. */
record SigningForm(
        @Size(max = 100) @Nullable String signer,
        @NotNull @Nullable LocalDate signedOn,
        @Nullable Long version) {

    Signing toSigning() {
        return new Signing(signer, Objects.requireNonNull(signedOn));
    }
}
