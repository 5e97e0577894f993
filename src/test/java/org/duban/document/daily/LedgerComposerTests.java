package org.duban.document.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duban.document.DocumentKind;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Table;
import org.duban.finding.FindingState;
import org.duban.ranking.FindingMother;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** 问题台账 on a small world. */
@FullStackTest
class LedgerComposerTests {

    @Autowired
    private ApplicationContext beans;

    private DailyWorld world;
    private RankingWorld district;

    @BeforeEach
    void makeAWorld() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        world = new DailyWorld(beans);
        district = world.district;
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void holdsWhatWasFoundInThePeriodOrOpenAtItsBeginning() {
        numbered("N-1", district.finding(district.bankou).found("04-01T10:00").due("04-20T24:00"));
        numbered("N-2", strikeOff("04-02T10:00", "04-07T23:59:59"));
        numbered("N-3", strikeOff("04-02T10:00", "04-08T00:00"));
        numbered(
                "N-5", district.finding(district.bankou).found("04-14T23:59:59").due("04-20T24:00"));
        numbered("N-6", district.finding(district.bankou).found("04-14T24:00").due("04-20T24:00"));
        numbered("N-4", district.finding(district.bankou).found("04-08T00:00").due("04-20T24:00"));
        numbered("N-7", district.finding(district.bankou).hidden().due("04-20T24:00"));
        numbered("N-8", world.finding(district.bankou).withdrawn());
        numbered("N-9", district.finding(district.bankou).in(FindingState.DRAFT).due("04-20T24:00"));

        var ledger = world.compose(DocumentKind.LEDGER);

        assertThat(ledger.layout()).isEqualTo(Paper.Layout.WIDE);
        assertThat(ledger.title().get(0)).endsWith("问题台账（4月8日至14日）");
        assertThat(table())
                .extracting(row -> row.get(0).text() + " " + row.get(1).text())
                .containsExactly("1 N-1（日常督查）", "2 N-3（日常督查）", "3 N-4（日常督查）", "4 N-5（日常督查）");
        assertThat(DailyWorld.read(ledger.body().get(1)))
                .contains("4月8日至14日发现的")
                .contains("共4个");
    }

    @Test
    void tellsTheWholeStoryOfEach() {
        var relapse = district.finding(district.bankou)
                .relapseOf(numbered("N-0", strikeOff("04-02T10:00", "04-05T10:00")))
                .points("1.50")
                .due("04-10T24:00")
                .handedIn("04-09T20:00")
                .sentBack("04-10T09:00", "04-11T24:00")
                .handedIn("04-13T10:00")
                .closed("04-14T10:00");
        numbered("N-1", world.say(relapse, "周淮路", "垃圾".repeat(1000)));

        var row = table().get(0);

        assertThat(row)
                .extracting(Table.Cell::text)
                .containsExactly(
                        "1",
                        "N-1（日常督查）",
                        "2019年4月9日",
                        "周淮路（乱停乱放）",
                        "垃圾".repeat(59) + "垃…",
                        "搬口办事处",
                        "—",
                        "2019年4月11日",
                        "已清理",
                        "已销号",
                        "supervisor（2019年4月14日）",
                        "2019年4月14日",
                        "2",
                        "1",
                        "是",
                        "1.5");
        assertThat(Objects.requireNonNull(row.get(15).number())).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(Objects.requireNonNull(row.get(12).number())).isEqualByComparingTo(new BigDecimal(2));
    }

    @Test
    void namesNobodyWhereNobodyAnswers() {
        world.takeAwayUnit(district.finding(district.bankou).fixedOnTheSpot());

        assertThat(table().get(0))
                .extracting(Table.Cell::text)
                .contains("—", "已销号", "0")
                .doesNotContain("null");
    }

    @Test
    void isHonestWhereThereIsNothing() {
        assertThat(world.compose(DocumentKind.LEDGER).body())
                .extracting(DailyWorld::read)
                .containsExactly("本期没有问题。");
    }

    @Test
    void leavesNothingToWrite() {
        var composer = world.composer(DocumentKind.LEDGER);

        assertThat(composer.passages(world.week)).isEmpty();
        assertThat(composer.figures(world.week)).isEmpty();
    }

    private FindingMother numbered(String number, FindingMother finding) {
        world.number(finding, number);
        return finding;
    }

    private FindingMother strikeOff(String found, String closed) {
        return district.finding(district.bankou)
                .found(found)
                .due("04-20T24:00")
                .handedIn(found)
                .closed(closed);
    }

    private List<List<Table.Cell>> table() {
        return DailyWorld.paper(world.compose(DocumentKind.LEDGER))
                .tables()
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
