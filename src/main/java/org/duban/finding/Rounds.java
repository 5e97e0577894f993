package org.duban.finding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;

/** What findings need to know of the round in which they are found; the feature that keeps the rounds answers. */
public interface Rounds {

    /**
     * A round.
     *
     * @param source where its findings come from unless something else is said
     * @param secret whether units are not to know of its findings yet
     */
    record Round(UUID campaignId, Source source, String title, boolean secret) {}

    Optional<Round> find(UUID inspection);

    /** The campaign of the round that somebody is to walk today; empty without one, or if there are several campaigns. */
    Optional<CampaignId> campaignOfToday(AccountId inspector);

    /** Tells the round that something found at a time is being logged in it, and holds off its release until that is done. */
    Optional<Round> note(UUID inspection, @Nullable PlaceId place, Instant at, AccountId by);
}
