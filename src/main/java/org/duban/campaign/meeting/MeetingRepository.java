package org.duban.campaign.meeting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<Meeting, MeetingId> {

    /** Whoever else wants to change or issue it waits, and then sees what became of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> findLocked(MeetingId id);

    default Meeting requireLocked(MeetingId id) {
        return findLocked(id).orElseThrow(() -> new MeetingNotFound(id));
    }
}
