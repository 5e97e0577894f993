package org.duban.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingService;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the front doors say of rankings. */
@FullStackTest
class RankingOnTheDeskTests {

    /** Desks begin with the period that ends last; each test has one that ends after those of all others. */
    private static final AtomicInteger YEARS = new AtomicInteger(3000);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RankingService rankings;

    @Autowired
    private Clock clock;

    private RankingWorld world;
    private Period period;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
        var lastDay = LocalDate.of(YEARS.incrementAndGet(), 1, 2);
        period = new Period(PeriodKind.CUSTOM, LocalDate.now(clock), lastDay);
        world.finding(world.bankou).points("3").due("04-12T24:00");
        world.finding(world.xuwan).due("04-12T24:00");
    }

    @Test
    void showTheLastPublishedEditionToSupervisorsAndLeaders() {
        var older = publish(RankingWorld.WEEK);
        var latest = publish(period);

        for (var reader : List.of(world.supervisor, world.leader, world.account("oversight", Role.OVERSIGHT, null))) {
            assertThat(Visit.get(mvc, reader, "/"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/rankings/" + latest + "/units/" + world.xuwan)
                    .containsSubsequence("乡办组（2个单位）", "许湾办事处", "99.00", "搬口办事处", "97.00")
                    .doesNotContain(older.toString())
                    .doesNotContain("??");
        }
    }

    @Test
    void tellOfADraftThatWaitsOnlyToTheOffice() {
        var draft = rankings.draft(world.campaign, period, world.supervisor).toString();

        assertThat(Visit.get(mvc, world.supervisor, "/")).bodyText().contains(draft, "等待发布");
        assertThat(Visit.get(mvc, world.admin, "/")).bodyText().contains(draft);
        assertThat(Visit.get(mvc, world.leader, "/")).bodyText().doesNotContain(draft, "等待发布");
        assertThat(Visit.get(mvc, world.clerk, "/")).bodyText().doesNotContain(draft);
    }

    @Test
    void tellAClerkWhereTheOwnUnitStands() {
        var clerk = world.account("bankou", Role.UNIT, world.bankou);
        assertThat(Visit.get(mvc, clerk, "/")).bodyText().doesNotContain("本单位排名");
        var edition = publish(period);

        assertThat(Visit.get(mvc, clerk, "/"))
                .bodyText()
                .contains("/rankings/" + edition + "/units/" + world.bankou)
                .containsSubsequence("本单位排名", ">2<", "/ 2", "乡办组", "97.00")
                .doesNotContain("许湾办事处");
        assertThat(Visit.get(mvc, world.clerk, "/?lang=en"))
                .bodyText()
                .contains("Nothing was found, due or open in the period")
                .doesNotContain("??");
    }

    @Test
    void letTheOfficeLookAtThisWeekOnceTheDeskStands() {
        assertThat(Visit.get(mvc, world.supervisor, "/")).bodyText().contains("hx-get=\"/rankings/current\"");
        assertThat(Visit.get(mvc, world.leader, "/")).bodyText().doesNotContain("/rankings/current");

        assertThat(Visit.get(
                        mvc, world.supervisor, "/rankings/current?campaign=" + world.campaign, "HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("本周实时排名", "许湾办事处", "搬口办事处")
                .doesNotContain("<html", "??");
    }

    @Test
    void costTheSameNumberOfStatementsWhateverThereIsToShow() {
        publish(period.previous());
        var before = List.of(statements(world.supervisor), statements(world.leader), statements(world.clerk));

        for (var i = 0; i < 4; i++) {
            var other = new RankingWorld(beans);
            other.finding(other.bankou).due("04-12T24:00");
            rankings.publish(rankings.draft(other.campaign, period, other.supervisor), other.supervisor, null);
            rankings.draft(other.campaign, period.previous(), other.supervisor);
        }
        publish(period);

        assertThat(List.of(statements(world.supervisor), statements(world.leader), statements(world.clerk)))
                .isEqualTo(before);
        // One for each part of the desk that others have filled: their rows stand here too.
        assertThat(before).allSatisfy(number -> assertThat(number).isBetween(1, 17));
    }

    private int statements(SignedIn who) {
        return Statements.during(() -> Visit.get(mvc, who, "/")).size();
    }

    private EditionId publish(Period of) {
        var edition = rankings.draft(world.campaign, of, world.supervisor);
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }
}
