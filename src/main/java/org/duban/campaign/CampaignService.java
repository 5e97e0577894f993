package org.duban.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces campaigns, changes them, and puts them away. They are never deleted: what was found in them stays. */
@Service
@Transactional
@RequiredArgsConstructor
public class CampaignService {

    private final CampaignRepository campaigns;
    private final List<Unfinished> unfinished;
    private final ActivityLog log;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    public CampaignId announce(CampaignId id, CampaignDetails details) {
        store(Campaign.announce(id, details));
        record(id, "ANNOUNCED", details.name());
        return id;
    }

    public void change(CampaignId id, CampaignDetails details, @Nullable Long expectedVersion) {
        var campaign = campaigns.require(id);
        campaign.expectVersion(expectedVersion);
        store(campaign.change(details));
        record(id, "CHANGED", details.name());
    }

    /** From now on nothing new begins in it; what is open is finished, verified and ranked. */
    public void windUp(CampaignId id, @Nullable String reason) {
        var campaign = campaigns.require(id).windUp(clock.instant());
        campaigns.saveAndFlush(campaign);
        record(id, "WINDING_UP", campaign.getName(), said(reason));
    }

    /**
     * Puts it away, to be read and not written. It waits for those who write in it, and they see that it is archived.
     *
     * @param beforeItsEnd whether that is meant though its last day is to come
     */
    public void archive(CampaignId id, boolean beforeItsEnd, @Nullable String reason) {
        waitForThoseWhoWrite(id);
        var campaign = campaigns.require(id).requireOpen();
        requireFinished(campaign);
        var end = campaign.getEndsOn();
        if (end != null && end.isAfter(LocalDate.now(clock)) && !beforeItsEnd) {
            throw new CampaignEndsLater(campaign.getName(), end);
        }
        campaigns.saveAndFlush(campaign.archive(clock.instant()));
        record(id, "ARCHIVED", campaign.getName(), Texts.orNull(reason));
    }

    public void takeUpAgain(CampaignId id, @Nullable String reason) {
        var campaign = campaigns.require(id);
        campaigns.saveAndFlush(campaign.takeUpAgain());
        record(id, "TAKEN_UP_AGAIN", campaign.getName(), said(reason));
    }

    /** The guards of all that belongs to a campaign hold the same together. */
    private void waitForThoseWhoWrite(CampaignId id) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('archive ' || :id, 0))) as held")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private void requireFinished(Campaign campaign) {
        var left = unfinished.stream()
                .flatMap(one -> one.in(campaign.getId()).stream())
                .toList();
        if (!left.isEmpty()) {
            var locale = LocaleContextHolder.getLocale();
            var words = left.stream()
                    .map(matter -> messages.getMessage(
                            "campaign.unfinished." + matter.kind(), new Object[] {matter.count()}, locale))
                    .collect(Collectors.joining(messages.getMessage("campaign.unfinished.separator", null, locale)));
            throw new CampaignStillRuns(campaign.getName(), left, words);
        }
    }

    private static String said(@Nullable String reason) {
        var words = Texts.orNull(reason);
        if (words == null) {
            throw new TakenUpSilently();
        }
        return words;
    }

    private void record(CampaignId id, String event, String name) {
        record(id, event, name, null);
    }

    private void record(CampaignId id, String event, String name, @Nullable String reason) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", name);
        if (reason != null) {
            detail.put("reason", reason);
        }
        log.record(SubjectKind.CAMPAIGN, id.value(), event, detail);
    }

    /** Refuses a name that another campaign of the zone has; between two who announce at once the database decides. */
    @Transactional(readOnly = true)
    public void requireNewName(CampaignDetails details) {
        if (campaigns.existsByZoneUnitIdAndName(details.zoneUnitId(), details.name())) {
            throw new CampaignNameTaken(details.name());
        }
    }

    private void store(Campaign campaign) {
        try {
            campaigns.saveAndFlush(campaign);
        } catch (DataIntegrityViolationException refused) {
            throw switch (BrokenConstraint.name(refused)) {
                case "campaign_name_unique" -> new CampaignNameTaken(campaign.getName());
                case "campaign_zone_fk" -> new UnitUnknown("zoneUnitId");
                case "campaign_lead_fk" -> new UnitUnknown("leadUnitId");
                case "campaign_standard_standard_fk" -> new StandardUnknown();
                default -> refused;
            };
        }
    }
}
