package org.duban.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, AccountId> {

    @EntityGraph(attributePaths = "roles")
    Optional<Account> findByUsername(String username);

    @Query("""
            select count(a) from Account a
            where a.disabledAt is null and org.duban.account.Role.ADMIN member of a.roles
            """)
    long countAdministrators();

    default Account require(AccountId id) {
        return findById(id).orElseThrow(() -> new AccountNotFound(id));
    }
}
