package org.wattline.application.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.ReactiveEnergy;

/** What falls to some days of a period of a figure that is known for the whole: by running sums, so that all stretches sum to it. */
record ShareOfDays(Span days, Span whole) {
    boolean isWhole() {
        return days.equals(whole);
    }

    LocalDate from() {
        return days.from();
    }

    Energy of(Energy figure) {
        return new Energy(of(figure.kwh(), 6));
    }

    ReactiveEnergy of(ReactiveEnergy figure) {
        return new ReactiveEnergy(of(figure.kvarh(), 6));
    }

    int of(int hours) {
        return of(BigDecimal.valueOf(hours), 0).intValueExact();
    }

    private BigDecimal of(BigDecimal figure, int decimals) {
        if (isWhole()) return figure;
        return upTo(days.end(), figure, decimals).subtract(upTo(days.from(), figure, decimals));
    }

    private BigDecimal upTo(LocalDate day, BigDecimal figure, int decimals) {
        long past = day.toEpochDay() - whole.from().toEpochDay();
        return figure.multiply(BigDecimal.valueOf(past))
                .divide(BigDecimal.valueOf(whole.days()), decimals, RoundingMode.HALF_UP);
    }
}
