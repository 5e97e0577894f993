package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was counted or measured: one number, or a part of a whole. */
public record Quantity(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 6;

    /** What is given beside the matter is an error, too: nobody could tell which of the two was meant. */
    public static Quantity of(
            IndicatorKind kind,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return kind == IndicatorKind.RATE
                ? rate(amount, numerator, denominator)
                : plain(amount, numerator, denominator);
    }

    private static Quantity plain(
            @Nullable BigDecimal amount, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (amount == null || numerator != null || denominator != null) {
            throw new ValueMissing();
        }
        return new Quantity(amount, null, null);
    }

    private static Quantity rate(
            @Nullable BigDecimal amount, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (amount != null || numerator == null || denominator == null) {
            throw new RateWithoutParts();
        }
        if (denominator.signum() <= 0) {
            throw new DenominatorNotPositive();
        }
        if (numerator.signum() < 0 || numerator.compareTo(denominator) > 0) {
            throw new NumeratorOutOfRange(numerator.toPlainString(), denominator.toPlainString());
        }
        return new Quantity(null, numerator, denominator);
    }

    /** The number that is compared with the target. */
    public BigDecimal value() {
        return amount == null
                ? HUNDRED.multiply(numerator).divide(Objects.requireNonNull(denominator), SCALE, RoundingMode.HALF_UP)
                : amount;
    }

    /** Whether it says the same, however many zeros it is written with. */
    public boolean says(Quantity other) {
        return same(amount, other.amount) && same(numerator, other.numerator) && same(denominator, other.denominator);
    }

    /** As it is said where somebody else says otherwise. */
    public String text() {
        return amount == null ? plain(numerator) + " / " + plain(denominator) : plain(amount);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String plain(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number).stripTrailingZeros().toPlainString();
    }
}
