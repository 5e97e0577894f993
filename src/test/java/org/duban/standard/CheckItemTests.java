package org.duban.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duban.standard.CheckItemMother.anItem;
import static org.duban.standard.CheckItemMother.illegalParking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckItemTests {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void keepsWhatItSaidWhenItIsRevised() {
        var first = published();

        var second = first.revise(anItem("WM-2-01", "乱停乱放", "3"), APRIL);

        assertThat(first.getPoints()).isEqualByComparingTo("1");
        assertThat(first.getSupersededAt()).isEqualTo(APRIL);
        assertThat(second.getPoints()).isEqualByComparingTo("3");
        assertThat(second.getSupersededAt()).isNull();
        assertThat(second.getRevision()).isEqualTo(2);
        assertThat(second.getCode()).isEqualTo("WM-2-01");
        assertThat(second.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void cannotBeRevisedOnceSuperseded() {
        var first = published();
        first.revise(anItem("WM-2-01", "乱停乱放", "3"), APRIL);

        assertThatExceptionOfType(CheckItemSuperseded.class)
                .isThrownBy(() -> first.revise(anItem("WM-2-01", "乱停乱放", "4"), APRIL));
        assertThatExceptionOfType(CheckItemSuperseded.class).isThrownBy(() -> first.retire(APRIL));
        assertThatExceptionOfType(CheckItemSuperseded.class).isThrownBy(first::reinstate);
    }

    @Test
    void keepsItsCodeForLife() {
        var item = published();

        assertThatExceptionOfType(CheckItemCodeFixed.class)
                .isThrownBy(() -> item.revise(anItem("WM-2-02", "乱停乱放", "1"), APRIL))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("code"));
        assertThat(item.getSupersededAt()).isNull();
    }

    @Test
    void staysRetiredWhenItIsRevised() {
        var retired = published().retire(MARCH);

        assertThat(retired.revise(anItem("WM-2-01", "乱停乱放", "3"), APRIL).getRetiredAt())
                .isEqualTo(MARCH);
    }

    @Test
    void isInUseAgainAfterReinstatement() {
        assertThat(published().retire(MARCH).retire(APRIL).getRetiredAt()).isEqualTo(MARCH);
        assertThat(published().retire(MARCH).reinstate().getRetiredAt()).isNull();
    }

    @Test
    void knowsWhetherAnythingIsToChange() {
        assertThat(published().says(illegalParking())).isTrue();
        assertThat(published().says(anItem("WM-2-01", "乱停乱放", "1.00"))).isTrue();
        assertThat(published().says(anItem("WM-2-01", "乱停乱放", "1.5"))).isFalse();
    }

    @Test
    void isFoundByTheInitialsOfItsNameAndSynonyms() {
        assertThat(published().getInitials()).isEqualTo("ltlf cllt zdtc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01"})
    void costsNoLessThanNothingAndNoMoreThanEverything(String points) {
        assertThatExceptionOfType(PointsOutOfRange.class)
                .isThrownBy(() -> anItem("WM-2-01", "乱停乱放", points))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("points"));
    }

    @Test
    void givesATimeRatherThanADate() {
        var item = illegalParking();

        assertThatExceptionOfType(DeadlinePolicyByDate.class)
                .isThrownBy(() -> CheckItemDetails.term(DeadlineKind.DATE, 3))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("deadlineKind"));
        assertThatExceptionOfType(DeadlinePolicyByDate.class)
                .isThrownBy(() -> new CheckItemDetails(
                        item.code(),
                        item.sectionCode(),
                        item.sectionName(),
                        null,
                        item.name(),
                        null,
                        item.requirement(),
                        null,
                        Severity.MINOR,
                        BigDecimal.ONE,
                        DeadlineTerm.by(LocalDate.of(2026, 5, 1)),
                        null,
                        List.of(),
                        List.of()));
    }

    private static CheckItem published() {
        return CheckItem.publish(CheckItemId.next(), StandardId.next(), illegalParking(), MARCH);
    }
}
