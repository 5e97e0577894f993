package org.duban.demo;

import java.time.Clock;
import org.duban.activity.CurrentActor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the clock and the actor that can tell the past before the usual ones, which they are to whoever tells none. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Qualifier("present") Clock present) {
        return new DemoClock(present);
    }

    @Bean
    @Primary
    DemoActor demoActor(@Qualifier("signedInActor") CurrentActor signedIn) {
        return new DemoActor(signedIn);
    }
}
