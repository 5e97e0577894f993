package org.duban.standard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.standard.CheckItemMother.aStandard;
import static org.duban.standard.CheckItemMother.anItem;
import static org.duban.support.Visitors.in;

import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.deadline.DeadlineKind;
import org.duban.standard.CheckItemDetails;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItemService;
import org.duban.standard.StandardId;
import org.duban.standard.StandardService;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A check item may give so many working hours. */
@FullStackTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class WorkingHoursPolicyTests {

    private final MockMvcTester web;
    private final StandardService standards;
    private final CheckItemService items;

    @Test
    void isKeptShownAndOffered() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        var item = items.publish(CheckItemId.next(), standard, inWorkingHours(anItem("WM-2-01", "乱停乱放", "1")));

        assertThat(page("/standards/" + standard)).contains("2 个工作小时");
        assertThat(page("/standards/items/" + item + "/edit")).contains("value=\"WORKING_HOURS\"");
    }

    private static CheckItemDetails inWorkingHours(CheckItemDetails item) {
        return new CheckItemDetails(
                item.code(),
                item.sectionCode(),
                item.sectionName(),
                item.sectionNameEn(),
                item.name(),
                item.nameEn(),
                item.requirement(),
                item.requirementEn(),
                item.severity(),
                item.points(),
                CheckItemDetails.term(DeadlineKind.WORKING_HOURS, 2),
                item.basis(),
                item.synonyms(),
                item.placeKinds());
    }

    private String page(String address) {
        var answer = web.get()
                .uri(address)
                .header("Accept-Language", "zh-CN")
                .with(in(Role.SUPERVISOR))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
