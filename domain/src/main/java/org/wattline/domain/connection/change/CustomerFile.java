package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.connection.NeededRegisters;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.UseCategory;

/**
 * All that a change of supply may change (客户档案): the account with its owner, contract, equipment and metering points, and what it owes.
 *
 * @param contract the one in force
 * @param equipment what is gone included
 * @param owed by the books, negative for a credit balance
 * @param points those that take part; what ended and has no meter any more is left out
 * @param places what is told of points
 * @param temporary where it is supplied for a time only
 * @param past what its equipment was at other accounts, and all that was agreed
 */
public record CustomerFile(
        Account account,
        Customer customer,
        SupplyContract contract,
        List<SupplyEquipment> equipment,
        List<MeteringPoint> points,
        List<PointArrangement> places,
        Money owed,
        Optional<TemporarySupply> temporary,
        Past past) {
    public CustomerFile {
        equipment = List.copyOf(equipment);
        places = List.copyOf(places);
        points = living(points, places);
    }

    private static List<MeteringPoint> living(List<MeteringPoint> points, List<PointArrangement> places) {
        return points.stream()
                .filter(point -> point.open().isPresent()
                        || places.stream().noneMatch(place -> place.point().equals(point.no()) && place.over()))
                .toList();
    }

    /** The terms that hold last. */
    Terms.Agreed agreed() {
        return contract.terms().getLast().agreed();
    }

    Entitlement.Supplied supplied(LocalDate day) {
        return Entitlement.Supplied.of(account, contract.type(), day);
    }

    /**
     * How the customer is supplied, for limits and conditions of processes: {@code highVoltage}, {@code residential}, and {@code sources}, which
     * are as many as points at which a meter hangs, at least one [D]. Nothing personal.
     */
    public Map<String, String> data() {
        return Map.of(
                "highVoltage", Boolean.toString(agreed().voltage().high()),
                "residential", Boolean.toString(account.category() == UseCategory.RESIDENTIAL),
                "sources", Integer.toString(Math.max(1, metered().size())));
    }

    /** Equipment of this name, if it is in a state. */
    Optional<SupplyEquipment> find(String name, EquipmentState state) {
        return in(state).stream()
                .filter(each -> each.particulars().name().equals(name))
                .findFirst();
    }

    List<SupplyEquipment> in(EquipmentState state) {
        return there().stream().filter(each -> last(each).state() == state).toList();
    }

    /** Equipment that is not gone. */
    List<SupplyEquipment> there() {
        return equipment.stream()
                .filter(each -> last(each).during().to().isEmpty())
                .toList();
    }

    static Phase last(SupplyEquipment each) {
        return each.phases().getLast();
    }

    static Capacity sum(List<SupplyEquipment> pieces) {
        return Capacity.sum(
                pieces.stream().map(each -> each.particulars().rated()).toList());
    }

    /** What is in service: its transformers, or the contract's capacity where the file has none. */
    Capacity running() {
        return there().isEmpty() ? agreed().capacity() : sum(in(EquipmentState.RUNNING));
    }

    /** Points at which a meter hangs. */
    List<MeteringPoint> metered() {
        return points.stream().filter(point -> point.open().isPresent()).toList();
    }

    /** Points that have a meter, or had one that was taken down for a time. */
    List<MeteringPoint> measuring() {
        return points.stream()
                .filter(point -> point.quantity() == QuantityMode.METERED)
                .toList();
    }

    /** The points that measure a source of supply: below none of the others, and not a plant's. */
    List<MeteringPoint> sources() {
        return measuring().stream()
                .filter(point -> places.stream()
                        .filter(place -> place.point().equals(point.no())
                                && !place.arranged().isEmpty())
                        .map(place -> place.arranged().getLast().as())
                        .noneMatch(as -> as.above().isPresent() || as.quantity() instanceof QuantityRule.OfPlant))
                .toList();
    }

    /** Whether the meters that hang count what the terms need (CON-174). */
    public Outcome<Boolean> counted(Entitlement rules, LocalDate day) {
        return NeededRegisters.check(agreed(), rules, day, sources());
    }

    /** Points whose quantity is agreed, or a share of another's. */
    List<MeteringPoint> unmetered() {
        return points.stream()
                .filter(point -> point.quantity() != QuantityMode.METERED)
                .toList();
    }
}
