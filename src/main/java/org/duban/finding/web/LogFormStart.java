package org.duban.finding.web;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.CampaignAtHand;
import org.duban.finding.Rounds;
import org.duban.finding.Source;
import org.duban.finding.UnitProposal;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form as it is opened: with the campaign, the place and the round from where the inspector came. */
@Component
@RequiredArgsConstructor
class LogFormStart {

    private final CampaignAtHand campaigns;
    private final PlaceService places;
    private final Rounds rounds;
    private final UnitProposal proposals;

    LogForm blank(@Nullable UUID campaign, @Nullable UUID place, @Nullable UUID inspection, SignedIn who) {
        var round = inspection == null ? null : rounds.find(inspection).orElse(null);
        var placeName =
                place == null ? null : places.require(new PlaceId(place)).name();
        var form = round == null
                ? LogForm.empty(campaignOr(campaign, who), place, placeName, null, Source.ROUTINE)
                : LogForm.empty(round.campaignId(), place, placeName, inspection, round.source());
        return place == null ? form : withProposal(form, place);
    }

    private LogForm withProposal(LogForm form, UUID place) {
        return form.campaignId() == null
                ? form
                : proposals
                        .propose(new CampaignId(form.campaignId()), new PlaceId(place), null)
                        .map(unit -> form.withUnit(unit.id(), unit.name()))
                        .orElse(form);
    }

    Optional<Rounds.Round> round(LogForm form) {
        return form.inspectionId() == null ? Optional.empty() : rounds.find(form.inspectionId());
    }

    /** What is said once it is logged. */
    String flash(LogForm form) {
        if (round(form).filter(Rounds.Round::secret).isPresent()) {
            return "finding.log.hidden";
        }
        return form.unitId() == null ? "finding.log.drafted" : "finding.log.assigned";
    }

    private @Nullable UUID campaignOr(@Nullable UUID asked, SignedIn who) {
        return asked != null
                ? asked
                : campaigns.of(who.accountId()).map(CampaignId::value).orElse(null);
    }
}
