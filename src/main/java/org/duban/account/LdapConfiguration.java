package org.duban.account;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A directory, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("duban.sign-in.ldap.url")
class LdapConfiguration {

    @Bean
    LdapDirectory directoryOfPeople(SignInProperties settings) {
        return new LdapDirectory(Objects.requireNonNull(settings.ldap()));
    }
}
