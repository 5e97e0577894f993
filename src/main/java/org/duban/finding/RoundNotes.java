package org.duban.finding;

import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in a round what is found or seen in it. */
@Component
@RequiredArgsConstructor
public class RoundNotes {

    private final Rounds rounds;

    /** The round, whose release waits until this is stored; null without one. */
    public Rounds.@Nullable Round note(
            @Nullable UUID inspection, CampaignId campaign, @Nullable PlaceId place, Instant at, SignedIn by) {
        if (inspection == null) {
            return null;
        }
        var round = rounds.note(inspection, place, at, by.accountId()).orElseThrow(RoundUnknown::new);
        if (!round.campaignId().equals(campaign.value())) {
            throw new RoundOfOtherCampaign();
        }
        return round;
    }
}
