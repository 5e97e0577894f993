package org.duban.deadline.ladder;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountFilter;
import org.duban.account.AccountId;
import org.duban.account.AccountRow;
import org.duban.account.Role;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which leader is in charge of a campaign (牵头领导), and so hears of what is late in it. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeadLeaders {

    private final AccountDirectory accounts;
    private final ActivityLog log;
    private final JdbcClient jdbc;

    /** Those who may be named. */
    @Transactional(readOnly = true)
    public List<AccountRow> candidates() {
        return accounts.list(new AccountFilter(null, Role.LEADER, false), Slice.MOST, null)
                .items();
    }

    @Transactional(readOnly = true)
    public @Nullable UUID of(UUID campaign) {
        return jdbc.sql("select account_id from lead_leader where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /**
     * Names the leader.
     *
     * @param leader null for nobody in particular
     */
    public void name(UUID campaign, @Nullable AccountId leader) {
        if (leader == null) {
            jdbc.sql("delete from lead_leader where campaign_id = :campaign")
                    .param("campaign", campaign)
                    .update();
            record(campaign, Map.of());
            return;
        }
        var account = accounts.require(leader);
        if (account.disabled() || !account.roles().contains(Role.LEADER)) {
            throw new NotALeader(account.displayName());
        }
        jdbc.sql("""
                        insert into lead_leader (campaign_id, account_id) values (:campaign, :leader)
                        on conflict (campaign_id) do update set account_id = excluded.account_id
                        """)
                .param("campaign", campaign)
                .param("leader", leader.value())
                .update();
        record(campaign, Map.of("leader", account.displayName()));
    }

    private void record(UUID campaign, Map<String, String> detail) {
        log.record(SubjectKind.CAMPAIGN, campaign, "LEAD_LEADER_NAMED", detail);
    }
}
