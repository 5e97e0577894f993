package org.duban.archive;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Unfinished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of all features still runs in a campaign: one statement. */
@Component
@RequiredArgsConstructor
class LeftOpen implements Unfinished {

    private static final String COUNTS = """
            select kind, count, page from (values
                ('findings', (select count(*) from finding where campaign_id = :id and state not in ('CLOSED', 'WITHDRAWN')),
                    '/findings?campaign=%1$s&state=DRAFT,ASSIGNED,RECTIFYING,SUBMITTED,DISPUTED,ON_HOLD'),
                ('tasks', (select count(*) from task where campaign_id = :id and state = 'OPEN'),
                    '/tasks?campaign=%1$s'),
                ('letters', (select count(*) from deadline where campaign_id = :id and met_at is null
                        and cancelled_at is null and subject_kind = 'DUTY'), '/findings?campaign=%1$s&replyDue=OPEN'),
                ('parts', (select count(*) from deadline where campaign_id = :id and met_at is null
                        and cancelled_at is null and subject_kind = 'PART'), '/findings?campaign=%1$s'),
                ('requests', (select count(*) from deadline_request join deadline using (deadline_id)
                        where campaign_id = :id and state in ('PENDING', 'ENDORSED')), '/deadlines/requests'),
                ('objections', (select count(*) from ranking_objection o join ranking_edition using (edition_id)
                        where campaign_id = :id and o.state = 'PENDING'), '/rankings?campaign=%1$s'),
                ('editions', (select count(*) from ranking_edition where campaign_id = :id and published_at is null),
                    '/rankings?campaign=%1$s'),
                ('consequences', (select count(*) from ranking_consequence
                        where campaign_id = :id and state in ('PROPOSED', 'CONFIRMED')), '/consequences?campaign=%1$s'),
                ('rounds', (select count(*) from inspection where campaign_id = :id and state <> 'DONE'),
                    '/inspections?campaign=%1$s&state=PLANNED,UNDER_WAY'),
                ('surveys', (select count(*) from survey where campaign_id = :id and ended_at is null), '/surveys'),
                ('draws', (select count(*) from draw where campaign_id = :id and state = 'OPEN' and expires_at > :now),
                    '/draws'),
                ('meetings', (select count(*) from meeting where campaign_id = :id and state = 'DRAFT'),
                    '/campaigns/%1$s/meetings'),
                ('statements', (select count(*) from responsibility_statement where campaign_id = :id and state = 'DRAFT'),
                    '/campaigns/%1$s/statements'),
                ('commitments', (select count(*) from commitment c where campaign_id = :id
                        and not exists (select from commitment_outcome o where o.commitment_id = c.commitment_id)
                        and not exists (select from commitment_withdrawal w where w.commitment_id = c.commitment_id)
                        and not exists (select from commitment_finding f where f.commitment_id = c.commitment_id)
                        and not exists (select from commitment_task t where t.commitment_id = c.commitment_id)),
                    '/campaigns/%1$s/commitments'),
                ('documents', (select count(*) from document where campaign_id = :id and issued_at is null),
                    '/documents?campaign=%1$s'),
                ('imports', (select count(*) from ledger_import
                        where campaign_id = :id and state in ('READING', 'PREVIEWED', 'TAKING')), '/ledgers')
            ) as left_open (kind, count, page) where count > 0
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public List<Matter> in(CampaignId campaign) {
        return jdbc.sql(COUNTS.formatted(campaign))
                .param("id", campaign.value())
                .param("now", utc(clock.instant()))
                .query(Matter.class)
                .list();
    }
}
