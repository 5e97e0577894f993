package org.duban.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;

/**
 * What happens, in the order in which it happens. An act may lead to further ones; what would lie after the present has
 * not happened yet, and so everything stands today as its story has left it.
 */
@RequiredArgsConstructor
public final class Timeline {

    private final Stage stage;
    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::order));

    private long planned;

    private record Act(Instant at, long order, Runnable play) {}

    public void plan(Instant at, SignedIn who, Runnable act) {
        add(at, () -> stage.play(at, who, act));
    }

    /** Something that the system does by itself. */
    void plan(Instant at, Runnable act) {
        add(at, () -> stage.play(at, act));
    }

    /** Something that sets its own stage. */
    void add(Instant at, Runnable act) {
        acts.add(new Act(at, planned++, act));
    }

    /** Plays all up to the present. */
    public void play() {
        var end = stage.present();
        while (!acts.isEmpty() && acts.element().at().isBefore(end)) {
            acts.remove().play().run();
        }
        acts.clear();
    }
}
