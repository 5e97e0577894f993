package org.duban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** Jobs that are switched off are off, whatever library would like to have them on. */
@FullStackTest
class JobsTests {

    @Autowired
    private ApplicationContext beans;

    @Test
    void nothingHappensByItselfWhereJobsAreSwitchedOff() {
        assertThat(beans.getBeanNamesForType(ScheduledAnnotationBeanPostProcessor.class))
                .isEmpty();
    }
}
