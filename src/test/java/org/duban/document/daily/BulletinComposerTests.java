package org.duban.document.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Words;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photo;
import org.duban.document.paper.Photos;
import org.duban.finding.FindingState;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** 督查通报 on a small world. */
@FullStackTest
class BulletinComposerTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Clock clock;

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
    void hasItsTitleAddresseeAndSections() {
        world.finding(district.bankou);

        var bulletin = world.composer(DocumentKind.BULLETIN)
                .compose(world.week, new Words(Map.of("opening", "现通报如下。", "demands", "1. 限期整改。\n2. 举一反三。")));

        assertThat(bulletin.layout()).isEqualTo(Paper.Layout.OFFICIAL);
        assertThat(bulletin.title().get(0)).startsWith("关于创建国家卫生城市百日冲刺");
        assertThat(bulletin.title().get(1)).isEqualTo("4月8日至14日督查情况的通报");
        assertThat(bulletin.addressee()).isEqualTo("各有关单位：");
        assertThat(headings(bulletin, 1)).containsExactly("一、督查情况", "二、存在问题", "三、工作要求");
        assertThat(lines(bulletin)).startsWith("现通报如下。").endsWith("1. 限期整改。", "2. 举一反三。", "特此通报。");
    }

    @Test
    void sumsUpWhatIsOnRecord() {
        var round = world.round("ROUTINE", "04-09T09:00", false);
        world.visit(round, world.place("路口"), 0, "04-09T09:30");
        district.finding(district.bankou).found("04-01T10:00").due("04-20T24:00");
        strikeOff("04-02T10:00", "04-10T10:00");
        world.finding(district.bankou);
        world.finding(district.wenchang);
        district.finding(district.wenchang).fixedOnTheSpot();

        assertThat(lines(world.compose(DocumentKind.BULLETIN)))
                .contains("本期开展督查1轮次，实地查看点位1处。")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("本期新发现问题3个，涉及责任单位2个，其中现场整改1个、交办整改2个。截至")
                        .endsWith("，已销号1个，未销号2个。"))
                .contains("期初结转老问题2个，新增问题3个，本期销号2个（老问题1个、新问题1个），期末未销号3个（老问题1个、新问题2个）。");
        assertThat(world.composer(DocumentKind.BULLETIN).figures(world.week))
                .containsEntry("时段", "4月8日至14日")
                .containsEntry("轮次", "1")
                .containsEntry("点位数", "1")
                .containsEntry("发现数", "3")
                .containsEntry("单位数", "2")
                .containsEntry("销号数", "2")
                .containsEntry("期末未销号数", "3")
                .containsEntry("未销号数", "3")
                .containsEntry("逾期数", "3")
                .containsEntry("按期结案率", "100%");
    }

    @Test
    void saysWhatIsOpenSoFarWhereThePeriodIsNotOver() {
        world.finding(district.bankou);
        var today = LocalDate.now(clock);

        var bulletin = world.composer(DocumentKind.BULLETIN)
                .compose(new DocumentSubject(district.campaign, today, today), DailyWorld.NO_WORDS);

        assertThat(lines(bulletin)).contains("期初结转老问题1个，新增问题0个，本期至今销号0个（老问题0个、新问题0个），尚未销号1个（老问题1个、新问题0个）。");
    }

    @Test
    void putsTheUnitsWithMostProblemsFirst() {
        world.finding(district.xuwan);
        world.finding(district.wenchang);
        world.finding(district.bankou);
        world.finding(district.bankou);
        world.takeAwayUnit(district.finding(district.lizhuang).fixedOnTheSpot());
        world.takeAwayUnit(district.finding(district.lizhuang).fixedOnTheSpot());
        world.takeAwayUnit(district.finding(district.lizhuang).fixedOnTheSpot());

        assertThat(headings(world.compose(DocumentKind.BULLETIN), 2))
                .containsExactly("（一）搬口办事处（2个问题）", "（二）文昌办事处（1个问题）", "（三）许湾办事处（1个问题）", "（四）未定责任单位（3个问题）");
    }

    @Test
    void tellsPlaceByPlaceWhatIsToBePutRightByWhen() {
        say("04-09T10:00", "周淮路", "垃圾堆放。");
        say("04-09T11:00", "人民路", "路面破损；");
        say("04-09T12:00", "周淮路", "占道\n经营。");
        world.say(district.finding(district.bankou).found("04-10T10:00").fixedOnTheSpot(), "人民路", "乱贴广告");
        world.say(
                district.finding(district.bankou)
                        .found("04-11T10:00")
                        .due("04-20T17:30")
                        .held("04-12T10:00"),
                "河堤",
                "{发现数}处垃圾");

        assertThat(lines(world.compose(DocumentKind.BULLETIN)))
                .containsSubsequence(
                        "1. 周淮路：（1）垃圾堆放；（2）占道 经营。（整改期限：2019年4月20日）",
                        "2. 人民路：（1）路面破损（整改期限：2019年4月20日）；（2）乱贴广告（已现场整改）。",
                        "3. 河堤：{发现数}处垃圾。（已挂账）");
    }

    @Test
    void showsTwoPhotosOfAProblemAndThePairOfWhatIsClosed() {
        var open = world.say(world.finding(district.bankou), "周淮路", "垃圾");
        var first = world.photo(open, "BEFORE", 0, 0);
        var third = world.photo(open, "BEFORE", 0, 2);
        var second = world.photo(open, "BEFORE", 0, 1);
        world.photo(open, "AFTER", 1, 0);
        var closed =
                world.say(world.finding(district.bankou).handedIn("04-10T10:00").closed("04-11T10:00"), "周淮路", "占道");
        var before = world.photo(closed, "BEFORE", 0, 0);
        world.photo(closed, "BEFORE", 0, 1);
        world.photo(closed, "AFTER", 1, 0);
        var after = world.photo(closed, "AFTER", 2, 0);

        var photos = photos(world.compose(DocumentKind.BULLETIN));

        assertThat(photos)
                .extracting(Photo::evidence)
                .containsExactly(before, after, first, second)
                .doesNotContain(third);
        assertThat(photos)
                .extracting(Photo::caption)
                .containsExactly("周淮路：乱停乱放（整改前）", "周淮路：乱停乱放（整改后）", "周淮路：乱停乱放（整改前）", "周淮路：乱停乱放（整改前）");
    }

    @Test
    void showsSixtyPhotosAndSaysHowManyItLeavesOut() {
        for (var i = 0; i < 32; i++) {
            var finding = world.finding(district.bankou);
            world.photo(finding, "BEFORE", 0, 0);
            world.photo(finding, "BEFORE", 0, 1);
        }

        var bulletin = world.compose(DocumentKind.BULLETIN);

        assertThat(photos(bulletin)).hasSize(60);
        assertThat(lines(bulletin)).contains("照片较多，本通报选登60张，另有4张未登。");
    }

    @Test
    void keepsToItselfWhatTheUnitsDoNotKnow() {
        world.say(district.finding(district.bankou).hidden().due("04-20T24:00"), "暗访处", "暗访所见");
        world.say(world.finding(district.bankou).withdrawn(), "误录处", "误录");
        world.say(district.finding(district.bankou).in(FindingState.DRAFT).due("04-20T24:00"), "草稿处", "草稿");
        world.say(district.finding(district.bankou).found("04-14T24:00").due("04-20T24:00"), "次日处", "次日");

        assertThat(String.join("", lines(world.compose(DocumentKind.BULLETIN))))
                .doesNotContain("暗访", "误录", "草稿", "次日")
                .contains("本期未发现新问题。", "期初没有未销号的老问题。");
    }

    @Test
    void isHonestWhereNothingWasFound() {
        var bulletin = world.compose(DocumentKind.BULLETIN);

        assertThat(lines(bulletin))
                .containsExactly(
                        "1 一、督查情况", "本期没有安排督查轮次。", "本期未发现新问题。", "期初没有未销号的老问题。", "1 二、存在问题", "本期督查未发现新问题。", "特此通报。");
    }

    private void say(String found, String place, String description) {
        world.say(district.finding(district.bankou).found(found).due("04-20T24:00"), place, description);
    }

    private void strikeOff(String found, String closed) {
        district.finding(district.bankou)
                .found(found)
                .due("04-20T24:00")
                .handedIn(found)
                .closed(closed);
    }

    private static List<String> lines(Content content) {
        return content.body().stream().map(DailyWorld::read).toList();
    }

    private static List<String> headings(Content content, int level) {
        return content.body().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == level)
                .map(Heading::text)
                .toList();
    }

    private static List<Photo> photos(Content content) {
        return content.body().stream()
                .filter(Photos.class::isInstance)
                .flatMap(block -> ((Photos) block).photos().stream())
                .toList();
    }
}
