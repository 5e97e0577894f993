package org.duban.finding.reply;

import java.util.Optional;
import org.duban.finding.FindingId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReplyDutyRepository extends JpaRepository<ReplyDuty, ReplyDutyId> {

    Optional<ReplyDuty> findByFindingId(FindingId finding);
}
