package org.duban.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Those of the well-known demonstration accounts that are in the database and may sign in. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class StoredDemoAccounts implements DemoAccounts {

    private static final List<String> USERNAMES = List.of(
            "supervisor", "inspector", "inspector2", "wenchang", "bankou", "xuwan", "bankou-admin", "leader", "admin");

    private final AccountDirectory accounts;
    private final MessageSource messages;

    @Override
    public List<DemoAccount> list() {
        var stored = accounts.enabled(USERNAMES).stream().collect(Collectors.toMap(AccountRow::username, row -> row));
        return USERNAMES.stream()
                .flatMap(username -> Optional.ofNullable(stored.get(username)).stream())
                .map(this::demo)
                .toList();
    }

    private DemoAccount demo(AccountRow account) {
        var locale = LocaleContextHolder.getLocale();
        var words = account.roles().stream()
                .map(role -> messages.getMessage("account.role." + role.name(), null, locale))
                .collect(Collectors.joining(messages.getMessage("account.roles.between", null, locale)));
        return new DemoAccount(account.username(), account.displayName(), words);
    }
}
