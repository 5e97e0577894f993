package org.duban.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.finding.recurrence.WatchDays;

/** How findings go: each of the usual ways from being logged to being struck off, as far as it has come by now. */
@RequiredArgsConstructor
final class Courses {

    private static final Duration QUICK = Duration.ofMinutes(12);
    private static final Duration SHORT = Duration.ofMinutes(35);
    private static final int NOT_LOOKED_AGAIN = 4;
    private static final Duration DAY = Duration.ofDays(1);

    /** One way that a finding may go, and how often it does. */
    private enum Course {
        IN_TIME(66),
        LATE(11),
        SENT_BACK(9),
        FIXED_ON_THE_SPOT(7),
        DISPUTED(4),
        WITHDRAWN(3);

        private final int percent;

        Course(int percent) {
            this.percent = percent;
        }
    }

    private final Timeline timeline;
    private final FindingActs acts;
    private final Cast cast;
    private final DeadlineService deadlines;
    private final WorkingHours hours;
    private final Random random;

    /** Lets the finding be logged then, and go one of the ways. */
    void plan(Case one, Instant found) {
        var course = any();
        timeline.plan(found, one.inspector(), () -> {
            switch (course) {
                case FIXED_ON_THE_SPOT -> {
                    acts.logFixedOnTheSpot(one);
                    planLookingAgain(one, found, one.inspector());
                }
                case DISPUTED -> dispute(one, found);
                case WITHDRAWN -> withdraw(one, found);
                default -> rectify(one, found, course);
            }
        });
    }

    /** Lets the finding be logged then, and be struck off before it is due. */
    void planInTime(Case one, Instant found) {
        timeline.plan(found, one.inspector(), () -> rectify(one, found, Course.IN_TIME));
    }

    private Course any() {
        int left = random.nextInt(100);
        for (var course : Course.values()) {
            left -= course.percent;
            if (left < 0) {
                return course;
            }
        }
        return Course.IN_TIME;
    }

    private void rectify(Case one, Instant found, Course course) {
        acts.log(one, null);
        var due = deadlines.preview(one.item().term(), found).dueAt();
        var given = Duration.between(found, due);
        var acknowledged =
                latest(found.plus(QUICK), hours.until(found.plus(least(part(given, 0.1, 0.25), Duration.ofHours(9)))));
        timeline.plan(acknowledged, one.clerk(), () -> acts.acknowledge(one));
        if (course == Course.LATE) {
            submitAndPass(one, hours.from(due.plus(part(DAY, 0.2, 2.2))));
            return;
        }
        var handedIn = latest(acknowledged.plus(SHORT), hours.until(found.plus(part(given, 0.35, 0.9))));
        if (course == Course.SENT_BACK) {
            sendBack(one, handedIn);
        } else {
            submitAndPass(one, handedIn);
        }
    }

    private void submitAndPass(Case one, Instant submitted) {
        timeline.plan(submitted, one.clerk(), () -> acts.submit(one, random));
        var verified = hours.from(submitted.plus(part(DAY, 0.15, 1.2)));
        var verifier = verifier();
        timeline.plan(verified, verifier, () -> acts.pass(one, verifier, random));
        planLookingAgain(one, verified, verifier);
    }

    /** On the usual days somebody else looks whether it has come back; now and then nobody does. */
    private void planLookingAgain(Case one, Instant closed, SignedIn verifier) {
        var other = cast.post(verifier.equals(cast.post("inspector")) ? "inspector2" : "inspector");
        for (var day : WatchDays.USUAL.days()) {
            if (random.nextInt(100) >= NOT_LOOKED_AGAIN) {
                var at = hours.from(closed.plus(Duration.ofDays(day)).plus(part(DAY, 0.1, 0.8)));
                timeline.plan(at, other, () -> acts.lookAgain(one, other, RecheckResult.CLEAN));
            }
        }
    }

    private void sendBack(Case one, Instant submitted) {
        timeline.plan(submitted, one.clerk(), () -> acts.submitTooLittle(one));
        var returned = hours.from(submitted.plus(part(DAY, 0.15, 0.9)));
        var verifier = verifier();
        timeline.plan(returned, verifier, () -> {
            var next = DueBy.of(DeadlineTerm.days(2));
            acts.sendBack(one, verifier, next);
            submitAndPass(one, hours.from(returned.plus(part(DAY, 0.5, 1.6))));
        });
    }

    private void dispute(Case one, Instant found) {
        acts.log(one, null);
        var disputed = found.plus(part(Duration.ofHours(5), 0.2, 1));
        timeline.plan(disputed, one.clerk(), () -> acts.dispute(one));
        var ruled = hours.from(disputed.plus(part(DAY, 0.2, 0.8)));
        var supervisor = cast.post("supervisor");
        timeline.plan(ruled, supervisor, () -> {
            acts.rule(one, supervisor);
            timeline.plan(ruled.plus(SHORT), one.clerk(), () -> acts.acknowledge(one));
            submitAndPass(one, hours.from(ruled.plus(part(DAY, 0.3, 1.5))));
        });
    }

    private void withdraw(Case one, Instant found) {
        acts.log(one, null);
        var supervisor = cast.post("supervisor");
        timeline.plan(hours.from(found.plus(part(DAY, 0.2, 1))), supervisor, () -> acts.withdraw(one, supervisor));
    }

    private SignedIn verifier() {
        return cast.post(random.nextInt(4) == 0 ? "supervisor" : random.nextBoolean() ? "inspector" : "inspector2");
    }

    private Duration part(Duration whole, double least, double most) {
        return Duration.ofSeconds((long) (whole.toSeconds() * (least + random.nextDouble() * (most - least))));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
