package org.duban.campaign;

import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRepository extends JpaRepository<Campaign, CampaignId> {

    default Campaign require(CampaignId id) {
        return findById(id).orElseThrow(() -> new CampaignNotFound(id));
    }
}
