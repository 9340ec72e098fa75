package org.wattline.bootstrap.scenario;

import java.time.LocalDate;

/**
 * What somebody of a kind of supply asks for by each type of change, as the application tells it.
 *
 * @param from the day from which it is wanted
 */
record WantedOfEach(SuppliedAs kind, String type, LocalDate from) {
    private static final String TWO_PART =
            "'tariff': 'HB-AGENT-TWO_PART-KV1_10', 'scheme': 'TWO_PART', 'basicCharge': 'CAPACITY'";

    /** Another way of paying for capacity begins with a quarter, another demand and market with a month. */
    static LocalDate from(String type, LocalDate day) {
        return switch (type) {
            case "CHANGE_BASIC_MODE", "CHANGE_DEMAND", "DEREG_CHANGE" -> {
                LocalDate month = day.plusMonths(2).withDayOfMonth(1);
                while (month.getMonthValue() % 3 != 1) month = month.plusMonths(1);
                yield month;
            }
            default -> day;
        };
    }

    /** @param partner an account of the kind at the same place, for MERGE */
    String asked(String partner) {
        boolean high = kind.high();
        return switch (type) {
            case "INCREASE" ->
                high
                        ? "'transformers': [{'name': '3#', 'capacityKva': '370'}]"
                        : "'capacityKva': '%d'".formatted(kind.kva() + 10);
            case "REDUCE" -> high ? "'equipment': ['2#']" : "'capacityKva': '%d'".formatted(kind.kva() - 2);
            case "REDUCE_RESTORE", "SUSPEND_RESUME" -> "'equipment': ['2#']";
            case "SUSPEND" -> "'equipment': ['2#'], 'until': '%s'".formatted(from.plusDays(40));
            case "TEMP_REPLACE" ->
                "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '800'}], 'until': '%s', 'cause': 'FAULT'"
                        .formatted(from.plusDays(40));
            case "TEMP_REPLACE_END" -> "'equipment': ['2#'], 'removed': ['9#']";
            case "RELOCATE" -> "'area': 'A420106-001'";
            case "MOVE_METER" -> "'place': '院内配电室'";
            case "TEMP_REMOVE" -> "'until': '%s'".formatted(from.plusDays(90));
            case "SPLIT" -> high ? "'equipment': ['2#'], 'capacityKva': '630'" : "'capacityKva': '3'";
            case "MERGE" -> "'partner': '%s'".formatted(partner);
            case "CHANGE_VOLTAGE" -> voltage();
            case "CHANGE_CATEGORY" -> category();
            case "CHANGE_BASIC_MODE" -> "'basicCharge': 'CONTRACT_DEMAND', 'contractDemandKw': '900'";
            case "CHANGE_DEMAND" -> "'contractDemandKw': '900'";
            case "TEMP_EXTEND" -> "'until': '%s'".formatted(SuppliedAs.UNTIL.plusMonths(6));
            case "PV_CONNECT" -> "'plantKw': '25', 'plantTariff': '%s'".formatted(kind.plantTariff());
            case "EVSE_CONNECT" -> pile();
            case "DEREG_CHANGE" -> "'tariff': '%s', 'marks': ['LEFT_MARKET']".formatted(kind.tariff());
            default -> "";
        };
    }

    private String voltage() {
        return switch (kind) {
            case HOUSEHOLD -> "'voltage': 'AC_380_V', 'tariff': 'ZJ-RES-ANNUAL'";
            case PILE -> "'voltage': 'AC_380_V', 'tariff': '%s'".formatted(SuppliedAs.LOW);
            case HIGH_VOLTAGE, TWO_SOURCES, TEMPORARY_10_KV, PLANT_10_KV, ALL_FED_IN ->
                "'voltage': 'AC_35_KV', 'tariff': '%s'".formatted(SuppliedAs.KV35);
            case AT_35_KV -> "'voltage': 'AC_110_KV', 'tariff': '%s'".formatted(SuppliedAs.KV110);
            case LOW_VOLTAGE, TEMPORARY, PLANT ->
                "'voltage': 'AC_10_KV', 'capacityKva': '630', 'transformers': [{'name': '1#', 'capacityKva': '630'}], "
                        + TWO_PART;
        };
    }

    private String category() {
        return switch (kind) {
            case HOUSEHOLD -> "'category': 'COMMERCE', 'tariff': '%s'".formatted(SuppliedAs.LOW);
            case PILE ->
                "'category': 'RESIDENTIAL', 'tariff': 'ZJ-RES-ANNUAL-LT1KV-COMBINED', 'marks': ['HOUSEHOLD_CHARGER']";
            case TEMPORARY_10_KV -> "'category': 'LARGE_INDUSTRY', 'tariff': '%s'".formatted(kind.tariff());
            case HIGH_VOLTAGE, TWO_SOURCES, PLANT_10_KV, ALL_FED_IN, AT_35_KV ->
                "'category': 'COMMERCE', 'tariff': '%s'".formatted(kind.tariff());
            case LOW_VOLTAGE, TEMPORARY, PLANT -> "'category': 'RESIDENTIAL', 'tariff': 'ZJ-RES-ANNUAL'";
        };
    }

    private String pile() {
        return switch (kind) {
            case HOUSEHOLD ->
                "'capacityKva': '7', 'tariff': 'ZJ-RES-ANNUAL-LT1KV-COMBINED', 'marks': ['HOUSEHOLD_CHARGER']";
            case HIGH_VOLTAGE, TWO_SOURCES, TEMPORARY_10_KV, PLANT_10_KV, ALL_FED_IN, AT_35_KV ->
                "'capacityKva': '60', 'voltage': 'AC_380_V', 'tariff': '%s', 'scheme': 'SINGLE'"
                        .formatted(SuppliedAs.LOW);
            case LOW_VOLTAGE, TEMPORARY, PILE, PLANT -> "'capacityKva': '7', 'tariff': '%s'".formatted(SuppliedAs.LOW);
        };
    }

    /** @param number so that nobody is taken for somebody else */
    String party(int number) {
        return switch (type) {
            case "RENAME" -> "'name': '孙中山'";
            case "RELOCATE" -> "'address': '湖北省武汉市武昌区东湖路%d号'".formatted(number);
            case "TRANSFER" ->
                "'kind': 'PERSON', 'name': '%s', 'phone': '%d', 'certificate': {'type': '05', 'number': 'E%d'}"
                        .formatted(name(number), 13_900_001_000L + number, 70_000_000 + number);
            default -> "";
        };
    }

    private static String name(int number) {
        return "周" + (char) ('一' + 37 * number) + (char) ('丁' + 91 * number);
    }
}
