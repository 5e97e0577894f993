package org.duban.campaign.statement.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a statement stands no more. */
record AnnulmentForm(
        @Size(max = 500) @Nullable String reason, @Nullable Long version) {}
