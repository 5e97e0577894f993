package org.duban.ranking.scheme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the schemes, and which campaign is ranked by which. What has been used is retired, never deleted. */
@Service
@Transactional
@RequiredArgsConstructor
public class Schemes {

    private final SchemeRepository schemes;
    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    public SchemeId drawUp(SchemeId id, SchemeDetails details, SignedIn by) {
        requireRuleMaker(by);
        requireComputable(details.rules());
        store(Scheme.drawUp(id, details, by.accountId(), clock.instant()));
        record(id, "DRAWN_UP", details.name(), 1);
        return id;
    }

    /** Makes a further revision. What was published keeps the one it was computed by. */
    public void revise(SchemeId id, SchemeDetails details, SignedIn by, @Nullable Long version) {
        requireRuleMaker(by);
        var scheme = schemes.require(id);
        scheme.expectVersion(version);
        requireComputable(details.rules());
        store(scheme.revise(details, by.accountId(), clock.instant()));
        record(id, "REVISED", details.name(), scheme.getRevision());
    }

    /** Takes a scheme out of use, unless campaigns that run are ranked by it. */
    public void retire(SchemeId id, SignedIn by) {
        requireRuleMaker(by);
        var scheme = schemes.require(id);
        var ranked = rankedBy(id);
        if (!ranked.isEmpty()) {
            throw new SchemeInUse(String.join(", ", ranked));
        }
        store(scheme.retire(clock.instant()));
        record(id, "RETIRED", scheme.getName(), scheme.getRevision());
    }

    /** From the next draft on the campaign is ranked by this scheme. */
    public void choose(CampaignId campaign, SchemeId id, SignedIn by) {
        requireRuleMaker(by);
        campaigns.require(campaign);
        var scheme = schemes.require(id);
        scheme.requireInUse();
        jdbc.sql("""
                        insert into ranking_scheme_choice (campaign_id, scheme_id) values (:campaign, :scheme)
                        on conflict (campaign_id) do update set scheme_id = excluded.scheme_id
                        """)
                .param("campaign", campaign.value())
                .param("scheme", id.value())
                .update();
        log.record(
                SubjectKind.CAMPAIGN,
                campaign.value(),
                "RANKING_SCHEME_CHOSEN",
                Map.of("schemeId", id.toString(), "name", scheme.getName()));
    }

    /** The scheme by which the campaign is ranked now. */
    @Transactional(readOnly = true)
    public Scheme of(CampaignId campaign) {
        return schemes.ofCampaign(campaign.value(), SchemeId.USUAL.value());
    }

    @Transactional(readOnly = true)
    public Scheme require(SchemeId id) {
        return schemes.require(id);
    }

    /** All that is wrong with some rules; empty where units can be ranked by them. */
    @Transactional(readOnly = true)
    public List<RuleProblem> problems(Rules rules) {
        return RulesCheck.problems(rules, leagues());
    }

    /** The leagues that there are, by name. */
    @Transactional(readOnly = true)
    public List<String> leagues() {
        return jdbc.sql(
                        "select distinct league from unit where league is not null and retired_at is null order by league")
                .query(String.class)
                .list();
    }

    private List<String> rankedBy(SchemeId id) {
        return jdbc.sql("""
                        select c.name from campaign c left join ranking_scheme_choice k using (campaign_id)
                        where c.archived_at is null and coalesce(k.scheme_id, :usual) = :id order by c.name
                        """)
                .param("usual", SchemeId.USUAL.value())
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private void requireComputable(Rules rules) {
        var problems = problems(rules);
        if (!problems.isEmpty()) {
            throw new SchemeIncomputable(problems);
        }
    }

    private static void requireRuleMaker(SignedIn who) {
        if (!who.is(Role.SUPERVISOR)) {
            throw new NotTheRuleMaker();
        }
    }

    private void store(Scheme scheme) {
        try {
            schemes.saveAndFlush(scheme);
        } catch (DataIntegrityViolationException taken) {
            throw new SchemeNameTaken(scheme.getName());
        }
    }

    private void record(SchemeId id, String event, String name, int revision) {
        log.record(SubjectKind.SCHEME, id.value(), event, Map.of("name", name, "revision", revision));
    }
}
