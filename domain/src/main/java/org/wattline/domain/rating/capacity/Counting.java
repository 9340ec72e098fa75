package org.wattline.domain.rating.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.capacity.Counted.Piece;
import org.wattline.domain.rating.capacity.Counted.Reason;
import org.wattline.domain.rating.capacity.Equipment.Kind;
import org.wattline.domain.rating.capacity.Equipment.Phase;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.CountingRules.Interlocked;
import org.wattline.domain.tariff.CountingRules.PartialMonth;
import org.wattline.domain.tariff.EquipmentState;

/**
 * Counts the equipment of a customer over a month (RAT-60 … RAT-67): each day of each piece has a reason; the days charged come from them.
 *
 * @param cycle the month that is charged
 */
public record Counting(Connected connected, Span cycle, BasicChargePolicy policy) {

    /** What each piece of equipment counts by capacity, in the order of the equipment. */
    public List<Counted> byCapacity() {
        List<Counted> counted = new ArrayList<>();
        for (Equipment equipment : connected.equipment()) {
            if (throughout(equipment)) {
                int month = policy.daysOfMonth();
                counted.add(new Counted(equipment, month, month, List.of(new Piece(cycle, Reason.COUNTS))));
                continue;
            }
            List<Reason> reasons = new ArrayList<>();
            for (LocalDate day = cycle.from(); day.isBefore(cycle.end()); day = day.plusDays(1))
                reasons.add(inGroup(equipment, day));
            counted.add(new Counted(equipment, charged(equipment, reasons), policy.daysOfMonth(), pieces(reasons)));
        }
        return counted;
    }

    /**
     * Capacity for the floor of the contract demand and for the discount: what was connected in the month, motors always, but of a group only the
     * largest, and nothing that was sealed or replaced all month.
     */
    public Capacity forDemand() {
        Capacity sum = Capacity.ZERO;
        for (Equipment equipment : connected.equipment())
            if (counts(equipment) && !hidden(equipment)) sum = sum.plus(equipment.rated());
        return sum;
    }

    /** Thirtieths of the month in which something was connected: all but in the months of opening and closing. */
    public int daysConnected() {
        if (connected.equipment().stream().anyMatch(this::throughout)) return policy.daysOfMonth();
        int days = 0;
        for (LocalDate day = cycle.from(); day.isBefore(cycle.end()); day = day.plusDays(1)) {
            LocalDate each = day;
            if (connected.equipment().stream()
                    .anyMatch(equipment -> connected.on(equipment, each).isPresent())) days++;
        }
        return days == cycle.days() ? policy.daysOfMonth() : Math.min(days, policy.daysOfMonth());
    }

    /** The usual case, in which no day has to be looked at: a transformer that counts in one state from before the month to after it. */
    private boolean throughout(Equipment equipment) {
        if (!connected.chargedThroughout(cycle)) return false;
        if (equipment.phases().size() != 1 || equipment.interlock().isPresent() || equipment.kind() != Kind.TRANSFORMER)
            return false;
        Phase phase = equipment.phases().getFirst();
        return policy.counting().counted().contains(phase.state())
                && phase.during().contains(cycle.from())
                && phase.during().contains(cycle.end().minusDays(1));
    }

    private boolean counts(Equipment equipment) {
        if (throughout(equipment)) return true;
        boolean sealed = false;
        boolean there = false;
        for (LocalDate day = cycle.from(); day.isBefore(cycle.end()); day = day.plusDays(1)) {
            Reason reason = reason(equipment, day);
            boolean off = reason == Reason.SUSPENDED
                    || reason == Reason.REDUCED
                    || reason == Reason.REPLACED
                    || reason == Reason.REMOVED;
            sealed |= off;
            there |= !off && reason != Reason.NOT_CONNECTED;
        }
        return policy.suspension().wholeMonthsByDemand() ? there : there && !sealed;
    }

    private boolean hidden(Equipment equipment) {
        return policy.counting().interlocked() == Interlocked.LARGEST
                && equipment.interlock().isPresent()
                && connected.equipment().stream()
                        .filter(other -> other.interlock().equals(equipment.interlock()) && counts(other))
                        .anyMatch(other -> before(other, equipment));
    }

    /** The larger of a group comes first; of two equal ones the first named. */
    private boolean before(Equipment other, Equipment equipment) {
        int larger = other.rated().compareTo(equipment.rated());
        return larger > 0
                || larger == 0
                        && connected.equipment().indexOf(other)
                                < connected.equipment().indexOf(equipment);
    }

    private Reason inGroup(Equipment equipment, LocalDate day) {
        Reason own = reason(equipment, day);
        if (equipment.kind() == Kind.HIGH_VOLTAGE_MOTOR
                && !policy.counting().motorsByCapacity()
                && own != Reason.NOT_CONNECTED) return Reason.MOTOR;
        if (!own.charged()
                || equipment.interlock().isEmpty()
                || policy.counting().interlocked() == Interlocked.EACH) return own;
        boolean behind = connected.equipment().stream()
                .filter(other -> other.interlock().equals(equipment.interlock()) && before(other, equipment))
                .anyMatch(other -> reason(other, day).charged());
        return behind ? Reason.INTERLOCKED : own;
    }

    private Reason reason(Equipment equipment, LocalDate day) {
        Optional<Phase> phase = connected.on(equipment, day);
        if (phase.isEmpty()) return Reason.NOT_CONNECTED;
        EquipmentState state = phase.get().state();
        if (policy.counting().counted().contains(state)) return Reason.COUNTS;
        return switch (state) {
            case SUSPENDED -> suspended(equipment, day);
            case COLD_STANDBY -> Reason.COLD_STANDBY;
            case REDUCED -> Reason.REDUCED;
            case REPLACED -> Reason.REPLACED;
            case REMOVED -> Reason.REMOVED;
            case RUNNING, HOT_STANDBY, UNDER_REPAIR -> Reason.OUT_OF_SERVICE;
        };
    }

    private Reason suspended(Equipment equipment, LocalDate day) {
        if (tooShort(equipment.suspension(day))) return Reason.SUSPENSION_TOO_SHORT;
        int before = 0;
        for (LocalDate each = day.withDayOfYear(1); each.isBefore(day); each = each.plusDays(1)) {
            LocalDate earlier = each;
            boolean sealed = equipment
                    .on(earlier)
                    .filter(phase -> phase.state() == EquipmentState.SUSPENDED)
                    .isPresent();
            if (sealed && !tooShort(equipment.suspension(earlier))) before++;
        }
        return before < policy.suspension().mostDaysPerYear() ? Reason.SUSPENDED : Reason.SUSPENSION_OVER_THE_YEAR;
    }

    /** A suspension that goes on is taken to reach the least days; if it does not, the bill is made again. */
    private boolean tooShort(Span suspension) {
        return suspension.to().isPresent()
                && suspension.days() < policy.suspension().leastDays();
    }

    private int charged(Equipment equipment, List<Reason> reasons) {
        int month = policy.daysOfMonth();
        int charged = (int) reasons.stream().filter(Reason::charged).count();
        int connectedDays =
                (int) reasons.stream().filter(r -> r != Reason.NOT_CONNECTED).count();
        if (charged == 0) return 0;
        if (charged == reasons.size()) return month;
        boolean first = equipment.interlock().isEmpty()
                || connected.equipment().stream()
                        .filter(other -> other.interlock().equals(equipment.interlock()))
                        .noneMatch(other -> before(other, equipment));
        if (!first || policy.counting().partialMonth() == PartialMonth.CHARGED_DAYS_COUNT)
            return Math.min(charged, month);
        int base = connectedDays == reasons.size() ? month : Math.min(connectedDays, month);
        return Math.max(0, base - (connectedDays - charged));
    }

    private List<Piece> pieces(List<Reason> reasons) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= reasons.size(); i++) {
            if (i < reasons.size() && reasons.get(i) == reasons.get(begin)) continue;
            Span span = Span.of(cycle.from().plusDays(begin), cycle.from().plusDays(i));
            pieces.add(new Piece(span, reasons.get(begin)));
            begin = i;
        }
        return pieces;
    }
}
