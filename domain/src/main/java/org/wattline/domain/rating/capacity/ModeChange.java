package org.wattline.domain.rating.capacity;

import java.time.LocalDate;
import java.time.Month;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.tariff.ChangeRules;

/** From when on another way of paying for capacity holds (RAT-69): at the beginning of a quarter or month, after the notice. */
public final class ModeChange {
    private ModeChange() {}

    /** First day of another mode (计费方式变更), applied for on a day. */
    public static LocalDate ofMode(LocalDate applied, ChangeRules rules, WorkingCalendar calendar) {
        return next(calendar.addWorkingDays(applied, rules.modeNotice()), rules.modeMonths());
    }

    /** First day of another contract demand (需量值变更), applied for on a day. */
    public static LocalDate ofDemand(LocalDate applied, ChangeRules rules, WorkingCalendar calendar) {
        return next(calendar.addWorkingDays(applied, rules.demandNotice()), rules.demandMonths());
    }

    /** The first beginning of a period of so many months that is not before the notice is over. */
    private static LocalDate next(LocalDate noticeOver, int months) {
        LocalDate start = LocalDate.of(noticeOver.getYear(), Month.JANUARY, 1);
        while (start.isBefore(noticeOver)) start = start.plusMonths(months);
        return start;
    }
}
