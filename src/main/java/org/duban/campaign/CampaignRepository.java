package org.duban.campaign;

import org.duban.unit.UnitId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRepository extends JpaRepository<Campaign, CampaignId> {

    boolean existsByZoneUnitIdAndName(UnitId zone, String name);

    default Campaign require(CampaignId id) {
        return findById(id).orElseThrow(() -> new CampaignNotFound(id));
    }
}
