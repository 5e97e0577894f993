package org.duban.campaign.launch;

import java.util.List;
import java.util.Optional;
import org.duban.account.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaunchRepository extends JpaRepository<Launch, LaunchId> {

    /** The one worked on last first. */
    List<Launch> findByStartedByOrderByChangedAtDesc(AccountId by);

    Optional<Launch> findByIdAndStartedBy(LaunchId id, AccountId by);
}
