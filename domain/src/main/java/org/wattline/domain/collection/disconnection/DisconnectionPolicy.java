package org.wattline.domain.collection.disconnection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * The limits of disconnection (停电催费规则). Dated data; no limit is a constant of the program.
 *
 * @param id what disconnections cite
 * @param inForce days on which it holds
 * @param source regulation that it comes from
 * @param overdueDays an account must be overdue for more days than these
 * @param leastOwed nobody is cut off for less
 * @param lead days between the first notice and the cut
 * @param finalMinutes minutes between the last notice and the cut
 * @param hours between which it is cut, on working days
 * @param eveFrom time of day from which it is not cut on the eve of a holiday
 * @param batch how many one person approves at once
 * @param perHour how many are cut in one unit within an hour
 * @param commandMinutes how long the meter is tried from afar before somebody drives there
 * @param onSiteMinutes within which somebody is there to reconnect
 * @param marks what tells customers apart
 */
public record DisconnectionPolicy(
        String id,
        Span inForce,
        String source,
        int overdueDays,
        Money leastOwed,
        Days lead,
        int finalMinutes,
        Hours hours,
        LocalTime eveFrom,
        int batch,
        int perHour,
        int commandMinutes,
        int onSiteMinutes,
        Marks marks) {
    /** Whether it may be cut at an instant, whoever it is. */
    public boolean cutsAt(Instant at, WorkingCalendar calendar) {
        LocalDate day = Zone.day(at);
        LocalTime time = at.atZone(Zone.CHINA).toLocalTime();
        if (!calendar.isWorkingDay(day) || time.isBefore(hours.from) || !time.isBefore(hours.until)) return false;
        boolean eve = calendar.holidayOn(day.plusDays(1)).isPresent();
        return !eve || time.isBefore(eveFrom);
    }

    /**
     * The first time from some days ahead on at which it may be cut; empty where that is later than notice may be given.
     *
     * @param days from the day of the notice
     */
    public Optional<Instant> firstCut(Instant noticed, int days, WorkingCalendar calendar) {
        for (int ahead = days; ahead <= lead.most; ahead++) {
            Instant at = Zone.day(noticed)
                    .plusDays(ahead)
                    .atTime(hours.from)
                    .atZone(Zone.CHINA)
                    .toInstant();
            if (cutsAt(at, calendar)) return Optional.of(at);
        }
        return Optional.empty();
    }

    /** At least and at most so many days. */
    public record Days(int least, int most) {
        public Days {
            if (least < 1 || most < least)
                throw new IllegalArgumentException("days from least to most: " + least + ", " + most);
        }

        boolean have(long days) {
            return days >= least && days <= most;
        }
    }

    /** Hours of the day. */
    public record Hours(LocalTime from, LocalTime until) {
        public Hours {
            if (!from.isBefore(until)) throw new IllegalArgumentException("from before until: " + from);
        }
    }

    /**
     * Tags of customers.
     *
     * @param sensitive who is never cut off
     * @param important for whom the authority gets a copy of the notice
     * @param generating who feeds in, and is cut off by people on site only
     * @param lowIncome whether households with low income are protected
     */
    public record Marks(
            Set<CustomerTag> sensitive, Set<CustomerTag> important, Set<CustomerTag> generating, boolean lowIncome) {
        public Marks {
            sensitive = Set.copyOf(sensitive);
            important = Set.copyOf(important);
            generating = Set.copyOf(generating);
        }
    }
}
