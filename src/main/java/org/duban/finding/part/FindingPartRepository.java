package org.duban.finding.part;

import java.util.List;
import org.duban.finding.FindingId;
import org.springframework.data.jpa.repository.JpaRepository;

interface FindingPartRepository extends JpaRepository<FindingPart, FindingPartId> {

    List<FindingPart> findByFindingId(FindingId finding);
}
