package org.duban.campaign.selfassessment;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.shared.Language;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what campaigns give themselves: one statement, however many items there are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SelfAssessmentReader {

    private static final String ROWS = """
            select i.check_item_id, i.standard_id,
                   case when :english then coalesce(s.name_en, s.name) else s.name end as standard_name, i.section_code,
                   case when :english then coalesce(i.section_name_en, i.section_name) else i.section_name end
                       as section_name,
                   i.code, case when :english then coalesce(i.name_en, i.name) else i.name end as name,
                   i.points as possible, a.verdict, a.points, a.remark, a.unit_id, u.name as unit_name, a.assessed_on,
                   coalesce(a.revision, 0) as revision, coalesce(a.check_item_id <> i.check_item_id, false) as revised
            from campaign_standard c
            join standard s using (standard_id)
            join check_item i on i.standard_id = c.standard_id and i.superseded_at is null and i.retired_at is null
            left join (
                select distinct on (standard_id, item_code) * from self_assessment where campaign_id = :campaign
                order by standard_id, item_code, revision desc
            ) a on a.standard_id = i.standard_id and a.item_code = i.code
            left join unit u on u.unit_id = a.unit_id
            where c.campaign_id = :campaign
            """;

    private final JdbcClient jdbc;

    public SelfAssessmentSheet sheet(CampaignId campaign) {
        return SelfAssessmentSheet.of(items(campaign));
    }

    /** For the campaign's own page. */
    public SelfAssessmentBoard board(CampaignId campaign) {
        return SelfAssessmentBoard.of(campaign.value(), sheet(campaign));
    }

    List<SelfAssessmentRow> items(CampaignId campaign) {
        return rows(campaign, "").query(SelfAssessmentRow.class).list();
    }

    /** A piece of the items, assessed or not, in the order in which they were made. */
    public Slice<SelfAssessmentRow> list(CampaignId campaign, int limit, @Nullable UUID after) {
        var rows = rows(campaign, """
                         and (cast(:after as uuid) is null or i.check_item_id > :after)
                        order by i.check_item_id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit + 1)
                .query(SelfAssessmentRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.checkItemId().toString());
    }

    public SelfAssessmentRow require(CampaignId campaign, UUID item) {
        return rows(campaign, " and i.check_item_id = :item")
                .param("item", item)
                .query(SelfAssessmentRow.class)
                .optional()
                .orElseThrow(() -> new ItemNotAssessable(item));
    }

    /** All assessments that the item has had under its code, the latest first. */
    public List<SelfAssessmentRevision> history(CampaignId campaign, SelfAssessmentRow item) {
        return jdbc.sql("""
                        select a.revision, a.verdict, a.points, i.points as possible, a.remark, u.name as unit_name,
                               a.assessed_on, a.recorded_at, b.display_name as recorded_by_name
                        from self_assessment a
                        join check_item i using (check_item_id)
                        join account b on b.account_id = a.recorded_by
                        left join unit u on u.unit_id = a.unit_id
                        where a.campaign_id = :campaign and a.standard_id = :standard and a.item_code = :code
                        order by a.revision desc
                        """)
                .param("campaign", campaign.value())
                .param("standard", item.standardId())
                .param("code", item.code())
                .query(SelfAssessmentRevision.class)
                .list();
    }

    private JdbcClient.StatementSpec rows(CampaignId campaign, String rest) {
        return jdbc.sql(ROWS + rest).param("campaign", campaign.value()).param("english", Language.isEnglish());
    }
}
