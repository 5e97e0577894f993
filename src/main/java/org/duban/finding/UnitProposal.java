package org.duban.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItems;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is likely to answer for an item at a place, so that an inspector need not type it: the responsibility matrix where
 * it speaks of the item in that area, else the unit that has adopted the place.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class UnitProposal {

    private final PlaceService places;
    private final CheckItems items;
    private final Campaigns campaigns;
    private final UnitTree units;

    public Optional<UnitRow> propose(CampaignId campaign, @Nullable PlaceId place, @Nullable CheckItemId item) {
        var adopter = place == null ? null : places.require(place).unitId();
        var area = adopter == null ? List.<UUID>of() : units.upwards(new UnitId(adopter));
        var cited = item == null ? null : items.require(item);
        var responsible =
                cited == null ? null : campaigns.responsibleUnit(campaign, area, cited.sectionCode(), cited.code());
        var proposed = responsible == null ? adopter : responsible;
        return Optional.ofNullable(proposed).map(UnitId::new).map(units::require);
    }
}
