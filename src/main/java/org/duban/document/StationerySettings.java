package org.duban.document;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.document.paper.DocxTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How the papers of each campaign's office look. */
@Service
@Transactional
@RequiredArgsConstructor
public class StationerySettings {

    private final Campaigns campaigns;
    private final DocxTemplate templates;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    /** The template that the office brought, without its content. */
    public record Template(String fileName, Instant broughtAt, String broughtByName) {}

    @Transactional(readOnly = true)
    public Stationery of(CampaignId campaign) {
        var settings = jdbc.sql("select settings::text from document_stationery where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(String.class)
                .optional();
        return Stationery.read(settings.orElse(null), json);
    }

    /** From the next paper on. */
    public void choose(CampaignId campaign, Stationery stationery, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        campaigns.require(campaign);
        if (stationery.equals(of(campaign))) {
            return;
        }
        jdbc.sql("""
                        insert into document_stationery (campaign_id, settings) values (:campaign, cast(:settings as jsonb))
                        on conflict (campaign_id) do update set settings = excluded.settings
                        """)
                .param("campaign", campaign.value())
                .param("settings", json.writeValueAsString(stationery))
                .update();
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "STATIONERY_CHOSEN", Map.of());
    }

    /**
     * Takes a template of the office's own; one that cannot be filled, or should not be opened, is refused.
     *
     * @param fileName as the office calls it
     */
    public void bring(CampaignId campaign, String fileName, byte[] content, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        campaigns.require(campaign);
        templates.check(content);
        jdbc.sql("""
                        insert into document_template (campaign_id, file_name, content, brought_at, brought_by)
                        values (:campaign, :name, :content, :now, :by)
                        on conflict (campaign_id) do update
                            set file_name = excluded.file_name, content = excluded.content,
                                brought_at = excluded.brought_at, brought_by = excluded.brought_by
                        """)
                .param("campaign", campaign.value())
                .param("name", fileName)
                .param("content", content)
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .update();
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "TEMPLATE_BROUGHT", Map.of("file", fileName));
    }

    /** From now on papers have the usual form again. */
    public void takeTemplateAway(CampaignId campaign, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        var taken = jdbc.sql("delete from document_template where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
        if (taken > 0) {
            log.record(SubjectKind.CAMPAIGN, campaign.value(), "TEMPLATE_TAKEN_AWAY", Map.of());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Template> template(CampaignId campaign) {
        return jdbc.sql("""
                        select t.file_name, t.brought_at, a.display_name as brought_by_name
                        from document_template t join account a on a.account_id = t.brought_by
                        where t.campaign_id = :campaign
                        """)
                .param("campaign", campaign.value())
                .query(Template.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> templateContent(CampaignId campaign) {
        return jdbc.sql("select content from document_template where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(byte[].class)
                .optional();
    }
}
