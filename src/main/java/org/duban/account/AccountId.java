package org.duban.account;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies an account. */
@Embeddable
public record AccountId(
        @Column(name = "account_id") @JsonValue UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(Uuids.next());
    }

    public static AccountId valueOf(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
