package org.duban.standard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.standard.CheckItemMother.aStandard;
import static org.duban.standard.CheckItemMother.anItem;
import static org.duban.standard.CheckItemMother.illegalParking;
import static org.duban.support.Visitors.in;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemMother;
import org.duban.standard.CheckItemService;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.standard.StandardService;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FullStackTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class StandardPagesTests {

    private static final Map<String, String> ITEM = Map.ofEntries(
            Map.entry("code", "WM-2-01"),
            Map.entry("sectionCode", "2"),
            Map.entry("sectionName", "公共秩序"),
            Map.entry("name", "乱停乱放"),
            Map.entry("requirement", "车辆在划定区域内有序停放。"),
            Map.entry("severity", "MAJOR"),
            Map.entry("points", "0.5"),
            Map.entry("deadlineKind", "WORKING_DAYS"),
            Map.entry("amount", "3"),
            Map.entry("synonyms", "占道停车；车辆乱停"),
            Map.entry("placeKinds", "ROAD"));

    private final MockMvcTester web;
    private final StandardService standards;
    private final CheckItemService items;
    private final StandardCatalogue catalogue;

    private StandardId standard = StandardId.next();

    @BeforeEach
    void drawUpAStandard() {
        standard = standards.drawUp(StandardId.next(), aStandard());
    }

    @Test
    void theListKeepsRetiredStandardsApart() {
        standards.retire(standard);

        var page = page("/standards", Role.INSPECTOR);

        assertThat(page.select("#retired a[href=/standards/" + standard + "]")).hasSize(1);
        assertThat(page.select("main .part:not(#retired) td.cell-no").eachText())
                .contains("weisheng", "daqi");
        assertThat(page.select("a[href=/standards/new]")).isEmpty();
        assertThat(page("/standards", Role.ADMIN).select("a[href=/standards/new]"))
                .hasSize(1);
    }

    @Test
    void aStandardShowsItsSectionsAndItems() {
        items.publish(CheckItemId.next(), standard, illegalParking());

        var page = page("/standards/" + standard, Role.UNIT);

        assertThat(page.select("tr.group").eachText()).containsExactly("2 公共秩序");
        assertThat(page.select("tbody td").eachText())
                .containsExactly("WM-2-01", "乱停乱放 又称：车辆乱停、占道停车", "车辆在划定区域内有序停放。 《道路交通安全法》第五十六条", "一般", "1", "24 小时");
        assertThat(page.select("form[method=post]:not([action=/sign-out])")).isEmpty();
    }

    @Test
    void aStandardReadsInEnglish() {
        items.publish(CheckItemId.next(), standard, illegalParking());

        var page = page("/standards/" + standard + "?lang=en", Role.SUPERVISOR);

        assertThat(page.select("h1").text()).isEqualTo("Civilised city");
        assertThat(page.select("tr.group > th > span").eachText()).containsExactly("2 Public order");
        assertThat(page.select("td.cell-nowrap").eachText()).containsExactly("Minor", "24 hours");
        assertThat(page.select(".page-actions").text()).contains("Retire standard", "Edit standard", "New check item");
    }

    @Test
    void aStandardIsFilteredByInitials() {
        items.publish(CheckItemId.next(), standard, illegalParking());
        items.publish(CheckItemId.next(), standard, anItem("WM-2-02", "车窗抛物", "1"));

        assertThat(page("/standards/" + standard + "?q=ltlf", Role.LEADER)
                        .select("tbody .row-link")
                        .eachText())
                .containsExactly("乱停乱放");
        assertThat(page("/standards/" + standard + "?q=qqqq", Role.LEADER).text())
                .contains("没有找到“qqqq”的检查项");
    }

    @Test
    void listsCostTheSameAtAnyLength() {
        var one = Statements.during(() -> page("/standards/" + standard, Role.INSPECTOR));
        IntStream.range(0, 30)
                .forEach(i -> items.publish(CheckItemId.next(), standard, anItem("WM-2-" + i, "乱停乱放" + i, "1")));

        assertThat(Statements.during(() -> page("/standards/" + standard, Role.INSPECTOR)))
                .hasSameSizeAs(one)
                .hasSize(2);
        assertThat(Statements.during(() -> page("/standards", Role.INSPECTOR))).hasSize(1);
    }

    @Test
    void aStandardIsDrawnUpInAForm() {
        var code = CheckItemMother.aCode("bz");

        var answer = post("/standards/new", Map.of("code", code, "name", "小餐饮整治", "edition", "2026版"));

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var target = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(page(target, Role.SUPERVISOR).select("h1").text()).isEqualTo("小餐饮整治");
    }

    @Test
    void aRefusedStandardComesBackAsFilledIn() {
        var taken = catalogue.require(standard).code();

        var answer = post("/standards/new", Map.of("code", taken, "name", "小餐饮整治", "edition", "2026版"));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = parsed(answer);
        assertThat(page.select("#code-error").text()).contains(taken, "已有标准使用");
        assertThat(page.select("#name").val()).isEqualTo("小餐饮整治");
        assertThat(parsed(post("/standards/new", Map.of("code", "a b", "name", "", "edition", "1")))
                        .select(".field-error")
                        .eachText())
                .hasSize(2)
                .anyMatch(error -> error.contains("只能用文字、字母、数字"));
    }

    @Test
    void aStaleFormIsRefused() {
        standards.change(standard, aStandard(), null);

        var answer = post(
                "/standards/" + standard + "/edit",
                Map.of("code", CheckItemMother.aCode("bz"), "name", "改名", "edition", "1", "version", "0"));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(answer).select(".refusal").text()).isNotBlank();
        assertThat(catalogue.require(standard).name()).isEqualTo("文明城市实地考察");
    }

    @Test
    void anItemIsPublishedInAForm() {
        var answer = post("/standards/" + standard + "/items/new", ITEM);

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var item = catalogue.items(standard, null, 5, null).items().get(0);
        assertThat(item.synonyms()).containsExactly("占道停车", "车辆乱停");
        assertThat(item.placeKinds()).containsExactly("ROAD");
        assertThat(item.pointsInDigits()).isEqualTo("0.5");
        assertThat(item.termAmount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "amount", "deadlineKind", "severity", "name", "requirement", "sectionName"})
    void anItemLacksNothing(String field) {
        var incomplete = new HashMap<>(ITEM);
        incomplete.put(field, "");

        var answer = post("/standards/" + standard + "/items/new", incomplete);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(answer).select("#" + field + "-error").text()).isNotBlank();
        assertThat(catalogue.items(standard, null, 5, null).items()).isEmpty();
    }

    @Test
    void aTimeThatCannotBeMeantIsRefusedAtItsField() {
        var tooLong = new HashMap<>(ITEM);
        tooLong.put("amount", "99999");

        assertThat(parsed(post("/standards/" + standard + "/items/new", tooLong))
                        .select("#amount-error")
                        .text())
                .contains("99999");
    }

    @Test
    void whatIsNoNumberIsRefusedInPlainWords() {
        var wrong = new HashMap<>(ITEM);
        wrong.put("points", "两分");

        var error = parsed(post("/standards/" + standard + "/items/new", wrong))
                .select("#points-error")
                .text();

        assertThat(error).isNotBlank().doesNotContain("java.", "Failed");
    }

    @Test
    void anEditedItemShowsWhatChanged() {
        var first = items.publish(CheckItemId.next(), standard, illegalParking());

        var answer = post("/standards/items/" + first + "/edit", ITEM);

        var target = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        var history = page(target, Role.OVERSIGHT).select(".history");
        assertThat(history.select("li")).hasSize(2);
        assertThat(history.select(".changes dt").eachText()).containsExactly("严重程度", "扣分", "整改时限", "依据", "别名", "适用点位");
        assertThat(history.select(".changes del").eachText()).contains("1", "24 小时");
        assertThat(history.select(".changes ins").eachText()).contains("0.5", "3 个工作日", "无");
        assertThat(history.select(".timeline-who").eachText()).startsWith("督查室 修订");
        assertThat(page("/standards/items/" + first, Role.OVERSIGHT)
                        .select(".notice")
                        .text())
                .contains("第 1 版", "查看现行版本");
    }

    @Test
    void aSupersededRevisionCannotBeEdited() {
        var first = items.publish(CheckItemId.next(), standard, illegalParking());
        items.change(first, anItem("WM-2-01", "乱停", "2"), null);

        var answer = post("/standards/items/" + first + "/edit", ITEM);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parsed(answer).select(".refusal").text()).contains("已被新版本取代");
    }

    @Test
    void theFormOfAFurtherItemCountsOn() {
        items.publish(CheckItemId.next(), standard, illegalParking());

        var form = page("/standards/" + standard + "/items/new?section=2", Role.SUPERVISOR);

        assertThat(form.select("#code").val()).isEqualTo("WM-2-02");
        assertThat(form.select("#sectionName").val()).isEqualTo("公共秩序");
    }

    @Test
    void whatIsRetiredComesBackByAButton() {
        var item = items.publish(CheckItemId.next(), standard, illegalParking());

        assertThat(post("/standards/items/" + item + "/retirement", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/standards/" + standard, Role.UNIT).select(".row-retired"))
                .hasSize(1);
        assertThat(post("/standards/items/" + item + "/reinstatement", Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/standards/" + standard, Role.UNIT).select(".row-retired"))
                .isEmpty();
        assertThat(post("/standards/" + standard + "/retirement", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page("/standards/" + standard, Role.UNIT).select(".notice").text())
                .contains("已停用");
        assertThat(post("/standards/" + standard + "/reinstatement", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(catalogue.require(standard).retired()).isFalse();
    }

    @Test
    void onlyTheOfficeEdits() {
        var item = items.publish(CheckItemId.next(), standard, illegalParking());

        for (var path : new String[] {
            "/standards/new",
            "/standards/" + standard + "/edit",
            "/standards/" + standard + "/items/new",
            "/standards/items/" + item + "/edit"
        }) {
            assertThat(web.get().uri(path).with(in(Role.INSPECTOR)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(web.get().uri(path).with(in(Role.SUPERVISOR)).exchange()).hasStatusOk();
        }
        assertThat(web.post()
                        .uri("/standards/items/" + item + "/retirement")
                        .with(in(Role.UNIT))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        assertThat(web.get()
                        .uri("/standards/" + StandardId.next())
                        .with(in(Role.ADMIN))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get()
                        .uri("/standards/items/" + CheckItemId.next())
                        .with(in(Role.ADMIN))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Document page(String uri, Role role) {
        var answer = web.get()
                .uri(uri)
                .header("Accept-Language", "zh-CN")
                .with(in(role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = web.post().uri(uri).header("Accept-Language", "zh-CN").with(in(Role.SUPERVISOR));
        fields.forEach((name, value) -> request.formField(name, value));
        return request.exchange();
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
