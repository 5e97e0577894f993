package org.duban.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.ranking.RankingWorld.WEEK;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.account.SignedIn;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.SchemeDetails;
import org.duban.ranking.scheme.SchemeId;
import org.duban.ranking.scheme.Schemes;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** By whom and where points were lost: every point once, and by name only what the reader may see. */
@FullStackTest
class LossOriginsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RankingService rankings;

    @Autowired
    private RankingReader reader;

    @Autowired
    private LossOrigins origins;

    @Autowired
    private Schemes schemes;

    private RankingWorld world;

    @BeforeEach
    void makeAWorld() {
        world = new RankingWorld(beans);
    }

    @ParameterizedTest(name = "lots of {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void comeToWhatEachUnitLostWhoeverLooks(long seed) {
        drawFindings(seed);
        var edition = draft();
        agreesWithTheStandings(edition, world.supervisor);
        agreesWithTheLines(edition);

        rankings.publish(edition, world.supervisor, null);

        agreesWithTheLines(edition);
        for (var who : List.of(world.supervisor, world.leader, world.clerk)) {
            agreesWithTheStandings(edition, who);
        }
    }

    @Test
    void nameWhoAnswersBelowAndThePlace() {
        world.finding(world.wenchang).points("2").at("汽车站").due("04-20T24:00");
        world.finding(world.jiazhai).points("3").at("农贸市场").due("04-11T24:00");
        world.finding(world.jiazhai).at("农贸市场").due("04-20T24:00");
        world.finding(world.jiazhai).points("0.5").at("河堤").due("04-20T24:00");
        world.finding(hamlet()).points("1.5").at("学校").due("04-20T24:00");
        var edition = draft();

        assertThat(inWords(edition, world.wenchang))
                .containsExactly("贾寨行政村 农贸市场 2 7.00", "贾寨行政村 河堤 1 0.50", "文昌办事处 汽车站 1 2.00", "前贾寨 学校 1 1.50");
        assertThat(inWords(edition, world.jiazhai))
                .containsExactly("贾寨行政村 农贸市场 2 7.00", "贾寨行政村 河堤 1 0.50", "前贾寨 学校 1 1.50");
        assertThat(inWords(edition, world.bankou)).isEmpty();
        assertThat(origins.of(edition, world.supervisor))
                .extracting(LossMap::unitName)
                .containsExactly("文昌办事处", "贾寨行政村");
    }

    @Test
    void areTheUnitsOwnWhereASchemeCountsNothingFromBelow() {
        var usual = Rules.USUAL;
        var rules = new Rules(
                usual.deductions().withRollUp(false),
                usual.marks(),
                usual.gains(),
                usual.sample(),
                usual.ties(),
                usual.leagues());
        var scheme = schemes.drawUp(
                SchemeId.next(), new SchemeDetails("方案" + UUID.randomUUID(), null, rules), world.supervisor);
        schemes.choose(world.campaign, scheme, world.supervisor);
        world.finding(world.wenchang).points("2").due("04-20T24:00");
        world.finding(world.jiazhai).points("3").due("04-20T24:00");
        var edition = draft();

        assertThat(inWords(edition, world.wenchang)).containsExactly("文昌办事处 周淮路东段 1 2.00");
        assertThat(inWords(edition, world.jiazhai)).containsExactly("贾寨行政村 周淮路东段 1 3.00");
    }

    @Test
    void leaveOutWhatIsWon() {
        world.finding(world.bankou).points("2").due("04-20T24:00");
        beans.getBean(Bonuses.class)
                .give(
                        world.campaign,
                        new Bonuses.NewBonus(world.bankou, WEEK.from(), BigDecimal.ONE, "市级通报表扬", "市通报〔2019〕3号"),
                        world.supervisor);

        assertThat(inWords(draft(), world.bankou)).containsExactly("搬口办事处 周淮路东段 1 2.00");
    }

    @Test
    void nameTheBiggestAndPutTheRestTogether() {
        for (var number = 1; number <= 12; number++) {
            var village = world.unit("第" + number + "村", UnitLevel.VILLAGE, world.bankou, null);
            world.finding(village)
                    .points(Integer.toString(20 - number))
                    .at("村口" + number)
                    .due("04-20T24:00");
            world.finding(village).points("0.5").at("后街" + number).due("04-20T24:00");
        }
        var edition = draft();

        assertThat(inWords(edition, world.bankou))
                .hasSize(17)
                .startsWith("第1村 村口1 1 19.00", "第1村 后街1 1 0.50", "第2村 村口2 1 18.00")
                .endsWith("第8村 后街8 1 0.50", "OTHERS 4 8 40.00");
        agreesWithTheStandings(edition, world.supervisor);
    }

    @Test
    void putNoSinglePlaceOrUnitTogetherWithNothing() {
        for (var number = 1; number <= 9; number++) {
            var village = world.unit("第" + number + "村", UnitLevel.VILLAGE, world.bankou, null);
            world.finding(village).points(Integer.toString(20 - number)).due("04-20T24:00");
        }
        for (var number = 1; number <= 11; number++) {
            world.finding(world.xuwan)
                    .at("路口" + number)
                    .points(Integer.toString(20 - number))
                    .due("04-20T24:00");
        }
        var edition = draft();

        assertThat(inWords(edition, world.bankou)).hasSize(9).endsWith("第9村 周淮路东段 1 11.00");
        assertThat(inWords(edition, world.xuwan)).hasSize(9).endsWith("许湾办事处 路口8 1 12.00", "许湾办事处 3 3 30.00");
    }

    @Test
    void sayNothingOfWhatAUnitMayNotSee() {
        world.finding(world.bankou).at("农贸市场").due("04-20T24:00");
        var shared = world.finding(world.bankou).at("汽车站").due("04-20T24:00");
        var hidden = world.finding(world.jiazhai).at("河堤").due("04-20T24:00");
        world.finding(world.jiazhai).at("学校").due("04-20T24:00");
        var edition = published();
        share(shared, world.jiazhai);
        change(hidden, "hidden = true");

        assertThat(inWords(edition, world.bankou, world.clerk))
                .containsExactly("搬口办事处 汽车站 1 1.00", "OUT_OF_SIGHT 1 1 1.00");
        assertThat(inWords(edition, world.wenchang, world.clerk))
                .containsExactly("贾寨行政村 学校 1 1.00", "OUT_OF_SIGHT 1 1 1.00");
        assertThat(inWords(edition, world.wenchang, world.leader))
                .containsExactlyInAnyOrder("贾寨行政村 学校 1 1.00", "贾寨行政村 河堤 1 1.00");
        var place = new LineFilter(world.bankou.value(), "农贸市场");
        assertThat(lines(edition, place, world.clerk)).isEmpty();
        assertThat(lines(edition, place, world.leader)).hasSize(1);
    }

    @Test
    void addUpAPlaceWhoeverAnswersThere() {
        world.finding(world.jiazhai).points("3").at("河堤").due("04-20T24:00");
        world.finding(world.jiazhai).points("2").at("农贸市场").due("04-20T24:00");
        world.finding(world.wenchang).points("2").at("农贸市场").due("04-20T24:00");

        var map = origins.of(draft(), world.wenchang, world.supervisor).orElseThrow();

        assertThat(map.places())
                .extracting(
                        LossOrigin::placeName,
                        LossOrigin::together,
                        o -> o.points().intValue())
                .containsExactly(tuple("农贸市场", 2, 4), tuple("河堤", 1, 3));
        assertThat(map.otherPoints()).isZero();
    }

    @Test
    void blameNobodyWhoTookAFindingOverSince() {
        world.finding(world.bankou).points("2").due("04-20T24:00");
        var disputed = world.finding(world.bankou).at("汽车站").due("04-20T24:00");
        var edition = published();

        change(disputed, "unit_id = '" + world.xuwan + "'");

        assertThat(inWords(edition, world.bankou)).containsExactly("搬口办事处 周淮路东段 1 2.00", "MOVED 1 1 1.00");
        agreesWithTheStandings(edition, world.supervisor);
    }

    @Test
    void leadToTheirLines() {
        world.finding(world.jiazhai).points("2").at("农贸市场").due("04-11T24:00");
        world.finding(world.jiazhai).at("河堤").due("04-20T24:00");
        world.finding(world.wenchang).at("农贸市场").due("04-20T24:00");
        var edition = draft();

        assertThat(lines(edition, new LineFilter(world.jiazhai.value(), null), world.supervisor))
                .containsExactlyInAnyOrder("贾寨行政村 农贸市场 FOUND", "贾寨行政村 农贸市场 LATE", "贾寨行政村 河堤 FOUND");
        assertThat(lines(edition, new LineFilter(world.jiazhai.value(), "农贸市场"), world.supervisor))
                .hasSize(2);
        assertThat(lines(edition, new LineFilter(null, "农贸市场"), world.supervisor))
                .hasSize(3);
    }

    private void drawFindings(long seed) {
        var lots = new Random(seed);
        var units = List.of(world.wenchang, world.bankou, world.xuwan, world.jiazhai, world.lizhuang);
        Stream.generate(() -> DrawnFinding.draw(lots, units)).limit(80).forEach(finding -> finding.happen(world));
        world.jdbc
                .sql("update finding set place_text = '点位' || number::text where campaign_id = :campaign"
                        + " and right(number, 1) in ('1', '2', '3')")
                .param("campaign", world.campaign.value())
                .update();
    }

    private void agreesWithTheStandings(EditionId edition, SignedIn who) {
        var all = origins.of(edition, who);
        for (var standing : reader.standings(edition)) {
            var one = origins.of(edition, new UnitId(standing.unitId()), who);
            assertThat(one)
                    .isEqualTo(all.stream()
                            .filter(map -> map.unitId().equals(standing.unitId()))
                            .findFirst());
            assertThat(one.map(LossMap::points).orElse(BigDecimal.ZERO))
                    .as(standing.unitName())
                    .isEqualByComparingTo(standing.deducted());
        }
    }

    private void agreesWithTheLines(EditionId edition) {
        for (var standing : reader.standings(edition)) {
            var unit = new UnitId(standing.unitId());
            var lines = reader.lines(edition, unit, 1000, 0, world.supervisor).items().stream()
                    .filter(line -> !line.kind().isWon())
                    .toList();
            var causes = sums(lines, LineRow::unitName);
            var places = sums(lines, LineRow::placeText);
            var found = origins.of(edition, unit, world.supervisor);
            assertThat(found.isPresent()).isEqualTo(!lines.isEmpty());
            if (found.isPresent()) {
                var map = found.get();
                assertThat(map.causes())
                        .allSatisfy(o -> assertThat(o.points()).isEqualByComparingTo(causes.get(o.causeName())))
                        .hasSameSizeAs(causes.keySet());
                assertThat(map.places())
                        .allSatisfy(o -> assertThat(o.points()).isEqualByComparingTo(places.get(o.placeName())))
                        .hasSize(places.size() > LossOrigins.MOST + 1 ? LossOrigins.MOST : places.size());
                assertThat(map.places().get(0).points()).isEqualByComparingTo(Collections.max(places.values()));
                assertThat(map.origins().stream().mapToInt(LossOrigin::findings).sum())
                        .isEqualTo((int) lines.stream()
                                .map(LineRow::findingId)
                                .distinct()
                                .count());
            }
        }
    }

    private static Map<@Nullable String, BigDecimal> sums(List<LineRow> lines, Function<LineRow, @Nullable String> by) {
        return lines.stream()
                .collect(groupingBy(by, mapping(LineRow::points, reducing(BigDecimal.ZERO, BigDecimal::add))));
    }

    private List<String> inWords(EditionId edition, UnitId unit) {
        return inWords(edition, unit, world.supervisor);
    }

    private List<String> inWords(EditionId edition, UnitId unit, SignedIn who) {
        return origins.of(edition, unit, who).stream()
                .flatMap(map -> map.origins().stream())
                .map(o -> "%s %s %d %s"
                        .formatted(
                                o.causeName() == null ? o.cause() : o.causeName(),
                                o.placeName() == null ? o.together() : o.placeName(),
                                o.findings(),
                                o.points()))
                .toList();
    }

    private List<String> lines(EditionId edition, LineFilter filter, SignedIn who) {
        var unit = filter.of() != null && filter.of().equals(world.bankou.value()) ? world.bankou : world.wenchang;
        return reader.lines(edition, unit, filter, 50, 0, who).items().stream()
                .map(line -> "%s %s %s".formatted(line.unitName(), line.placeText(), line.kind()))
                .toList();
    }

    private UnitId hamlet() {
        return world.unit("前贾寨", UnitLevel.SITE, world.jiazhai, null);
    }

    private void share(FindingMother finding, UnitId unit) {
        world.jdbc
                .sql("insert into finding_co_unit (finding_id, unit_id) values (:finding, :unit)")
                .param("finding", finding.id)
                .param("unit", unit.value())
                .update();
    }

    private void change(FindingMother finding, String change) {
        world.jdbc
                .sql("update finding set " + change + " where finding_id = :id")
                .param("id", finding.id)
                .update();
    }

    private EditionId draft() {
        return rankings.draft(world.campaign, WEEK, world.supervisor);
    }

    private EditionId published() {
        var edition = draft();
        rankings.publish(edition, world.supervisor, null);
        return edition;
    }
}
