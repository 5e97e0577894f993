package org.duban.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, AccountId> {

    @EntityGraph(attributePaths = "roles")
    Optional<Account> findByUsername(String username);

    /**
     * The administrators, each held until the transaction ends: of two who take the role from each other, one waits.
     * Who waited must count again, since a row that was held is seen as it was before.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Account a
            where a.disabledAt is null and org.duban.account.Role.ADMIN member of a.roles
            order by a.id.value
            """)
    List<Account> holdAdministrators();

    @Query("""
            select count(a) from Account a
            where a.disabledAt is null and org.duban.account.Role.ADMIN member of a.roles
            """)
    long countAdministrators();

    default Account require(AccountId id) {
        return findById(id).orElseThrow(() -> new AccountNotFound(id));
    }
}
