package org.wattline.domain.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;

/**
 * What was agreed for each month, for the days that are billed: whole months count whole, others by their days, in whole kWh. Sections of a
 * period sum to the period, because each is what is due up to its end less what was due before it [D].
 */
record MonthlyQuantity(Energy perMonth, LocalDate begin) {
    Energy over(Span section) {
        return upTo(section.end()).minus(upTo(section.from()));
    }

    private Energy upTo(LocalDate end) {
        BigDecimal kwh = BigDecimal.ZERO;
        for (LocalDate day = begin; day.isBefore(end); ) {
            LocalDate next = day.withDayOfMonth(1).plusMonths(1);
            LocalDate until = next.isBefore(end) ? next : end;
            long days = until.toEpochDay() - day.toEpochDay();
            kwh = kwh.add(perMonth.kwh()
                    .multiply(BigDecimal.valueOf(days))
                    .divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL128));
            day = until;
        }
        return new Energy(kwh.setScale(6, java.math.RoundingMode.HALF_UP)).billed();
    }
}
