package org.duban.health;

import lombok.RequiredArgsConstructor;
import org.duban.platform.scheduling.Job;
import org.duban.platform.scheduling.Jobs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether all that is to be done by itself is begun when it should be. */
@Component
@Order(30)
@RequiredArgsConstructor
class JobsCheck implements HealthCheck {

    private final Jobs jobs;

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String path() {
        return "/health#jobs";
    }

    @Override
    public Condition look() {
        var all = jobs.all();
        var missed = all.stream().filter(Job::missed).count();
        return missed > 0 ? Condition.trouble("missed", missed, all.size()) : Condition.good("begun", all.size());
    }
}
