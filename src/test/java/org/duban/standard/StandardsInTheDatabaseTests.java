package org.duban.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.standard.CheckItemMother.aStandard;
import static org.duban.standard.CheckItemMother.anItem;
import static org.duban.standard.CheckItemMother.illegalParking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@FullStackTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class StandardsInTheDatabaseTests {

    private final StandardService standards;
    private final CheckItemService items;
    private final CheckItems lookup;
    private final StandardCatalogue catalogue;
    private final CheckItemHistory history;
    private final StarterLibrary library;
    private final ActivityLog log;
    private final JdbcClient jdbc;

    @Test
    void aRevisionTakesThePlaceOfTheFormerOne() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        var first = items.publish(CheckItemId.next(), standard, illegalParking());

        var second = items.change(first, anItem("WM-2-01", "乱停乱放", "3"), 0L);

        assertThat(catalogue.sections(standard, null))
                .singleElement()
                .satisfies(section ->
                        assertThat(section.items()).extracting(CheckItemRow::id).containsExactly(second.value()));
        assertThat(catalogue.require(first).points()).isEqualByComparingTo("1");
        assertThat(lookup.match("占道停车", List.of(standard.value())))
                .hasValueSatisfying(facts -> assertThat(facts.points()).isEqualByComparingTo("3"));
    }

    @Test
    void theHistoryTellsWhatChangedAndWhoChangedIt() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        var first = items.publish(CheckItemId.next(), standard, illegalParking());
        var second = items.change(first, anItem("WM-2-01", "车辆乱停乱放", "3"), null);
        items.retire(second);

        var revisions = history.of(catalogue.require(first));

        assertThat(revisions).extracting(revision -> revision.item().revision()).containsExactly(2, 1);
        assertThat(revisions.get(0).changes()).containsExactly(Revision.Aspect.NAME, Revision.Aspect.POINTS);
        assertThat(revisions.get(0).madeBy()).isEqualTo("系统");
        assertThat(revisions.get(1).changes()).isEmpty();
        assertThat(revisions.get(0).item().retired()).isTrue();
    }

    @Test
    void nothingToChangeMakesNoRevision() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        var first = items.publish(CheckItemId.next(), standard, illegalParking());

        assertThat(items.change(first, illegalParking(), 0L)).isEqualTo(first);
    }

    @Test
    void aSectionHasOneHeading() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        items.publish(CheckItemId.next(), standard, illegalParking());
        var other = anItem("WM-2-02", "车窗抛物", "1");
        items.publish(
                CheckItemId.next(),
                standard,
                new CheckItemDetails(
                        other.code(),
                        other.sectionCode(),
                        "交通秩序",
                        "Traffic",
                        other.name(),
                        null,
                        other.requirement(),
                        null,
                        other.severity(),
                        other.points(),
                        other.term(),
                        null,
                        List.of(),
                        List.of()));

        assertThat(catalogue.sections(standard, null)).singleElement().satisfies(section -> {
            assertThat(section.name()).isEqualTo("交通秩序");
            assertThat(section.items()).extracting(CheckItemRow::sectionName).containsOnly("交通秩序");
            assertThat(section.items()).extracting(CheckItemRow::sectionNameEn).containsOnly("Traffic");
        });
    }

    @Test
    void codesAreNotSharedAndStaleChangesAreRefused() {
        var details = aStandard();
        var standard = standards.drawUp(StandardId.next(), details);
        var item = items.publish(CheckItemId.next(), standard, illegalParking());

        assertThatExceptionOfType(StandardCodeTaken.class)
                .isThrownBy(() -> standards.drawUp(StandardId.next(), details))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("code"));
        assertThatExceptionOfType(CheckItemCodeTaken.class)
                .isThrownBy(() -> items.publish(CheckItemId.next(), standard, illegalParking()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("code"));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> standards.change(standard, details, 7L));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> items.change(item, anItem("WM-2-01", "乱停", "2"), 7L));
    }

    @Test
    void whatIsRetiredIsNotOfferedAndCanComeBack() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        var item = items.publish(CheckItemId.next(), standard, illegalParking());
        var only = List.of(standard.value());

        items.retire(item);
        assertThat(lookup.search("ltlf", only, 5)).isEmpty();
        items.reinstate(item);
        assertThat(lookup.search("ltlf", only, 5)).hasSize(1);
        standards.retire(standard);
        assertThat(lookup.search("ltlf", only, 5)).isEmpty();
        assertThat(catalogue.require(standard).retired()).isTrue();
        standards.reinstate(standard);
        assertThat(lookup.search("ltlf", only, 5)).hasSize(1);
    }

    @Test
    void itemsAreFoundByInitialsWordsAndCode() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        items.publish(CheckItemId.next(), standard, illegalParking());
        items.publish(CheckItemId.next(), standard, anItem("WM-2-02", "车窗抛物", "1"));

        assertThat(Stream.of("ltlf", "乱停", "wm-2-01", "  LTLF 公共 ", "停放 乱停"))
                .allSatisfy(typed -> assertThat(catalogue.sections(standard, typed))
                        .as(typed)
                        .flatExtracting(Section::items)
                        .extracting(CheckItemRow::name)
                        .contains("乱停乱放"));
        assertThat(catalogue.sections(standard, "ltlf"))
                .flatExtracting(Section::items)
                .extracting(CheckItemRow::name)
                .containsExactly("乱停乱放");
        assertThat(catalogue.sections(standard, "%")).isEmpty();
        assertThat(catalogue.sections(standard, "乱停 没有")).isEmpty();
    }

    @Test
    void theStarterLibraryIsThereAndIsNotFilledInTwice() {
        var before = starters();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.items()).isPositive());

        library.fillIn();

        assertThat(starters()).isEqualTo(before);
    }

    @Test
    void theStarterLibraryLeavesAloneWhatTheOfficeRenamed() {
        var daqi = starters().stream()
                .filter(row -> row.code().equals("daqi"))
                .findFirst()
                .orElseThrow();
        var id = new StandardId(daqi.id());
        var renamed = CheckItemMother.aCode("dq");
        standards.change(id, new StandardDetails(renamed, daqi.name(), daqi.nameEn(), daqi.edition()), null);
        try {
            library.fillIn();

            assertThat(catalogue.list())
                    .extracting(StandardRow::code)
                    .contains(renamed)
                    .doesNotContain("daqi");
        } finally {
            standards.change(id, new StandardDetails("daqi", daqi.name(), daqi.nameEn(), daqi.edition()), null);
        }
    }

    @Test
    void theStarterLibraryFindsParkingByItsInitials() {
        var all = starters().stream().map(StandardRow::id).toList();

        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(lookup.search("ltlf", all, 5).get(0).name()).isEqualTo("乱停乱放");
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(lookup.search("ltlf", all, 5).get(0).name()).isEqualTo("Disorderly parking");
            assertThat(lookup.match("disorderly parking", all))
                    .hasValueSatisfying(facts -> assertThat(facts.name()).isEqualTo("乱停乱放"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void everyChangeIsLogged() {
        var standard = standards.drawUp(StandardId.next(), aStandard());
        var item = items.publish(CheckItemId.next(), standard, illegalParking());
        var next = items.change(item, anItem("WM-2-01", "乱停乱放", "3"), null);
        items.retire(next);
        items.reinstate(next);
        standards.retire(standard);
        standards.reinstate(standard);

        assertThat(log.of(standard.value()))
                .extracting(Activity::event)
                .containsExactly(
                        "DRAWN_UP",
                        "ITEM_PUBLISHED",
                        "ITEM_REVISED",
                        "ITEM_RETIRED",
                        "ITEM_REINSTATED",
                        "RETIRED",
                        "REINSTATED");
    }

    private List<StandardRow> starters() {
        var codes = jdbc.sql("select code from starter_standard")
                .query(String.class)
                .set();
        return catalogue.list().stream()
                .filter(row -> codes.contains(row.code()))
                .map(row -> new StandardRow(
                        row.id(),
                        row.code(),
                        row.name(),
                        row.nameEn(),
                        row.edition(),
                        false,
                        row.sections(),
                        row.items(),
                        0))
                .toList();
    }
}
