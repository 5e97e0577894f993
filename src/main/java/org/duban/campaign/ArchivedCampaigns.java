package org.duban.campaign;

import org.duban.platform.web.DatabaseRule;
import org.duban.shared.BrokenConstraint;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The guards of the database say which campaign it is that is archived, whoever came to write in it. */
@Component
class ArchivedCampaigns implements DatabaseRule {

    @Override
    public @Nullable DomainException explain(DataIntegrityViolationException refused) {
        return BrokenConstraint.is("campaign_is_archived", refused)
                ? new CampaignArchived(BrokenConstraint.detail(refused))
                : null;
    }
}
