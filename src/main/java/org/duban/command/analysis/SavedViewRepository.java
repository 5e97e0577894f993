package org.duban.command.analysis;

import java.util.List;
import org.duban.account.AccountId;
import org.springframework.data.jpa.repository.JpaRepository;

interface SavedViewRepository extends JpaRepository<SavedView, SavedViewId> {

    List<SavedView> findBySharedTrueOrSavedByOrderByName(AccountId savedBy);
}
