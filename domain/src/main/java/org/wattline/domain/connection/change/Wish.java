package org.wattline.domain.connection.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.UseCategory;

/**
 * What is wanted of which customer's file, from which day: all that a decision on a change looks at.
 *
 * @param partner the account that goes up in this one, where there is one
 * @param rules which terms the customer may have from that day
 * @param on the day of the change
 */
public record Wish(
        ChangeType type,
        Asked asked,
        Party party,
        CustomerFile file,
        Optional<Partner> partner,
        Entitlement rules,
        LocalDate on) {
    /** The pieces that are named, all of them in one state. */
    Outcome<List<SupplyEquipment>> named(EquipmentState state) {
        return named(asked.equipment(), state);
    }

    Outcome<List<SupplyEquipment>> named(List<String> names, EquipmentState state) {
        List<Refusal> faults = new ArrayList<>();
        List<SupplyEquipment> found = new ArrayList<>();
        for (String name : names)
            file.find(name, state)
                    .ifPresentOrElse(
                            found::add,
                            () -> faults.add(CapacityRefusal.NO_EQUIPMENT.about(
                                    name, state.title().en())));
        return Together.with(faults, Outcome.done(found));
    }

    /** The named pieces in service; told a capacity, it is theirs, so that only whole transformers are stopped. */
    Outcome<List<SupplyEquipment>> wholeOnes() {
        return named(EquipmentState.RUNNING).then(pieces -> {
            Capacity sum = CustomerFile.sum(pieces);
            return asked.find("stoppedKva")
                            .map(Capacity::parse)
                            .filter(told -> !told.equals(sum))
                            .isPresent()
                    ? CapacityRefusal.NOT_WHOLE.because(asked.need("stoppedKva"), sum)
                    : Outcome.done(pieces);
        });
    }

    Capacity added() {
        return Capacity.sum(
                asked.transformers().stream().map(PlannedTransformer::rated).toList());
    }

    /** How long it lasts, by the type's numbers. */
    Outcome<LocalDate> lasting() {
        LocalDate until = asked.until().orElse(LocalDate.MAX);
        Optional<Integer> least = type.number(ChangeNumber.LEAST_DAYS);
        if (least.filter(days -> until.isBefore(on.plusDays(days))).isPresent())
            return CapacityRefusal.TOO_SHORT.because(least.get());
        boolean high = file.agreed().voltage().kv().compareTo(BigDecimal.valueOf(35)) >= 0;
        Optional<Integer> most = (high ? type.number(ChangeNumber.MOST_MONTHS_FROM_35_KV) : Optional.<Integer>empty())
                .or(() -> type.number(ChangeNumber.MOST_MONTHS));
        if (most.filter(months -> until.isAfter(on.plusMonths(months))).isPresent())
            return CapacityRefusal.TOO_LONG.because(most.get());
        if (!until.isAfter(on)) return CapacityRefusal.TOO_SHORT.because(1);
        return Outcome.done(until);
    }

    /** Terms with what is told in place of what held, of a capacity; those that the customer may have. */
    Outcome<AccountDeed.Agree> agreed(Capacity capacity) {
        return terms(suppliedThen(), asked, capacity).then(this::agree);
    }

    /** Who is supplied, in a contract of the type that goes with the voltage that is told. */
    Entitlement.Supplied suppliedThen() {
        Entitlement.Supplied today = file.supplied(on);
        return new Entitlement.Supplied(today.category(), today.people(), typeThen());
    }

    /** Those terms from the day on; refused if nothing is other. */
    Outcome<AccountDeed.Agree> agree(Terms.Agreed agreed) {
        return agree(agreed, typeThen());
    }

    /** Those terms from the day on, in a contract of a type. */
    Outcome<AccountDeed.Agree> agree(Terms.Agreed agreed, ContractType then) {
        return agreed.equals(file.agreed()) && then == file.contract().type()
                ? Outcome.refused(ContractRefusal.SAME_TERMS)
                : Outcome.done(new AccountDeed.Agree(file.contract(), on, agreed, then));
    }

    /** The contract's type follows the use, where a dwelling becomes something else or something else a dwelling (CTR-38). */
    ContractType typeFor(UseCategory to) {
        boolean dwelling = file.account().category() == UseCategory.RESIDENTIAL;
        return dwelling == (to == UseCategory.RESIDENTIAL)
                ? file.contract().type()
                : file.contract().type().at(file.agreed().voltage(), to);
    }

    /** The contract's type follows the voltage, where that is another (CTR-38). */
    ContractType typeThen() {
        VoltageLevel then = asked.find("voltage")
                .map(VoltageLevel::valueOf)
                .orElse(file.agreed().voltage());
        return then == file.agreed().voltage()
                ? file.contract().type()
                : file.contract().type().at(then, file.account().category());
    }

    /** The terms that are told, whether or not the customer may have them; empty where they contradict each other. */
    public Optional<Terms.Agreed> told() {
        try {
            return Optional.of(asked.over(file.agreed(), file.agreed().capacity()));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    Outcome<Terms.Agreed> terms(Entitlement.Supplied who, Asked told, Capacity capacity) {
        Terms.Agreed next;
        try {
            next = told.over(file.agreed(), capacity);
        } catch (IllegalArgumentException contradiction) {
            return Outcome.refused(ContractRefusal.CONTRADICTORY);
        }
        return rules.expect(who, rules.completed(who, next, on), on);
    }
}
