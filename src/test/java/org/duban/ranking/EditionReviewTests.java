package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.ranking.RankingWorld.WEEK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Four eyes on a ranking before it goes out. */
@FullStackTest
class EditionReviewTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RankingService rankings;

    @Autowired
    private EditionReviews reviews;

    @Autowired
    private RankingReader reader;

    private RankingWorld world;
    private SignedIn colleague;

    @BeforeEach
    void anOfficeOfTwo() {
        world = new RankingWorld(beans);
        colleague = world.account("colleague", Role.SUPERVISOR, null);
    }

    @Test
    void goesFromADraftOverAReviewToThePublication() {
        world.finding(world.wenchang).due("04-30T24:00");
        var edition = draft();
        reviews.want(world.campaign, true);

        reviews.review(edition, colleague, null);

        var reviewed = reader.require(edition, world.supervisor);
        assertThat(reviewed.state()).isEqualTo(EditionState.REVIEWED);
        assertThat(reviewed.reviewerName()).isEqualTo("colleague");
        rankings.publish(edition, world.supervisor, null);
        var published = reader.require(edition, world.clerk);
        assertThat(published.state()).isEqualTo(EditionState.PUBLISHED);
        assertThat(published.reviewerName()).isEqualTo("colleague");
        assertThat(beans.getBean(ActivityLog.class).of(edition.value()))
                .extracting(Activity::event)
                .containsExactly("DRAFTED", "REVIEWED", "PUBLISHED");
    }

    @Test
    void isNotDoneByWhoDraftedIt() {
        var edition = draft();

        assertThatExceptionOfType(ReviewedByDrafter.class)
                .isThrownBy(() -> reviews.review(edition, world.supervisor, null));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.jdbc
                        .sql("update ranking_edition set reviewed_at = now(), reviewed_by = drafted_by"
                                + " where edition_id = :id")
                        .param("id", edition.value())
                        .update());
    }

    @Test
    void isNotDoneByOthersThanSupervisors() {
        var edition = draft();

        for (var other : new SignedIn[] {world.admin, world.leader, world.clerk}) {
            assertThatExceptionOfType(NotThePublisher.class).isThrownBy(() -> reviews.review(edition, other, null));
        }
    }

    @Test
    void isLostWhenTheFiguresAreComputedAgain() {
        var edition = draft();
        reviews.review(edition, colleague, null);

        rankings.recompute(edition, world.supervisor, null);

        assertThat(reader.require(edition, world.supervisor).state()).isEqualTo(EditionState.DRAFT);
    }

    @Test
    void isOfWhatWasSeenAndOfADraftOnly() {
        world.finding(world.wenchang).due("04-30T24:00");
        var edition = draft();
        var seen = reader.require(edition, colleague).version();
        rankings.recompute(edition, world.supervisor, null);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> reviews.review(edition, colleague, seen));
        rankings.publish(edition, world.supervisor, null);
        assertThatExceptionOfType(EditionIsPublished.class).isThrownBy(() -> reviews.review(edition, colleague, null));
    }

    @Test
    void isWantedWhereTheCampaignSaysSo() {
        world.finding(world.wenchang).due("04-30T24:00");
        var edition = draft();
        reviews.want(world.campaign, true);

        assertThatExceptionOfType(NotReviewed.class)
                .isThrownBy(() -> rankings.publish(edition, world.supervisor, null));
        reviews.review(edition, colleague, null);
        assertThatExceptionOfType(PublishedByReviewer.class)
                .isThrownBy(() -> rankings.publish(edition, colleague, null));
        reviews.want(world.campaign, false);
        rankings.publish(edition, colleague, null);
        assertThat(reader.require(edition, world.clerk).isPublished()).isTrue();
    }

    @Test
    void isDoneByAnySupervisorOfWhatWasDraftedByItself() {
        world.finding(world.wenchang).due("04-30T24:00");
        var edition = rankings.make(world.campaign, WEEK, null).getId();
        reviews.want(world.campaign, true);

        reviews.review(edition, world.supervisor, null);

        rankings.publish(edition, colleague, null);
        assertThat(reader.require(edition, world.clerk).isPublished()).isTrue();
    }

    @Test
    void isAskedForOnThePageAndShownThere() {
        post(world.supervisor, "/rankings/rhythm", "campaignId", world.campaign.toString(), "review", "true");
        var page = "/rankings/" + draft();

        assertThat(get(world.supervisor, page))
                .bodyText()
                .contains("须由拟稿人以外的人审核")
                .doesNotContain(page + "/review\"", page + "/publication");
        assertThat(get(colleague, page)).bodyText().contains(page + "/review").doesNotContain(page + "/publication");
        assertThat(post(colleague, page + "/review")).hasRedirectedUrl(page);

        assertThat(get(world.supervisor, page)).bodyText().contains("已审核", "由 colleague 审核", page + "/publication");
        assertThat(get(world.supervisor, "/rankings?campaign=" + world.campaign))
                .bodyText()
                .contains("已审核");
    }

    @Test
    void isReachedOverTheInterface() {
        world.finding(world.wenchang).due("04-30T24:00");
        var edition = draft();

        assertThat(mvc.put()
                        .uri("/api/v1/campaigns/" + world.campaign + "/ranking-review")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"wanted\": true}")
                        .with(user(world.supervisor))
                        .with(csrf()))
                .bodyJson()
                .isStrictlyEqualTo("{\"wanted\": true}");
        assertThat(post(world.supervisor, "/api/v1/rankings/" + edition + "/publication"))
                .hasStatus(409);
        assertThat(post(colleague, "/api/v1/rankings/" + edition + "/review"))
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"REVIEWED\", \"reviewedBy\": \"colleague\"}");
        assertThat(post(world.supervisor, "/api/v1/rankings/" + edition + "/publication"))
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"PUBLISHED\", \"reviewedBy\": \"colleague\"}");
    }

    private EditionId draft() {
        return rankings.draft(world.campaign, WEEK, world.supervisor);
    }

    private MvcTestResult get(SignedIn who, String page) {
        return mvc.get()
                .uri(page)
                .header("Accept-Language", "zh-CN")
                .with(user(who))
                .exchange();
    }

    private MvcTestResult post(SignedIn who, String address, String... parameters) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
