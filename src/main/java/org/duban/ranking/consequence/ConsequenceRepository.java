package org.duban.ranking.consequence;

import java.util.List;
import org.duban.ranking.EditionId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsequenceRepository extends JpaRepository<Consequence, ConsequenceId> {

    List<Consequence> findAllByEditionIdAndState(EditionId edition, ConsequenceState state);

    default Consequence require(ConsequenceId id) {
        return findById(id).orElseThrow(() -> new ConsequenceNotFound(id));
    }
}
