package org.duban.demo;

import java.util.Objects;
import java.util.Optional;
import org.duban.account.SignedIn;
import org.duban.activity.Actor;
import org.duban.activity.Channel;
import org.duban.activity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Tells the log who acts, which the one thread that tells the past may say; everybody else acts as who signed in. */
final class DemoActor implements CurrentActor {

    private static final ThreadLocal<@Nullable Actor> TOLD = new ThreadLocal<>();

    private final CurrentActor signedIn;

    DemoActor(CurrentActor signedIn) {
        this.signedIn = signedIn;
    }

    /** Lets the act be done by that account. */
    void as(SignedIn who, Channel channel, Runnable act) {
        var before = Optional.ofNullable(TOLD.get());
        TOLD.set(new Actor(who.accountId().value(), who.displayName(), channel, null));
        try {
            act.run();
        } finally {
            before.ifPresentOrElse(TOLD::set, TOLD::remove);
        }
    }

    @Override
    public Actor get() {
        return Objects.requireNonNullElseGet(TOLD.get(), signedIn::get);
    }
}
