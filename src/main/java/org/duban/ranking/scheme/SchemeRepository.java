package org.duban.ranking.scheme;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SchemeRepository extends JpaRepository<Scheme, SchemeId> {

    @Query(value = """
            select s.* from ranking_scheme s
            where s.scheme_id = coalesce(
                (select k.scheme_id from ranking_scheme_choice k where k.campaign_id = :campaign), :usual)
            """, nativeQuery = true)
    Scheme ofCampaign(UUID campaign, UUID usual);

    default Scheme require(SchemeId id) {
        return findById(id).orElseThrow(() -> new SchemeNotFound(id));
    }
}
