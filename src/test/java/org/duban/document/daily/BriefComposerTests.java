package org.duban.document.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.Words;
import org.duban.document.paper.Table;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** 工作简报 on a small world. */
@FullStackTest
class BriefComposerTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MovableClock clock;

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
        clock.putBack();
    }

    @Test
    void numbersTheSectionsThatAreWritten() {
        var brief = world.composer(DocumentKind.BRIEF)
                .compose(world.week, new Words(Map.of("opening", "开头。", "practice", " \n", "next", "盯住逾期。")));

        assertThat(brief.title().get(0)).startsWith("创建国家卫生城市百日冲刺");
        assertThat(brief.title().get(1)).isEqualTo("工作简报（4月8日至14日）");
        assertThat(brief.addressee()).isNull();
        assertThat(lines(brief)).containsSubsequence("开头。", "1 一、总体进展", "1 二、工作力度", "1 三、下步打算", "盯住逾期。", "1 四、近期到期");
    }

    @Test
    void sumsUpProgressAndRates() {
        district.finding(district.bankou).found("04-01T10:00").due("04-12T24:00");
        district.finding(district.bankou)
                .found("04-02T10:00")
                .due("04-20T24:00")
                .handedIn("04-09T10:00")
                .closed("04-10T10:00");
        world.finding(district.wenchang).held("04-10T10:00");
        world.finding(district.xuwan);

        assertThat(lines(world.compose(DocumentKind.BRIEF)))
                .contains("期初结转老问题2个，新增问题2个，本期销号1个（老问题1个、新问题0个），期末未销号3个（老问题1个、新问题2个）。")
                .contains("本期应结案问题2个，按期结案1个，按期结案率50%。")
                .anySatisfy(line -> assertThat(line).startsWith("截至").endsWith("，上述新老问题未销号3个，其中逾期2个、挂账1个。"));
    }

    @Test
    void sumsUpWhatItTookInThePeriod() {
        var old = district.finding(district.bankou).found("04-01T10:00").due("04-20T24:00");
        world.handIn(old, 1, "04-07T23:59:59", 1000, 1000, 1000, "1000");
        world.handIn(old, 2, "04-08T00:00", 10, 2, 3, "1.50");
        world.handIn(old, 3, "04-14T23:59:59", 20, null, null, "2.25");
        world.handIn(old, 4, "04-14T24:00", 1000, 1000, 1000, "1000");
        var other = world.finding(district.wenchang);
        world.handIn(other, 1, "04-10T10:00", 1200, null, null, null);
        world.handInPart(other, district.xuwan, "04-11T10:00", 7);
        world.handIn(world.finding(district.jiazhai), 1, "04-10T10:00", null, null, null, null);
        var hidden = district.finding(district.lizhuang).hidden().due("04-20T24:00");
        world.handIn(hidden, 1, "04-10T10:00", 99, 99, 99, "99");
        world.handIn(world.finding(district.lizhuang).withdrawn(), 1, "04-10T10:00", 99, 99, 99, "99");

        var brief = world.compose(DocumentKind.BRIEF);

        assertThat(lines(brief)).contains("本期各单位报送整改5次，出动1237人次，车辆2台，整治3处，清运3.75立方米。");
        var table = tables(brief).get(0);
        assertThat(rows(table))
                .containsExactly("[文昌办事处, 1, 1200, 0, 0, 0]", "[搬口办事处, 2, 30, 2, 3, 3.75]", "[许湾办事处, 1, 7, 0, 0, 0]");
        assertThat(Objects.requireNonNull(table.rows().get(1).get(5).number()))
                .isEqualByComparingTo(new BigDecimal("3.75"));
        assertThat(world.composer(DocumentKind.BRIEF).figures(world.week))
                .containsEntry("报送次数", "5")
                .containsEntry("人次", "1237")
                .containsEntry("车辆台数", "2")
                .containsEntry("整治处数", "3")
                .containsEntry("清运立方米", "3.75");
    }

    @Test
    void doesNotSayThatNothingWasSpentWhereNobodySaidWhat() {
        world.handIn(world.finding(district.bankou), 1, "04-10T10:00", null, null, null, null);

        var brief = world.compose(DocumentKind.BRIEF);

        assertThat(lines(brief)).contains("本期各单位报送整改1次，均未填报投入情况。");
        assertThat(tables(brief)).isEmpty();
    }

    @Test
    void listsWhatIsDueInTheNextThreeDays() {
        var noon = ZonedDateTime.now(clock).plusDays(1).with(LocalTime.NOON);
        clock.moveOn(Duration.between(clock.instant(), noon));
        var midnight = noon.toLocalDate().atStartOfDay(noon.getZone());
        due(district.wenchang, noon.minusMinutes(1));
        due(district.wenchang, noon.plusHours(1));
        due(district.bankou, midnight.plusDays(1));
        due(district.bankou, midnight.plusDays(1).plusSeconds(1));
        due(district.bankou, midnight.plusDays(3));
        due(district.bankou, midnight.plusDays(3).plusSeconds(1));
        world.due(
                district.finding(district.bankou).hidden().due("04-20T24:00"),
                noon.plusHours(1).toOffsetDateTime());

        var brief = world.compose(DocumentKind.BRIEF);

        assertThat(lines(brief)).anySatisfy(line -> assertThat(line).endsWith("有4个问题整改到期，涉及责任单位2个，请按时办结。"));
        assertThat(rows(tables(brief).get(0))).containsExactly("[搬口办事处, 1, 1, 1, 3]", "[文昌办事处, 1, 0, 0, 1]");
        assertThat(tables(brief).get(0).grouped()).isTrue();
        assertThat(world.composer(DocumentKind.BRIEF).figures(world.week)).containsEntry("三日内到期数", "4");
    }

    @Test
    void isHonestWhereThereIsNothing() {
        var brief = world.compose(DocumentKind.BRIEF);

        assertThat(tables(brief)).isEmpty();
        assertThat(lines(brief))
                .contains("本期未发现新问题。", "期初没有未销号的老问题。", "本期没有应结案的问题，不计算按期结案率。", "本期没有单位报送整改。")
                .anySatisfy(line -> assertThat(line).endsWith("，没有未销号的问题。"))
                .anySatisfy(line -> assertThat(line).endsWith("没有问题整改到期。"));
        assertThat(world.composer(DocumentKind.BRIEF).figures(world.week)).containsEntry("按期结案率", "—");
    }

    private void due(UnitId unit, ZonedDateTime at) {
        world.due(world.finding(unit), at.toOffsetDateTime());
    }

    private static List<String> lines(Content content) {
        return content.body().stream().map(DailyWorld::read).toList();
    }

    private static List<Table> tables(Content content) {
        return DailyWorld.paper(content).tables().toList();
    }

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Table.Cell::text).toList().toString())
                .toList();
    }
}
