package org.duban.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingState;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionWorld;
import org.duban.inspection.StopOutcome;
import org.duban.standard.CheckItems;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardRow;
import org.duban.support.FullStackTest;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checklists: drawn up, answered at a stop, and what was not in order becomes findings. */
@FullStackTest
class ChecklistsTests {

    private static final BigDecimal TWO = new BigDecimal("2.00");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Checklists checklists;

    @Autowired
    private ChecklistReader reader;

    @Autowired
    private StopChecks checks;

    @Autowired
    private StopCheckReader answered;

    @Autowired
    private CheckFindings findings;

    @Autowired
    private FindingReader details;

    @Autowired
    private InspectionRegister rounds;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private EvidenceGate gate;

    private InspectionWorld world;
    private InspectionId round;
    private StopChecks.Stop stop;
    private ChecklistId checklist;

    @BeforeEach
    void aStop() {
        world = new InspectionWorld(beans);
        round = world.round(InspectionKind.ROUTINE, world.market, world.school);
        stop = new StopChecks.Stop(round, world.market);
        checklist = checklists.drawUp(
                ChecklistId.next(),
                named(
                        "农贸市场",
                        yesNo("地面干净，无积水", null, false),
                        yesNo("垃圾日产日清", item("暴露垃圾"), true),
                        yesNo("活禽区分开设置", null, false),
                        new ChecklistLine(LineKind.COUNT, "保洁员人数", null, null, TWO, false)));
    }

    @Test
    void aChangeMakesANewRevisionAndWhatWasAnsweredStaysAsItWas() {
        fill(StopCheckId.next(), yes(0), yes(1), na(2), count(3, 4, 4));

        var next = checklists.change(checklist, named("农贸市场", yesNo("地面干燥", null, false)), null);

        assertThat(reader.require(checklist).superseded()).isTrue();
        assertThat(reader.require(next).revision()).isEqualTo(2);
        assertThat(reader.of(PlaceKind.MARKET))
                .extracting(ChecklistRow::id)
                .contains(next.value())
                .doesNotContain(checklist.value());
        assertThat(reader.of(PlaceKind.SCHOOL)).extracting(ChecklistRow::id).doesNotContain(next.value());
        assertThat(answered.answers(only())).extracting(AnswerRow::text).startsWith("地面干净，无积水");
        assertThatExceptionOfType(ChecklistSuperseded.class)
                .isThrownBy(() -> checklists.change(checklist, named("农贸市场", yesNo("别的", null, false)), null));
        assertThat(checklists.change(next, named("农贸市场", yesNo("地面干燥", null, false)), null))
                .as("nothing to change")
                .isEqualTo(next);
    }

    @Test
    void twoInUseDoNotBearOneName() {
        assertThatExceptionOfType(ChecklistNameTaken.class)
                .isThrownBy(() -> checklists.drawUp(ChecklistId.next(), named("农贸市场", yesNo("一", null, false))));
        assertThatExceptionOfType(ChecklistWithoutLines.class).isThrownBy(() -> named("空的"));
        checklists.retire(checklist);
        assertThatExceptionOfType(ChecklistOutOfUse.class)
                .isThrownBy(() -> fill(StopCheckId.next(), yes(0), yes(1), yes(2), count(3, 1, 1)));
    }

    @Test
    void answersAreAVisitAndWhatCountsMakesTheRate() {
        fill(StopCheckId.next(), yes(0), no(1, "东门外两堆垃圾", photo()), na(2), count(3, 6, 4));

        assertThat(rounds.stops(round).get(0).getOutcome()).isEqualTo(StopOutcome.CLEAN);
        var check = answered.require(only());
        assertThat(check.total()).isEqualByComparingTo("6");
        assertThat(check.lost()).isEqualByComparingTo("4");
        assertThat(check.getRate()).isEqualByComparingTo("33.3");
        assertThat(check)
                .extracting(StopCheckRow::failures, StopCheckRow::differences, StopCheckRow::logged)
                .containsExactly(2, 1, 0);
        assertThat(answered.counts(round)).extracting(CountRow::getDifference).containsExactly(-2);
    }

    @Test
    void aLineLeftOutOrWithoutItsPhotoIsNamedAndNothingIsKept() {
        assertThatExceptionOfType(LineUnanswered.class)
                .isThrownBy(() -> fill(StopCheckId.next(), yes(0), yes(1), count(3, 1, 1)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("answers[2]"));
        assertThatExceptionOfType(LineUnanswered.class)
                .isThrownBy(() -> fill(StopCheckId.next(), yes(0), yes(1), yes(2), yes(3)));
        assertThatExceptionOfType(AnswerWithoutPhoto.class)
                .isThrownBy(() -> fill(StopCheckId.next(), yes(0), no(1, "有垃圾"), yes(2), count(3, 1, 1)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("answers[1]"));
        assertThatExceptionOfType(AnswerPhotoUnknown.class)
                .isThrownBy(() ->
                        fill(StopCheckId.next(), yes(0), no(1, "有垃圾", EvidenceId.next()), yes(2), count(3, 1, 1)));

        assertThat(answered.of(round)).isEmpty();
        assertThat(rounds.stops(round).get(0).getOutcome()).isEqualTo(StopOutcome.WAITING);
    }

    @Test
    void sentAgainItIsThereOnceAndTheLastAnswersHold() {
        var id = StopCheckId.next();
        fill(id, yes(0), yes(1), yes(2), count(3, 1, 1));
        fill(id, no(0, "有积水"), yes(1), yes(2), count(3, 1, 1));

        assertThat(answered.of(round)).hasSize(1);
        assertThat(answered.require(id).lost()).isEqualByComparingTo("2");
        assertThatExceptionOfType(CheckedAlready.class)
                .isThrownBy(() -> fill(StopCheckId.next(), yes(0), yes(1), yes(2), count(3, 1, 1)));
        assertThatExceptionOfType(StopCheckIdTaken.class)
                .isThrownBy(() -> checks.fill(
                        id,
                        new StopChecks.Stop(round, world.school),
                        checklist,
                        List.of(yes(0), yes(1), yes(2), count(3, 1, 1)),
                        null,
                        world.inspector));
    }

    @Test
    void whatIsNotInOrderBecomesFindingsAtOnePress() {
        var id = StopCheckId.next();
        var shot = photo();
        fill(id, no(0, "摊位前积水"), no(1, "东门外两堆垃圾", shot), yes(2), count(3, 6, 4));

        var made = findings.log(id, world.inspector);

        assertThat(made).hasSize(3);
        var garbage = details.details(made.get(1), world.inspector).facts();
        assertThat(garbage.description()).isEqualTo("东门外两堆垃圾");
        assertThat(garbage.state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(garbage.unitId()).isEqualTo(world.district.township.value());
        assertThat(garbage.inspectionId()).isEqualTo(round.value());
        assertThat(details.details(made.get(2), world.inspector).facts().description())
                .startsWith("上报6，实有4。");
        assertThat(details.details(made.get(0), world.inspector).facts().state())
                .as("without an item there is no time limit")
                .isEqualTo(FindingState.DRAFT);
        assertThat(gate.maySee(shot, world.district.clerk)).isTrue();
        assertThat(answered.require(id).logged()).isEqualTo(3);
        assertThat(findings.log(id, world.inspector)).as("pressed again").isEmpty();
        assertThat(rounds.stops(round).get(0).findings()).isEqualTo(3);
        assertThatExceptionOfType(AnswerFixed.class)
                .isThrownBy(() -> fill(id, yes(0), no(1, "东门外两堆垃圾", shot), yes(2), count(3, 6, 4)));
    }

    @Test
    void ofTwoWhoPressAtOnceOneMakesTheFindings() throws Exception {
        var id = StopCheckId.next();
        fill(id, no(0, "积水"), yes(1), no(2, "混在一起"), count(3, 1, 1));
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> press = () -> findings.log(id, world.inspector).size();

            var made = pool.invokeAll(List.of(press, press));

            assertThat(made.get(0).get() + made.get(1).get()).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void unitsDoNotSeeWhatWasPhotographed() {
        var shot = photo();
        fill(StopCheckId.next(), no(0, "积水", shot), yes(1), yes(2), count(3, 1, 1));

        assertThat(gate.maySee(shot, world.district.leader)).isTrue();
        assertThat(gate.maySee(shot, world.other)).isTrue();
        assertThat(gate.maySee(shot, world.district.clerk)).isFalse();
    }

    private ChecklistDetails named(String name, ChecklistLine... lines) {
        return new ChecklistDetails(name + world.district.mark(), null, List.of(PlaceKind.MARKET), List.of(lines));
    }

    private static ChecklistLine yesNo(String text, @Nullable UUID item, boolean photo) {
        return new ChecklistLine(LineKind.YES_NO, text, null, item, TWO, photo);
    }

    private UUID item(String name) {
        var standards = beans.getBean(StandardCatalogue.class).list().stream()
                .map(StandardRow::id)
                .toList();
        return beans.getBean(CheckItems.class)
                .match(name, standards)
                .orElseThrow()
                .id();
    }

    private EvidenceId photo() {
        return photo(world.inspector);
    }

    private EvidenceId photo(SignedIn by) {
        return evidence.store(UploadedFile.of("photo.jpg", Photos.jpeg(64, 48)), by.accountId());
    }

    private void fill(StopCheckId id, Answered... answers) {
        checks.fill(id, stop, checklist, List.of(answers), null, world.inspector);
    }

    private StopCheckId only() {
        return new StopCheckId(answered.of(round).get(0).id());
    }

    private static Answered yes(int position) {
        return new Answered(position, Answer.YES, null, null, null, List.of());
    }

    private static Answered na(int position) {
        return new Answered(position, Answer.NA, null, null, null, List.of());
    }

    private static Answered no(int position, String note, EvidenceId... photos) {
        return new Answered(position, Answer.NO, null, null, note, List.of(photos));
    }

    private static Answered count(int position, int declared, int found) {
        return new Answered(position, null, declared, found, null, List.of());
    }
}
