package org.duban.standard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.standard.CheckItemMother.aCode;
import static org.duban.standard.CheckItemMother.aStandard;
import static org.duban.standard.CheckItemMother.anItem;
import static org.duban.standard.CheckItemMother.illegalParking;
import static org.duban.support.Visitors.in;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemService;
import org.duban.standard.StandardId;
import org.duban.standard.StandardService;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FullStackTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class StandardApiTests {

    private static final String STANDARDS = "/api/v1/standards";
    private static final String ITEM = """
            {"code": "%s", "sectionCode": "2", "sectionName": "公共秩序", "name": "乱停乱放",
             "requirement": "车辆在划定区域内有序停放。", "severity": "MAJOR", "points": %s,
             "deadline": {"kind": "%s", "amount": %d}, "synonyms": ["占道停车"], "placeKinds": ["ROAD"]%s}
            """;

    private final MockMvcTester web;
    private final StandardService standards;
    private final CheckItemService items;

    private StandardId standard = StandardId.next();

    @BeforeEach
    void drawUpAStandard() {
        standard = standards.drawUp(StandardId.next(), aStandard());
    }

    @Test
    void aStandardIsDrawnUpAndFoundWhereTheAnswerSays() {
        var code = aCode("bz");

        var answer = call(HttpMethod.POST, STANDARDS, """
                {"code": "%s", "name": "小餐饮整治", "nameEn": "Small eateries", "edition": "2026版"}
                """.formatted(code));

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var whole =
                call(HttpMethod.GET, Objects.requireNonNull(answer.getResponse().getHeader("Location")), null);
        assertThat(whole).hasStatusOk().bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(whole).bodyJson().extractingPath("$.sections").asArray().isEmpty();
    }

    @Test
    void aStandardIsChangedUnlessTheVersionIsStale() {
        var body = """
                {"code": "%s", "name": "改名", "edition": "2", "version": 0}
                """.formatted(aCode("bz"));

        assertThat(call(HttpMethod.PUT, STANDARDS + "/" + standard, body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("改名");
        assertThat(call(HttpMethod.PUT, STANDARDS + "/" + standard, body))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aTakenCodeAndMissingFieldsAreNamed() {
        var code = aCode("bz");
        var body = """
                {"code": "%s", "name": "小餐饮整治", "edition": "1"}
                """.formatted(code);
        call(HttpMethod.POST, STANDARDS, body);

        assertThat(call(HttpMethod.POST, STANDARDS, body))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("code");
        assertThat(call(HttpMethod.POST, STANDARDS, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("code", "name", "edition");
    }

    @Test
    void standardsAreListedAPieceAtATime() {
        standards.drawUp(StandardId.next(), aStandard());

        var first = call(HttpMethod.GET, STANDARDS + "?limit=1", null);

        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        assertThat(first).bodyJson().extractingPath("$.next").asString().isNotBlank();
        assertThat(Statements.during(() -> call(HttpMethod.GET, STANDARDS + "?limit=200", null)))
                .hasSize(1);
    }

    @Test
    void aStandardComesWithItsSectionsAndItems() {
        items.publish(CheckItemId.next(), standard, illegalParking());

        var whole = call(HttpMethod.GET, STANDARDS + "/" + standard, null);

        assertThat(whole)
                .bodyJson()
                .extractingPath("$.sections[0].items[0].name")
                .isEqualTo("乱停乱放");
        assertThat(whole).bodyJson().extractingPath("$.sections[0].nameEn").isEqualTo("Public order");
        assertThat(whole)
                .bodyJson()
                .extractingPath("$.sections[0].items[0].deadline.kind")
                .isEqualTo("HOURS");
    }

    @Test
    void anItemIsPublishedAndChangedIntoItsNextRevision() {
        var published = call(
                HttpMethod.POST,
                STANDARDS + "/" + standard + "/items",
                ITEM.formatted("WM-2-01", "0.5", "WORKING_DAYS", 3, ""));
        assertThat(published).hasStatus(HttpStatus.CREATED);
        var first = Objects.requireNonNull(published.getResponse().getHeader("Location"));

        var changed = call(HttpMethod.PUT, first, ITEM.formatted("WM-2-01", "2", "DAYS", 3, ", \"version\": 0"));

        assertThat(changed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(2);
        assertThat(call(HttpMethod.GET, first, null))
                .bodyJson()
                .extractingPath("$.superseded")
                .isEqualTo(true);
        assertThat(call(HttpMethod.PUT, first, ITEM.formatted("WM-2-01", "3", "DAYS", 3, "")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("CheckItemSuperseded");
    }

    @Test
    void anItemThatCannotBeIsRefusedAtItsField() {
        var path = STANDARDS + "/" + standard + "/items";

        assertThat(call(HttpMethod.POST, path, ITEM.formatted("WM-2-01", "100.5", "DAYS", 3, "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("points");
        assertThat(call(HttpMethod.POST, path, ITEM.formatted("WM-2-01", "1", "DATE", 3, "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("deadlineKind");
        assertThat(call(HttpMethod.POST, path, ITEM.formatted("WM-2-01", "1", "FORTNIGHTS", 3, "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("deadline.kind");
    }

    @Test
    void aCodeIsNeitherSharedNorChanged() {
        var path = STANDARDS + "/" + standard + "/items";
        var item = items.publish(CheckItemId.next(), standard, illegalParking());

        assertThat(call(HttpMethod.POST, path, ITEM.formatted("WM-2-01", "1", "DAYS", 3, "")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(call(HttpMethod.PUT, STANDARDS + "/items/" + item, ITEM.formatted("WM-9-99", "1", "DAYS", 3, "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("WM-2-01", "不能改变");
    }

    @Test
    void itemsAreListedByCodeAndSearched() {
        items.publish(CheckItemId.next(), standard, anItem("WM-2-02", "车窗抛物", "1"));
        items.publish(CheckItemId.next(), standard, illegalParking());
        var path = STANDARDS + "/" + standard + "/items";

        var first = call(HttpMethod.GET, path + "?limit=1", null);

        assertThat(first).bodyJson().extractingPath("$.items[0].code").isEqualTo("WM-2-01");
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo("WM-2-01");
        assertThat(call(HttpMethod.GET, path + "?limit=1&cursor=WM-2-01", null))
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("WM-2-02");
        assertThat(call(HttpMethod.GET, path + "?q=ltlf", null))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("乱停乱放");
        assertThat(Statements.during(() -> call(HttpMethod.GET, path, null))).hasSize(2);
    }

    @Test
    void itemsAreOfferedWhileTyping() {
        var item = items.publish(CheckItemId.next(), standard, illegalParking());
        var other = standards.drawUp(StandardId.next(), aStandard());
        items.publish(CheckItemId.next(), other, anItem("WM-2-02", "车窗抛物", "1"));

        var offered = call(HttpMethod.GET, STANDARDS + "/items?standard=" + standard + "," + other + "&q=ltlf", null);

        assertThat(offered)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(offered).bodyJson().extractingPath("$.items[0].id").isEqualTo(item.toString());
        assertThat(offered).bodyJson().extractingPath("$.items[0].label").isEqualTo("乱停乱放");
        assertThat(offered).bodyJson().extractingPath("$.items[0].hint").isEqualTo("WM-2-01 · 公共秩序");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(call(HttpMethod.GET, STANDARDS + "/" + StandardId.next(), null))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(call(HttpMethod.GET, STANDARDS + "/" + StandardId.next() + "/items", null))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(call(HttpMethod.GET, STANDARDS + "/items/" + CheckItemId.next(), null))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(call(
                        HttpMethod.POST,
                        STANDARDS + "/" + StandardId.next() + "/items",
                        ITEM.formatted("WM-2-01", "1", "DAYS", 3, "")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyTheOfficeWrites() {
        assertThat(web.post()
                        .uri(STANDARDS)
                        .with(in(Role.INSPECTOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult call(HttpMethod method, String uri, @Nullable String body) {
        var request = web.method(method)
                .uri(uri)
                .header("Accept-Language", "zh-CN")
                .with(in(Role.SUPERVISOR))
                .contentType(MediaType.APPLICATION_JSON);
        return (body == null ? request : request.content(body)).exchange();
    }
}
