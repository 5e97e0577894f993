package org.duban.deadline.request;

import java.time.Duration;
import java.time.Instant;
import org.duban.deadline.Deadline;

/**
 * What a campaign allows its units to ask for.
 *
 * @param extensions how often one deadline may be extended, at most twice
 * @param extensionDays by how many days beyond the original due date, all extensions together
 * @param holdDays for how many days a deadline may stand
 * @param appealWithinDays for how many days after having become late a unit may appeal
 * @param holdSignatures how many have to agree to a hold: the office alone, or after it a leader or a colleague
 */
public record DeadlineRules(
        int extensions, int extensionDays, int holdDays, int appealWithinDays, int holdSignatures, long version) {

    /** Where a campaign has not said otherwise. */
    public static final DeadlineRules USUAL = new DeadlineRules(2, 30, 180, 5, 1, 0);

    public static final int MOST_EXTENSIONS = 2;
    public static final int MOST_EXTENSION_DAYS = 366;
    public static final int MOST_HOLD_DAYS = 1100;
    public static final int MOST_APPEAL_DAYS = 366;

    public boolean wantTwoSignatures() {
        return holdSignatures == 2;
    }

    public DeadlineRules withHoldSignatures(int signatures) {
        return new DeadlineRules(extensions, extensionDays, holdDays, appealWithinDays, signatures, version);
    }

    /** The latest instant to which the deadline may be extended. */
    public Instant latestExtension(Deadline deadline) {
        return deadline.getOriginalDueAt().plus(Duration.ofDays(extensionDays));
    }

    public Instant latestHold(Instant now) {
        return now.plus(Duration.ofDays(holdDays));
    }

    public Instant lastAppeal(Deadline deadline) {
        return deadline.getDueAt().plus(Duration.ofDays(appealWithinDays));
    }
}
