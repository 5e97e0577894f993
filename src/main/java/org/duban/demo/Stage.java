package org.duban.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.Channel;
import org.springframework.stereotype.Component;

/** Where the past is told: every act happens at its instant and is done by somebody. */
@Component
@RequiredArgsConstructor
public class Stage {

    private final DemoClock clock;
    private final DemoActor actor;
    private final EntityManager entities;

    public Instant present() {
        return clock.present();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.present(), clock.getZone());
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** Something that the system does by itself. */
    void play(Instant at, Runnable act) {
        clock.at(at, act);
        // Else every flush looks through all that has been told so far.
        entities.flush();
        entities.clear();
    }

    public void play(Instant at, SignedIn who, Runnable act) {
        play(at, who, Channel.WEB, act);
    }

    void play(Instant at, SignedIn who, Channel channel, Runnable act) {
        play(at, () -> actor.as(who, channel, act));
    }
}
