package org.duban.finding.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Offers the campaigns by which findings are narrowed; those in the archive last, and marked. */
@Component
@RequiredArgsConstructor
public class CampaignChoices {

    private final Campaigns campaigns;
    private final MessageSource messages;

    public List<Choice> all() {
        return Choice.all(campaigns.all(), CampaignFacts::id, this::label);
    }

    private String label(CampaignFacts campaign) {
        return campaign.archived()
                ? messages.getMessage(
                        "finding.list.archived", new Object[] {campaign.name()}, LocaleContextHolder.getLocale())
                : campaign.name();
    }
}
