package org.duban.ranking.flag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.Edition;
import org.duban.ranking.EditionRow;
import org.duban.ranking.PublicationStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flags of editions: worked out while it is a draft, kept from the day on which it is published. */
@Service
@Transactional
@RequiredArgsConstructor
public class Flags implements PublicationStep {

    /** A year of weeks and a little more: no rule counts further back. */
    private static final int EDITIONS = 60;

    private final FlagSettings settings;
    private final JdbcClient jdbc;

    @Override
    public void beforeSeal(Edition edition) {
        var rules = settings.of(edition.getCampaignId());
        if (rules.applyTo(edition.getKind())) {
            var flags = work(edition.getId().value(), rules);
            jdbc.sql("""
                            insert into ranking_flag (edition_id, unit_id, kind, running)
                            select :edition, f.unit_id, f.kind, f.running
                            from unnest(cast(:units as uuid[]), cast(:kinds as text[]), cast(:runnings as integer[]))
                                as f (unit_id, kind, running)
                            """)
                    .param("edition", edition.getId().value())
                    .param("units", flags.stream().map(Flag::unitId).toArray(UUID[]::new))
                    .param(
                            "kinds",
                            flags.stream().map(flag -> flag.kind().name()).toArray(String[]::new))
                    .param("runnings", flags.stream().map(Flag::running).toArray(Integer[]::new))
                    .update();
        }
    }

    /** Of a draft, those that it would bring if it were published now. */
    @Transactional(readOnly = true)
    public List<Flag> of(EditionRow edition) {
        if (edition.isPublished()) {
            return kept(edition.id());
        }
        var rules = settings.of(new CampaignId(edition.campaignId()));
        return rules.applyTo(edition.kind()) ? work(edition.id(), rules) : List.of();
    }

    /** By unit, the best first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Flag>> byUnit(EditionRow edition) {
        return of(edition).stream().collect(Collectors.groupingBy(Flag::unitId));
    }

    private List<Flag> kept(UUID edition) {
        return jdbc.sql("""
                        select f.unit_id, s.unit_name, s.league, f.kind, f.running
                        from ranking_flag f join ranking_standing s using (edition_id, unit_id)
                        where f.edition_id = :edition
                        order by s.place, array_position(array['TRAVELLING', 'RED', 'YELLOW', 'BLACK'], f.kind)
                        """).param("edition", edition).query(Flag.class).list();
    }

    private List<Flag> work(UUID edition, FlagRules rules) {
        return FlagAwards.of(history(edition), rules);
    }

    /** The places of the edition and of those of its kind published before it; of what was corrected, the correction counts. */
    private List<PastPlace> history(UUID edition) {
        return jdbc.sql("""
                        with shown as (
                            select p.edition_id, row_number() over (order by p.period_from desc, p.published_at desc) as back
                            from ranking_edition e
                            join ranking_edition p on p.campaign_id = e.campaign_id and p.kind = e.kind
                                and p.period_from < e.period_from and p.published_at is not null
                            where e.edition_id = :edition
                              and not exists (select from ranking_edition x
                                              where x.corrects = p.edition_id and x.published_at is not null)
                            union all
                            select :edition, 0
                        )
                        select s.unit_id, s.unit_name, s.league, w.back, s.rank, s.score
                        from shown w join ranking_standing s using (edition_id)
                        where w.back < :editions
                        """)
                .param("edition", edition)
                .param("editions", EDITIONS)
                .query(Flags::place)
                .list();
    }

    private static PastPlace place(ResultSet row, int number) throws SQLException {
        return new PastPlace(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, Integer.class),
                row.getBigDecimal(6));
    }
}
