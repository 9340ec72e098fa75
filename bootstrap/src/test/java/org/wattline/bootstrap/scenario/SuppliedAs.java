package org.wattline.bootstrap.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** The kinds of supply of which every type of change may be asked, and how an account of each stands on file. */
enum SuppliedAs {
    HOUSEHOLD(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, 8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL"),
    LOW_VOLTAGE(UseCategory.COMMERCE, ContractType.LOW_VOLTAGE, 40, VoltageLevel.AC_380_V, SuppliedAs.LOW),
    HIGH_VOLTAGE(UseCategory.LARGE_INDUSTRY, ContractType.HIGH_VOLTAGE, 1630, VoltageLevel.AC_10_KV, SuppliedAs.HIGH),
    TWO_SOURCES(UseCategory.LARGE_INDUSTRY, ContractType.HIGH_VOLTAGE, 1630, VoltageLevel.AC_10_KV, SuppliedAs.HIGH),
    TEMPORARY(UseCategory.COMMERCE, ContractType.TEMPORARY, 80, VoltageLevel.AC_380_V, SuppliedAs.LOW),
    PILE(UseCategory.COMMERCE, ContractType.LOW_VOLTAGE, 7, VoltageLevel.AC_220_V, SuppliedAs.LOW),
    PLANT(UseCategory.COMMERCE, ContractType.GENERATION, 30, VoltageLevel.AC_380_V, SuppliedAs.LOW),
    TEMPORARY_10_KV(UseCategory.COMMERCE, ContractType.TEMPORARY, 1630, VoltageLevel.AC_10_KV, SuppliedAs.HIGH),
    PLANT_10_KV(UseCategory.LARGE_INDUSTRY, ContractType.GENERATION, 1630, VoltageLevel.AC_10_KV, SuppliedAs.HIGH),
    ALL_FED_IN(UseCategory.LARGE_INDUSTRY, ContractType.GENERATION, 1630, VoltageLevel.AC_10_KV, SuppliedAs.HIGH),
    AT_35_KV(UseCategory.LARGE_INDUSTRY, ContractType.HIGH_VOLTAGE, 1630, VoltageLevel.AC_35_KV, SuppliedAs.KV35);

    static final String LOW = "HB-AGENT-SINGLE-LT1KV";
    static final String HIGH = "HB-AGENT-TWO_PART-KV1_10";
    static final String KV35 = "HB-AGENT-TWO_PART-KV35";
    static final String KV110 = "HB-AGENT-TWO_PART-KV110";

    /** The first day without supply for a time. */
    static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);

    private static final Register[] FED_IN = {Register.ACTIVE_IMPORT, Register.ACTIVE_EXPORT};
    private static final Register[] WORKS = {
        Register.ACTIVE_IMPORT,
        Register.ACTIVE_EXPORT,
        Register.REACTIVE_FORWARD,
        Register.REACTIVE_REVERSE,
        Register.MAX_DEMAND
    };

    private final UseCategory category;
    private final ContractType contract;
    private final int kva;
    private final VoltageLevel voltage;
    private final String tariff;

    SuppliedAs(UseCategory category, ContractType contract, int kva, VoltageLevel voltage, String tariff) {
        this.category = category;
        this.contract = contract;
        this.kva = kva;
        this.voltage = voltage;
        this.tariff = tariff;
    }

    boolean high() {
        return voltage.high();
    }

    int sources() {
        return this == TWO_SOURCES ? 2 : 1;
    }

    boolean temporary() {
        return contract == ContractType.TEMPORARY;
    }

    String tariff() {
        return tariff;
    }

    VoltageLevel voltage() {
        return voltage;
    }

    /** By which tariff its plant is settled, if it has one. */
    String plantTariff() {
        return this == ALL_FED_IN ? "HB-PV-ALL" : "HB-PV-SURPLUS";
    }

    int kva() {
        return kva;
    }

    /** What its meters count. */
    Register[] counted() {
        if (high()) return WORKS;
        return this == PLANT ? FED_IN : new Register[] {Register.ACTIVE_IMPORT};
    }

    /** What its meters count where time-of-use prices are agreed besides. */
    Register[] countedByPeriod() {
        return Stream.concat(Stream.of(Counting.PERIODS), Stream.of(counted()))
                .distinct()
                .toArray(Register[]::new);
    }

    /** An account that a change of this type may be asked for: what a type ends is there, and who changes a demand pays by one. */
    String account(OnFile file, String type) {
        Register[] registers = type.equals("DEREG_CHANGE") ? countedByPeriod() : counted();
        return account(file, type, Optional.empty(), registers);
    }

    /** Another account of the kind at the same place. */
    String beside(OnFile file, String account) {
        return account(file, "", Optional.of(account), counted());
    }

    private String account(OnFile file, String type, Optional<String> beside, Register... registers) {
        boolean hangs = !type.equals("TEMP_REMOVE_END");
        OnFile.Supply supply = new OnFile.Supply(
                category, contract, agreed(type.equals("CHANGE_DEMAND")), transformers(type), second(type), hangs);
        String account = file.customer(supply, beside, registers);
        IntStream.range(1, sources()).forEach(further -> file.source(account, hangs, registers));
        if (temporary()) file.until(account, UNTIL);
        return account;
    }

    private Terms.Agreed agreed(boolean byDemand) {
        Terms.Agreed agreed = ChangingSupply.agreed(
                kva, voltage, tariff, high() ? BasicChargeMode.CAPACITY : BasicChargeMode.NONE, factor());
        if (contract == ContractType.GENERATION)
            agreed = agreed.with(new Plant(Power.kw(20), new TariffId(plantTariff())));
        return high() && byDemand
                ? new Terms.Agreed(
                        agreed.capacity(),
                        voltage,
                        agreed.tariff(),
                        agreed.scheme(),
                        BasicChargeMode.CONTRACT_DEMAND,
                        Optional.of(Power.kw(800)),
                        agreed.powerFactor(),
                        false,
                        agreed.plant(),
                        agreed.marks())
                : agreed;
    }

    /** Large industry keeps 0.90, others at high voltage 0.85. */
    private String factor() {
        if (!high()) return "";
        return category == UseCategory.LARGE_INDUSTRY ? "0.90" : "0.85";
    }

    private Map<String, Integer> transformers(String type) {
        if (!high()) return Map.of();
        return type.equals("TEMP_REPLACE_END")
                ? Map.of("1#", 1000, "2#", 630, "9#", 800)
                : Map.of("1#", 1000, "2#", 630);
    }

    private static EquipmentState second(String type) {
        return switch (type) {
            case "REDUCE_RESTORE" -> EquipmentState.REDUCED;
            case "SUSPEND_RESUME" -> EquipmentState.SUSPENDED;
            case "TEMP_REPLACE_END" -> EquipmentState.REPLACED;
            case "TEMP_REMOVE_END" -> EquipmentState.REMOVED;
            default -> EquipmentState.RUNNING;
        };
    }
}
