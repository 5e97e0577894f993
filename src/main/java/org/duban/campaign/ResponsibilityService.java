package org.duban.campaign;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays down who answers for what and where. A row says one thing: to change it, it is struck out and laid anew. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResponsibilityService {

    private final ResponsibilityRepository rows;
    private final CampaignRepository campaigns;
    private final JdbcTemplate batches;
    private final ActivityLog log;

    public ResponsibilityId lay(ResponsibilityId id, CampaignId campaign, ResponsibilityDetails details) {
        campaigns.require(campaign).requireOpen();
        store(Responsibility.lay(id, campaign, details));
        record(campaign, "RESPONSIBILITY_LAID", details.unitId());
        return id;
    }

    public void strikeOut(ResponsibilityId id, CampaignId campaign) {
        campaigns.require(campaign).requireOpen();
        var row = rows.findById(id)
                .filter(found -> found.getCampaignId().equals(campaign))
                .orElseThrow(() -> new ResponsibilityNotFound(id));
        rows.delete(row);
        record(campaign, "RESPONSIBILITY_STRUCK_OUT", row.getUnitId());
    }

    /** Lays down many at once, in place of what was said of just the same before. */
    public void fill(CampaignId campaign, List<ResponsibilityDetails> all) {
        campaigns.require(campaign).requireOpen();
        try {
            batches.batchUpdate(
                    """
                    insert into responsibility (responsibility_id, version, campaign_id, area_unit_id, section_code,
                                                item_code, unit_id, post)
                    values (?, 0, ?, ?, ?, ?, ?, ?)
                    on conflict on constraint responsibility_unique
                    do update set unit_id = excluded.unit_id, post = excluded.post, version = responsibility.version + 1
                    """, all.stream().map(details -> row(campaign, details)).toList());
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("responsibility_unit_fk", refused) ? new UnitUnknown("unitId") : refused;
        }
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "RESPONSIBILITIES_FILLED", Map.of("count", all.size()));
    }

    /** Takes back what is said of these topics and areas; what is said of wider ones stays. */
    public void clear(CampaignId campaign, List<ResponsibilityTopic> all) {
        campaigns.require(campaign).requireOpen();
        batches.batchUpdate(
                """
                delete from responsibility
                where campaign_id = ? and area_unit_id is not distinct from ? and section_code is not distinct from ?
                  and item_code is not distinct from ?
                """,
                all.stream()
                        .map(topic -> new @Nullable Object[] {
                            campaign.value(), topic.areaUnitId(), topic.sectionCode(), topic.itemCode()
                        })
                        .toList());
        log.record(SubjectKind.CAMPAIGN, campaign.value(), "RESPONSIBILITIES_CLEARED", Map.of("count", all.size()));
    }

    private static @Nullable Object[] row(CampaignId campaign, ResponsibilityDetails details) {
        return new @Nullable Object[] {
            ResponsibilityId.next().value(),
            campaign.value(),
            details.areaUnitId() == null ? null : details.areaUnitId().value(),
            details.sectionCode(),
            details.itemCode(),
            details.unitId().value(),
            details.post()
        };
    }

    private void record(CampaignId campaign, String event, UnitId unit) {
        log.record(SubjectKind.CAMPAIGN, campaign.value(), event, Map.of("unitId", unit.toString()));
    }

    private void store(Responsibility row) {
        try {
            rows.saveAndFlush(row);
        } catch (DataIntegrityViolationException refused) {
            throw switch (BrokenConstraint.name(refused)) {
                case "responsibility_unique" -> new ResponsibilityTaken();
                case "responsibility_area_fk" -> new UnitUnknown("areaUnitId");
                case "responsibility_unit_fk" -> new UnitUnknown("unitId");
                default -> refused;
            };
        }
    }
}
