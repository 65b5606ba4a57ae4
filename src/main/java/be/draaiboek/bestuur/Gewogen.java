package be.draaiboek.bestuur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The mean of two figures that are each about so many people. */
final class Gewogen {

    private Gewogen() {}

    /** Returns it; where one of them isn't known, the other. */
    static @Nullable BigDecimal of(
            @Nullable BigDecimal one, int people, @Nullable BigDecimal other, int others, int scale) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.multiply(BigDecimal.valueOf(people))
                .add(other.multiply(BigDecimal.valueOf(others)))
                .divide(BigDecimal.valueOf((long) people + others), scale, RoundingMode.HALF_UP);
    }
}
