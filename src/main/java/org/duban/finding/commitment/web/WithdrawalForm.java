package org.duban.finding.commitment.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a commitment should not have been taken down. */
record WithdrawalForm(@Size(max = 500) @Nullable String reason) {

    static final WithdrawalForm EMPTY = new WithdrawalForm(null);
}
