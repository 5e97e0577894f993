package org.duban.campaign.indicator;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRepository extends JpaRepository<Indicator, IndicatorId> {

    /** Whoever else wants to enter values or change it waits; all ask in the same order, so that nobody waits in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Indicator i where i.id in :ids order by i.id")
    List<Indicator> findLocked(Collection<IndicatorId> ids);

    default Indicator requireLocked(IndicatorId id) {
        return findLocked(List.of(id)).stream().findFirst().orElseThrow(() -> new IndicatorNotFound(id));
    }
}
