package org.duban.command.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskService;
import org.duban.command.briefing.Briefing.News;
import org.duban.command.briefing.Briefing.News.Kind;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReplies;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.ranking.RankingWorld;
import org.duban.support.DistrictTime;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a leader reads in the morning; the database is shared, so that only what this test adds is looked for. */
@FullStackTest
class BriefingTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Briefings briefings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionReplies replies;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new CampaignWorld(beans);
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatBecameLateAndWhatWasDoneSinceYesterdayIsCounted() {
        // What other tests left runs out first
        clock.moveOn(Duration.ofHours(1));
        var before = briefings.of(world.leader);
        world.task("拆除旱厕", world.township, DueBy.at(clock.instant().plus(Duration.ofMinutes(5))));
        var done = world.task("补种绿植", world.township, null);
        tasks.complete(done, null, null);
        clock.moveOn(Duration.ofMinutes(6));

        var after = briefings.of(world.leader);

        assertThat(after.figures().tasksLate()).isEqualTo(before.figures().tasksLate() + 1);
        assertThat(after.figures().tasksNewlyLate()).isEqualTo(before.figures().tasksNewlyLate() + 1);
        assertThat(count(after, News.Kind.TASKS_DONE)).isEqualTo(count(before, News.Kind.TASKS_DONE) + 1);
        assertThat(after.news()).extracting(News::kind).isSorted();
        assertThat(after.since())
                .isEqualTo(LocalDate.now(clock)
                        .minusDays(1)
                        .atStartOfDay(DistrictTime.ZONE)
                        .toInstant());
    }

    @Test
    void eachNumberLeadsToWhatItCounts() throws Exception {
        var before = new RankingWorld(beans);
        before.finding(before.wenchang).due("04-14T24:00");
        before.finding(before.wenchang)
                .due("04-14T24:00")
                .handedIn("04-12T10:00")
                .closed("04-13T10:00");
        var street = new InspectionWorld(beans);
        var round = street.round(InspectionKind.ROUTINE, street.market);
        street.find(round, street.market, DeadlineTerm.hours(1));
        street.draft(round);
        tasks.complete(world.task("补种绿植", world.township, null), null, null);
        world.task("拆除旱厕", world.township, DueBy.at(clock.instant().plus(Duration.ofMinutes(5))));
        var order = signed(DueBy.of(DeadlineTerm.by(DistrictTime.today().plusDays(1))));
        replies.reply(order, "已查明", List.of(), world.clerk);
        signed(DueBy.of(DeadlineTerm.by(DistrictTime.today().plusDays(1))));
        clock.moveOn(Duration.ofHours(2));

        var briefing = briefings.of(world.leader);

        assertThat(briefing.news())
                .extracting(News::kind)
                .contains(Kind.FINDINGS_LATE, Kind.TASKS_LATE, Kind.TASKS_DONE, Kind.INSTRUCTIONS_ANSWERED);
        assertThat(briefing.news())
                .filteredOn(news -> news.kind() != Kind.RANKING_PUBLISHED)
                .allSatisfy(news -> assertThat(listedAt(news.path())).isEqualTo(news.count()));
        assertThat(listedAt(briefing.foundPath())).isEqualTo(briefing.figures().found());
    }

    @Test
    void anInstructionThatNobodyAnswersIsAskedAboutFirst() {
        var due = DueBy.of(DeadlineTerm.by(DistrictTime.today().plusDays(1)));
        signed(due);
        // Beyond whatever else the shared database may hold of them
        clock.moveOn(Duration.ofDays(40));

        var questions = briefings.of(world.leader).questions();

        assertThat(questions).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(questions.get(0).kind()).isEqualTo(Question.Kind.INSTRUCTION_LATE);
        assertThat(questions.get(0).getPath()).startsWith("/tasks/");
        assertThat(questions.get(0).number()).isGreaterThanOrEqualTo(38);
    }

    @Test
    void itCostsAFixedNumberOfStatements() {
        var few = Statements.during(() -> briefings.of(world.leader)).size();
        for (var i = 0; i < 20; i++) {
            world.task("任务" + i, world.township, DueBy.at(clock.instant().plus(Duration.ofMinutes(1))));
        }
        clock.moveOn(Duration.ofMinutes(2));

        assertThat(Statements.during(() -> briefings.of(world.leader))).hasSize(few);
    }

    private InstructionId signed(DueBy due) {
        var id = InstructionId.next();
        var order = new Order(
                MatterKind.UNIT,
                world.township.value(),
                world.campaign.value(),
                "请说明原因",
                world.township,
                Set.of(),
                due);
        instructions.sign(id, order, world.leader);
        return id;
    }

    /** How many rows the register has at an address, on all its pages. */
    private int listedAt(String path) throws UnsupportedEncodingException {
        var rows = 0;
        var cursor = "";
        while (cursor != null) {
            var address = "/api/v1" + path + "&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            var page = mvc.get()
                    .uri(URI.create(address))
                    .with(user(world.leader))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            rows += JsonPath.<Integer>read(page, "$.items.length()");
            cursor = JsonPath.read(page, "$.next");
        }
        return rows;
    }

    private static int count(Briefing briefing, News.Kind kind) {
        return briefing.news().stream()
                .filter(news -> news.kind() == kind)
                .mapToInt(News::count)
                .sum();
    }
}
