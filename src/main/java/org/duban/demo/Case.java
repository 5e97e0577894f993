package org.duban.demo;

import java.util.Set;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingId;
import org.duban.finding.Source;
import org.duban.inspection.InspectionId;
import org.duban.standard.CheckItemFacts;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One finding, before anything of it is told.
 *
 * @param description how the inspector puts it
 * @param unit who is to put it right
 * @param photo at which of the scene's places the photos are taken
 * @param round the round in which it is found
 */
public record Case(
        FindingId id,
        CampaignId campaign,
        Spot spot,
        Problem problem,
        CheckItemFacts item,
        String description,
        UnitId unit,
        Set<UnitId> coUnits,
        Source source,
        SignedIn inspector,
        SignedIn clerk,
        int photo,
        @Nullable UUID round) {

    /** The same, passed on by somebody else. */
    Case from(Source other) {
        return new Case(
                id, campaign, spot, problem, item, description, unit, coUnits, other, inspector, clerk, photo, round);
    }

    /** The same, found in a round. */
    Case in(InspectionId inspection) {
        return new Case(
                id,
                campaign,
                spot,
                problem,
                item,
                description,
                unit,
                coUnits,
                Source.ROUTINE,
                inspector,
                clerk,
                photo,
                inspection.value());
    }
}
