package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What is agreed, and which equipment is there, after a change of each type: all that was before but for what the type is about. */
final class AgreedThen {
    private final WantedOfEach wanted;
    private final Standing before;
    private final String day;

    AgreedThen(WantedOfEach wanted, Standing before) {
        this.wanted = wanted;
        this.before = before;
        this.day = wanted.from().toString();
    }

    String category() {
        if (!wanted.type().equals("CHANGE_CATEGORY")) return before.category();
        return switch (wanted.kind()) {
            case HOUSEHOLD, HIGH_VOLTAGE, TWO_SOURCES, PLANT_10_KV, ALL_FED_IN, AT_35_KV -> "COMMERCE";
            case TEMPORARY_10_KV -> "LARGE_INDUSTRY";
            case LOW_VOLTAGE, TEMPORARY, PILE, PLANT -> "RESIDENTIAL";
        };
    }

    /** The terms of an account that goes on. */
    void asserted(Map<String, String> terms) {
        int kva = wanted.kind().kva();
        boolean high = wanted.kind().high();
        switch (wanted.type()) {
            case "INCREASE" -> asExpected(terms, "capacityKva", Integer.toString(kva + (high ? 370 : 10)));
            case "REDUCE" -> asExpected(terms, "capacityKva", "1000");
            case "REDUCE_RESTORE" -> asExpected(terms, "capacityKva", "1630");
            case "CHANGE_BASIC_MODE" -> asExpected(terms, "basicCharge", "CONTRACT_DEMAND", "contractDemandKw", "900");
            case "CHANGE_DEMAND" -> asExpected(terms, "contractDemandKw", "900");
            case "DEREG_CHANGE" -> asExpected(terms, "marks", "[\"LEFT_MARKET\"]");
            case "RELOCATE" -> asExpected(terms);
            case "PV_CONNECT" ->
                assertThat(terms.get("plant")).contains("25", wanted.kind().plantTariff());
            case "CHANGE_VOLTAGE" -> voltage(terms);
            case "CHANGE_CATEGORY" ->
                assertThat(terms).containsEntry("from", day).containsEntry("type", type());
            default -> assertThat(terms).isEqualTo(before.terms());
        }
    }

    /** Those of before from the day on, with these in place of theirs. */
    void asExpected(Map<String, String> terms, String... others) {
        Map<String, String> expected = before.agreeing(others);
        expected.put("from", day);
        assertThat(terms).isEqualTo(expected);
    }

    private void voltage(Map<String, String> terms) {
        assertThat(terms).containsEntry("from", day).containsEntry("state", "IN_FORCE");
        switch (wanted.kind()) {
            case HOUSEHOLD ->
                assertThat(terms).containsEntry("voltage", "AC_380_V").containsEntry("type", "RESIDENTIAL");
            case PILE -> assertThat(terms).containsEntry("voltage", "AC_380_V").containsEntry("type", "LOW_VOLTAGE");
            case HIGH_VOLTAGE, TWO_SOURCES ->
                assertThat(terms).containsEntry("voltage", "AC_35_KV").containsEntry("type", "HIGH_VOLTAGE");
            case LOW_VOLTAGE ->
                assertThat(terms).containsEntry("voltage", "AC_10_KV").containsEntry("type", "HIGH_VOLTAGE");
            case PLANT, TEMPORARY ->
                assertThat(terms).containsEntry("voltage", "AC_10_KV").containsEntry("type", "GENERATION");
            case PLANT_10_KV, ALL_FED_IN, TEMPORARY_10_KV ->
                assertThat(terms).containsEntry("voltage", "AC_35_KV").containsEntry("type", "GENERATION");
            case AT_35_KV ->
                assertThat(terms).containsEntry("voltage", "AC_110_KV").containsEntry("type", "HIGH_VOLTAGE");
        }
    }

    /** Of the contract, where the use is another (CTR-38). */
    private String type() {
        return switch (wanted.kind()) {
            case HOUSEHOLD -> "LOW_VOLTAGE";
            case LOW_VOLTAGE, PILE -> "RESIDENTIAL";
            case HIGH_VOLTAGE, TWO_SOURCES, AT_35_KV -> "HIGH_VOLTAGE";
            case TEMPORARY, TEMPORARY_10_KV -> "TEMPORARY";
            case PLANT, PLANT_10_KV, ALL_FED_IN -> "GENERATION";
        };
    }

    Map<String, String> pieces() {
        boolean high = wanted.kind().high();
        return switch (wanted.type()) {
            case "INCREASE" -> high ? before.with("3#", "RUNNING " + day) : before.pieces();
            case "CHANGE_VOLTAGE" ->
                wanted.kind() == SuppliedAs.LOW_VOLTAGE || wanted.kind() == SuppliedAs.PLANT
                        ? before.with("1#", "RUNNING " + day)
                        : before.pieces();
            case "REDUCE" -> before.with("2#", "REDUCED " + day);
            case "SUSPEND" -> before.with("2#", "SUSPENDED " + day);
            case "REDUCE_RESTORE", "SUSPEND_RESUME" -> before.with("2#", "RUNNING " + day);
            case "TEMP_REPLACE" -> before.with("2#", "REPLACED " + day, "9#", "RUNNING " + day);
            case "TEMP_REPLACE_END" -> before.with("2#", "RUNNING " + day, "9#", "GONE " + day);
            case "TEMP_REMOVE" -> high ? before.with("1#", "REMOVED " + day, "2#", "REMOVED " + day) : before.pieces();
            case "TEMP_REMOVE_END" ->
                high ? before.with("1#", "RUNNING " + day, "2#", "RUNNING " + day) : before.pieces();
            default -> before.pieces();
        };
    }
}
