package org.duban.document;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.unit.UnitId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<Document, DocumentId> {

    /** Whoever else wants to change it waits, and then sees what became of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Document d where d.id = :id")
    Optional<Document> findLocked(DocumentId id);

    Optional<Document> findByCampaignIdAndKindAndFromDayAndToDayAndIssuedAtIsNull(
            CampaignId campaign, DocumentKind kind, LocalDate from, LocalDate to);

    Optional<Document> findByUnitIdAndKindAndMattersAndIssuedAtIsNull(UnitId unit, DocumentKind kind, UUID[] matters);

    default Document requireLocked(DocumentId id) {
        return findLocked(id).orElseThrow(() -> new DocumentNotFound(id));
    }
}
