package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.ranking.RankingWorld.WEEK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.ranking.objection.EditionTakenBack;
import org.duban.ranking.objection.LineUnknown;
import org.duban.ranking.objection.NotTheObjector;
import org.duban.ranking.objection.NothingToObjectTo;
import org.duban.ranking.objection.ObjectedAlready;
import org.duban.ranking.objection.ObjectedTooLate;
import org.duban.ranking.objection.ObjectionId;
import org.duban.ranking.objection.ObjectionReader;
import org.duban.ranking.objection.ObjectionRuled;
import org.duban.ranking.objection.ObjectionState;
import org.duban.ranking.objection.Objections;
import org.duban.ranking.objection.OwnObjection;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A unit says what is wrong with its place; somebody of the office rules; the edition itself never changes. */
@FullStackTest
class ObjectionTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private Objections objections;

    @Autowired
    private ObjectionReader raised;

    @Autowired
    private MovableClock clock;

    private RankingWorld world;
    private EditionId edition;

    @BeforeEach
    void aPublishedWeek() {
        world = new RankingWorld(beans);
        world.finding(world.wenchang).points("2").due("04-12T24:00");
        edition = rankings.draft(world.campaign, WEEK, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void isRaisedRuledOnAndLeadsToACorrection() {
        var objection = raise(2);
        assertThat(raised.pending(200)).extracting(row -> row.id()).contains(objection.value());

        objections.rule(objection, true, "该点位属许湾，予以更正", world.supervisor, null);

        assertThat(raised.of(edition, world.wenchang)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ObjectionState.UPHELD);
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.ruledByName()).isEqualTo("supervisor");
        });
        assertThat(rankings.verify(reader.require(edition, world.clerk)))
                .as("nothing of the edition has changed")
                .isTrue();
        assertThat(beans.getBean(ActivityLog.class).of(edition.value()))
                .extracting(Activity::event)
                .containsExactly("DRAFTED", "PUBLISHED", "OBJECTED", "OBJECTION_UPHELD");
        rankings.publish(rankings.correct(edition, "异议成立", world.supervisor), world.supervisor, null);
        refused(EditionTakenBack.class, () -> raise(1));
    }

    @Test
    void isRaisedWithinTheSetTimeOnly() {
        clock.moveOn(Duration.ofHours(72).minusSeconds(5));
        raise(1);
        clock.moveOn(Duration.ofSeconds(6));

        refused(ObjectedTooLate.class, () -> raise(2));
        assertThat(objections.mayRaise(reader.require(edition, world.clerk), world.wenchang, world.clerk))
                .isFalse();
    }

    @Test
    void isRaisedByClerksOfTheUnitAgainstWhatIsPublished() {
        var foreign = world.account("bankou", Role.UNIT, world.bankou);
        refused(NotTheObjector.class, () -> objections.raise(edition, world.wenchang, null, "不服", foreign));
        refused(NotTheObjector.class, () -> objections.raise(edition, world.wenchang, null, "不服", world.supervisor));
        refused(LineUnknown.class, () -> raise(99));
        objections.raise(edition, world.jiazhai, null, "本村没有这个问题", world.clerk);
        var draft = rankings.draft(world.campaign, WEEK.previous(), world.supervisor);

        assertThatExceptionOfType(NotFound.class)
                .as("a draft is not theirs to see")
                .isThrownBy(() -> objections.raise(draft, world.wenchang, null, "不服", world.clerk));
        var both = new SignedIn(
                world.clerk.accountId(),
                world.clerk.username(),
                "clerk",
                java.util.Set.of(Role.UNIT, Role.SUPERVISOR),
                world.wenchang);
        refused(NothingToObjectTo.class, () -> objections.raise(draft, world.wenchang, null, "不服", both));
    }

    @Test
    void isRuledOnOnceByAnotherThanWhoRaisedIt() throws Exception {
        var objection = raise(1);
        refused(ObjectedAlready.class, () -> raise(1));

        var rulings = java.util.List.<Callable<Boolean>>of(() -> rule(objection, true), () -> rule(objection, false));
        try (var threads = new Threads()) {
            var done = threads.executor.invokeAll(rulings);
            assertThat(done.get(0).get() ^ done.get(1).get())
                    .as("one of two rulings at once")
                    .isTrue();
        }
        refused(ObjectionRuled.class, () -> objections.rule(objection, false, "不成立", world.supervisor, null));
        raise(1);
        var other = raise(2);
        var promoted = new SignedIn(
                world.clerk.accountId(), "clerk", "clerk", java.util.Set.of(Role.SUPERVISOR), world.wenchang);
        refused(OwnObjection.class, () -> objections.rule(other, true, "成立", promoted, null));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.jdbc.sql("""
                        update ranking_objection set state = 'UPHELD', comment = '成立', ruled_at = now(), ruled_by = raised_by
                        where objection_id = :id
                        """).param("id", other.value()).update());
    }

    @Test
    void isWrittenOnThePageOfTheUnitAndRuledOnThere() {
        var page = "/rankings/" + edition + "/units/" + world.wenchang;
        assertThat(get(world.clerk, page)).bodyText().contains("提出异议", "前可以提出");
        assertThat(get(world.account("xuwan", Role.UNIT, world.xuwan), page))
                .bodyText()
                .doesNotContain("提出异议");
        assertThat(post(world.clerk, page + "/objections", Map.of("line", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("#reason", "value=\"1\"");
        assertThat(post(world.clerk, page + "/objections", Map.of("line", "9", "reason", "不是我们的")))
                .hasStatus(422)
                .bodyText()
                .contains("没有第 9 条", "不是我们的");

        assertThat(post(world.clerk, page + "/objections", Map.of("line", "1", "reason", "该点位属许湾")))
                .hasStatus3xxRedirection();

        assertThat(get(world.supervisor, "/rankings")).bodyText().contains("异议待裁定");
        assertThat(get(world.supervisor, "/rankings/" + edition)).bodyText().contains("文昌办事处", "待裁定");
        var objection = raised.of(edition, null).get(0);
        var ruling = page + "/objections/" + objection.id() + "/ruling";
        assertThat(post(world.supervisor, ruling, Map.of("upheld", "false", "comment", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明裁定理由");
        assertThat(post(world.supervisor, ruling, Map.of("upheld", "false", "comment", "现场照片清楚")))
                .hasStatus3xxRedirection();
        assertThat(post(world.supervisor, ruling, Map.of("upheld", "true", "comment", "第二个窗口的意见")))
                .hasStatus(422)
                .bodyText()
                .contains("您的裁定没有生效", "第二个窗口的意见");
        assertThat(get(world.clerk, page)).bodyText().contains("不成立", "现场照片清楚", "该点位属许湾");
        clock.moveOn(Duration.ofDays(4));
        assertThat(post(
                        world.clerk,
                        "/rankings/" + edition + "/units/" + world.jiazhai + "/objections",
                        Map.of("reason", "来晚了的理由")))
                .hasStatus(422)
                .bodyText()
                .contains("异议没有提交", "来晚了的理由");
        assertThat(get(world.account("bankou", Role.UNIT, world.bankou), page))
                .bodyText()
                .doesNotContain("现场照片清楚");
    }

    private static final class Threads implements AutoCloseable {
        private final java.util.concurrent.ExecutorService executor = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }

    private boolean rule(ObjectionId objection, boolean upheld) {
        try {
            objections.rule(objection, upheld, "核实过", world.supervisor, null);
            return true;
        } catch (ObjectionRuled | OptimisticLockingFailureException lost) {
            return false;
        }
    }

    private ObjectionId raise(int line) {
        return objections.raise(edition, world.wenchang, line, "该点位属许湾", world.clerk);
    }

    private static void refused(
            Class<? extends DomainException> refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(refusal).isThrownBy(call);
    }

    private MvcTestResult get(SignedIn who, String page) {
        return mvc.get().uri(page).with(user(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String page, Map<String, String> form) {
        var request = mvc.post().uri(page).with(user(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
