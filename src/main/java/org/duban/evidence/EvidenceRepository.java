package org.duban.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored evidence; it can be added to, and nothing else. */
interface EvidenceRepository extends Repository<Evidence, EvidenceId> {

    Evidence save(Evidence evidence);

    Optional<Evidence> findById(EvidenceId id);

    /** One array parameter: a ledger may ask for more photos than a statement may have parameters. */
    @Query(nativeQuery = true, value = "select * from evidence where evidence_id = any(:ids)")
    List<Evidence> findAll(UUID[] ids);

    default List<Evidence> findAll(Collection<EvidenceId> ids) {
        return findAll(ids.stream().map(EvidenceId::value).toArray(UUID[]::new));
    }
}
