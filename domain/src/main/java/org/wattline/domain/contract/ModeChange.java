package org.wattline.domain.contract;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.tariff.ChangeRules;
import org.wattline.domain.tariff.Scheme;

/** From when on another way of paying for capacity holds (RAT-70): at the beginning of a quarter or month, after the notice. */
public final class ModeChange {
    private ModeChange() {}

    /**
     * Refuses terms that begin too early, or in the middle of a quarter or month. Another contract demand that comes with another capacity
     * begins with the capacity [D].
     *
     * @param from first day of the new terms
     * @param applied day on which the customer asked for them
     */
    static Optional<Refusal> fault(
            Terms.Agreed before,
            Terms.Agreed after,
            LocalDate from,
            LocalDate applied,
            ChangeRules rules,
            WorkingCalendar calendar) {
        if (before.scheme() != Scheme.TWO_PART || after.scheme() != Scheme.TWO_PART) return Optional.empty();
        if (before.basicCharge() != after.basicCharge()) {
            LocalDate first = ofMode(applied, rules, calendar);
            return begins(from, first, rules.modeMonths())
                    ? Optional.empty()
                    : Optional.of(EntitlementRefusal.MODE_TOO_EARLY.about(rules.modeNotice(), first));
        }
        if (before.contractDemand().equals(after.contractDemand())
                || !before.capacity().equals(after.capacity())) return Optional.empty();
        LocalDate first = ofDemand(applied, rules, calendar);
        return begins(from, first, rules.demandMonths())
                ? Optional.empty()
                : Optional.of(EntitlementRefusal.DEMAND_TOO_EARLY.about(rules.demandNotice(), first));
    }

    private static boolean begins(LocalDate from, LocalDate first, int months) {
        return !from.isBefore(first) && from.getDayOfMonth() == 1 && (from.getMonthValue() - 1) % months == 0;
    }

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
