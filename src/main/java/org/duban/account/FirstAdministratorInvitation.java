package org.duban.account;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the link that lets somebody into an empty system, each time it starts empty. */
@Component
@Profile("!demo")
@RequiredArgsConstructor
@Slf4j
class FirstAdministratorInvitation {

    private final FirstAdministrator firstAdministrator;
    private final Environment environment;

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        var port = environment.getProperty("local.server.port", "8080");
        var path = environment.getProperty("server.servlet.context-path", "");
        firstAdministrator
                .invite()
                .ifPresent(secret -> log.info(
                        "系统尚无账号，请用此一次性链接创建首位管理员 / No accounts yet, create the first administrator"
                                + " with this one-time link: http://localhost:{}{}/first-administrator/{}",
                        port,
                        path,
                        secret));
    }
}
