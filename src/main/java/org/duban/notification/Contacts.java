package org.duban.notification;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are reached by mail. */
@Service
@Transactional
@RequiredArgsConstructor
public class Contacts {

    private final JdbcClient jdbc;

    /**
     * Where somebody is reached.
     *
     * @param language of what is sent there
     */
    public record Contact(String email, String language) {}

    @Transactional(readOnly = true)
    public Optional<Contact> of(AccountId account) {
        return jdbc.sql("select email, language from account_contact where account_id = :account")
                .param("account", account.value())
                .query(Contact.class)
                .optional();
    }

    /**
     * Takes an address, or forgets it.
     *
     * @param email null to get no mail any more
     */
    public void change(AccountId account, @Nullable String email, String language) {
        if (email == null) {
            jdbc.sql("delete from account_contact where account_id = :account")
                    .param("account", account.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into account_contact (account_id, email, language) values (:account, :email, :language)
                        on conflict (account_id) do update set email = excluded.email, language = excluded.language
                        """)
                .param("account", account.value())
                .param("email", email)
                .param("language", language)
                .update();
    }
}
