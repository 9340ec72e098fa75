package org.wattline.domain.rating.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rating.capacity.Counted.Piece;
import org.wattline.domain.rating.line.CapacityRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.EquipmentState;

/** Why equipment counts for the days that it does, in steps of a trace. */
final class CountedSteps {
    private CountedSteps() {}

    /** All pieces with their thirtieths: {@code 1# 1000 kVA 30/30, 2# 630 kVA 9/30}. */
    static Step counted(List<Counted> counted) {
        String list = counted.stream()
                .map(each -> each.equipment().name() + " " + each.equipment().rated() + " kVA " + each.days() + "/"
                        + each.of())
                .collect(Collectors.joining(", "));
        return Step.of(CapacityRule.EQUIPMENT_COUNTED, list);
    }

    /** A step for each run of days that is not simply charged. */
    static List<Step> of(Counted counted, BasicChargePolicy policy) {
        List<Step> steps = new ArrayList<>();
        for (Piece piece : counted.pieces()) steps.addAll(of(counted.equipment(), piece, policy));
        return steps;
    }

    private static List<Step> of(Equipment equipment, Piece piece, BasicChargePolicy policy) {
        return switch (piece.reason()) {
            case COUNTS -> List.of();
            case NOT_CONNECTED -> List.of(step(CapacityRule.CONNECTED_PART, equipment, piece));
            case SUSPENDED -> List.of(step(CapacityRule.SUSPENDED, equipment, piece));
            case INTERLOCKED -> List.of(step(CapacityRule.INTERLOCKED, equipment, piece));
            case SUSPENSION_TOO_SHORT ->
                List.of(step(
                        CapacityRule.SUSPENSION_TOO_SHORT,
                        equipment,
                        piece,
                        policy.suspension().leastDays()));
            case SUSPENSION_OVER_THE_YEAR ->
                List.of(step(
                        CapacityRule.SUSPENSION_OVER_THE_YEAR,
                        equipment,
                        piece,
                        policy.suspension().mostDaysPerYear()));
            case COLD_STANDBY -> List.of(off(equipment, piece, EquipmentState.COLD_STANDBY.title()));
            case REDUCED -> List.of(off(equipment, piece, EquipmentState.REDUCED.title()));
            case REPLACED -> List.of(off(equipment, piece, EquipmentState.REPLACED.title()));
            case REMOVED -> List.of(off(equipment, piece, EquipmentState.REMOVED.title()));
            case OUT_OF_SERVICE -> List.of(off(equipment, piece, Text.of("停运", "out of service")));
            case MOTOR -> List.of(off(equipment, piece, Text.of("为高压电动机", "a motor")));
        };
    }

    private static Step off(Equipment equipment, Piece piece, Text state) {
        return step(CapacityRule.EQUIPMENT_OFF, equipment, piece, state);
    }

    private static Step step(CapacityRule rule, Equipment equipment, Piece piece, Object... more) {
        Object name = equipment.name().isEmpty() ? Text.of("合同容量", "the contract capacity") : equipment.name();
        List<Object> values = new ArrayList<>(List.of(
                name, equipment.rated(), piece.span().from(), piece.span().days()));
        values.addAll(List.of(more));
        return new Step(rule, values);
    }
}
