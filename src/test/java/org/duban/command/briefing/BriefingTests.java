package org.duban.command.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.TaskService;
import org.duban.command.briefing.Briefing.News;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
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
                .isEqualTo(DistrictTime.today()
                        .minusDays(1)
                        .atStartOfDay(DistrictTime.ZONE)
                        .toInstant());
    }

    @Test
    void anInstructionThatNobodyAnswersIsAskedAboutFirst() {
        var due = DueBy.of(DeadlineTerm.by(DistrictTime.today().plusDays(1)));
        instructions.sign(
                InstructionId.next(),
                new Order(
                        MatterKind.UNIT,
                        world.township.value(),
                        world.campaign.value(),
                        "请说明原因",
                        world.township,
                        Set.of(),
                        due),
                world.leader);
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

    private static int count(Briefing briefing, News.Kind kind) {
        return briefing.news().stream()
                .filter(news -> news.kind() == kind)
                .mapToInt(News::count)
                .sum();
    }
}
