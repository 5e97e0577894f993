package org.duban.activity;

/** Knows who is acting now; the account feature answers, so that the log need not know about sign-in. */
@FunctionalInterface
public interface CurrentActor {

    Actor get();
}
