package org.duban.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.duban.unit.UnitMother.aUnit;
import static org.duban.unit.UnitMother.aUnitBelow;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duban.activity.Activity;
import org.duban.activity.ActivityLog;
import org.duban.shared.StaleVersion;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The order of the tree of units, and the same rules in the database. */
@FullStackTest
@Transactional
class UnitServiceTests {

    @Autowired
    private UnitService units;

    @Autowired
    private PlaceService places;

    @Autowired
    private UnitTree tree;

    @Autowired
    private KeptUnits kept;

    @Autowired
    private UnitRepository repository;

    @Autowired
    private ActivityLog log;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneParentHasNoTwoUnitsOfOneName() {
        var top = units.establish(UnitId.next(), aUnit());
        var details = aUnitBelow(top);
        units.establish(UnitId.next(), details);

        assertThatExceptionOfType(UnitNameTaken.class).isThrownBy(() -> units.establish(UnitId.next(), details));
    }

    @Test
    void twoDistrictsMayEachHaveAUnitOfOneName() {
        var one = units.establish(UnitId.next(), aUnit());
        var other = units.establish(UnitId.next(), aUnit());
        var details = aUnitBelow(one);
        units.establish(UnitId.next(), details);

        assertThatNoException()
                .isThrownBy(() -> units.establish(UnitId.next(), UnitMother.named(details.name(), other)));
    }

    @Test
    void noUnitStandsBelowItself() {
        var top = aUnit();
        var topId = units.establish(UnitId.next(), top);
        var middle = units.establish(UnitId.next(), aUnitBelow(topId));
        var bottom = units.establish(UnitId.next(), aUnitBelow(middle));

        assertThatExceptionOfType(UnitInItsOwnSubtree.class)
                .isThrownBy(() -> units.change(topId, UnitMother.named(top.name(), topId), null));
        assertThatExceptionOfType(UnitInItsOwnSubtree.class)
                .isThrownBy(() -> units.change(topId, UnitMother.named(top.name(), bottom), null));
    }

    @Test
    void theDatabaseRefusesACircleToo() {
        var top = units.establish(UnitId.next(), aUnit());
        var bottom = units.establish(UnitId.next(), aUnitBelow(top));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update unit set parent_id = :below where unit_id = :id")
                        .param("below", bottom.value())
                        .param("id", top.value())
                        .update())
                .withMessageContaining("below itself");
    }

    @Test
    void aUnitNeedsAParentThatIsThereAndInUse() {
        var retired = units.establish(UnitId.next(), aUnit());
        units.retire(retired);

        assertThatExceptionOfType(UnitNotFound.class)
                .isThrownBy(() -> units.establish(UnitId.next(), aUnitBelow(UnitId.next())));
        assertThatExceptionOfType(UnitRetired.class)
                .isThrownBy(() -> units.establish(UnitId.next(), aUnitBelow(retired)));
    }

    @Test
    void goesOutOfUseOnlyAfterTheUnitsBelow() {
        var top = units.establish(UnitId.next(), aUnit());
        var bottom = units.establish(UnitId.next(), aUnitBelow(top));

        assertThatExceptionOfType(UnitHasUnitsBelow.class).isThrownBy(() -> units.retire(top));
        units.retire(bottom);
        assertThatNoException().isThrownBy(() -> units.retire(top));
        assertThatExceptionOfType(UnitRetired.class).isThrownBy(() -> units.reinstate(bottom));
    }

    @Test
    void goesOutOfUseOnlyWithoutPlaces() {
        var unit = units.establish(UnitId.next(), aUnit());
        var place = places.register(PlaceId.next(), PlaceMother.aPlaceOf(unit));

        assertThatExceptionOfType(UnitHasPlaces.class).isThrownBy(() -> units.retire(unit));
        places.retire(place);
        assertThatNoException().isThrownBy(() -> units.retire(unit));
        assertThatExceptionOfType(UnitRetired.class).isThrownBy(() -> places.reinstate(place));
    }

    @Test
    void goesOutOfUseOnlyWithoutOpenWork() {
        var busy = units.establish(UnitId.next(), aUnit());
        var idle = units.establish(UnitId.next(), aUnit());
        UnitUse use = unit -> unit.equals(busy) ? 3 : 0;
        var uses = new StaticListableBeanFactory();
        uses.addBean("findings", use);
        var service = new UnitService(repository, tree, kept, uses.getBeanProvider(UnitUse.class), log, clock);

        assertThatExceptionOfType(UnitHasOpenWork.class)
                .isThrownBy(() -> service.retire(busy))
                .withMessageContaining("3");
        assertThatNoException().isThrownBy(() -> service.retire(idle));
    }

    @Test
    void refusesAChangeFromAnOlderState() {
        var details = aUnit();
        var unit = units.establish(UnitId.next(), details);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> units.change(unit, details, 5L));
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        assertThatExceptionOfType(UnitNotFound.class).isThrownBy(() -> units.retire(UnitId.next()));
        assertThatExceptionOfType(UnitNotFound.class).isThrownBy(() -> tree.require(UnitId.next()));
    }

    @Test
    void isFoundByNameAliasAndInitials() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var top = units.establish(UnitId.next(), aUnit());
        units.establish(
                UnitId.next(),
                new UnitDetails("文昌办事处" + tag, UnitLevel.TOWNSHIP, top, "乡办组", List.of("老城" + tag, " "), null, 0));

        assertThat(names("昌办事处" + tag)).containsExactly("文昌办事处" + tag);
        assertThat(names("老城" + tag)).containsExactly("文昌办事处" + tag);
        assertThat(names("WCBSC" + tag)).containsExactly("文昌办事处" + tag);
        assertThat(names("bsc" + tag)).isEmpty();
    }

    @Test
    void readsTheTreeFromTheTop() {
        var top = aUnit();
        var topId = units.establish(UnitId.next(), top);
        var second = units.establish(UnitId.next(), UnitMother.ordered(topId, 2));
        var first = units.establish(UnitId.next(), UnitMother.ordered(topId, 1));
        var below = units.establish(UnitId.next(), aUnitBelow(first));

        assertThat(tree.all())
                .extracting(UnitRow::id)
                .containsSubsequence(topId.value(), first.value(), below.value(), second.value());
        assertThat(tree.require(below).depth()).isEqualTo(2);
        assertThat(tree.require(below).above())
                .isEqualTo(top.name() + " / " + tree.require(first).name());
    }

    @Test
    void sortsByNumberNotByDigits() {
        var top = units.establish(UnitId.next(), aUnit());
        var tenth = units.establish(UnitId.next(), UnitMother.ordered(top, 10));
        var ninth = units.establish(UnitId.next(), UnitMother.ordered(top, 9));

        assertThat(tree.all()).extracting(UnitRow::id).containsSubsequence(ninth.value(), tenth.value());
    }

    @Test
    void everyWriteIsInTheLog() {
        var details = aUnit();
        var unit = units.establish(UnitId.next(), details);
        units.change(unit, details, 0L);
        units.retire(unit);
        units.reinstate(unit);

        assertThat(log.of(unit.value()))
                .extracting(Activity::event)
                .containsExactly("ESTABLISHED", "CHANGED", "RETIRED", "REINSTATED");
    }

    private List<String> names(String words) {
        return tree.search(UnitFilter.named(words)).stream().map(UnitRow::name).toList();
    }
}
