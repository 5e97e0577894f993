package org.duban.demo;

import java.time.Clock;
import org.duban.activity.CurrentActor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Puts the clock and the actor that can tell the past before the usual ones; in a demonstration only. */
@Profile("demo")
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("clock") Clock present) {
        return new DemoClock(present);
    }

    @Bean
    @Primary
    DemoActor demoActor(@Qualifier("signedInActor") CurrentActor signedIn) {
        return new DemoActor(signedIn);
    }
}
