package org.wattline.bootstrap.scenario;

import java.time.LocalDate;
import java.util.Set;

/** What somebody asks for by each type of change that is so already, and the rule that says so. */
final class NothingOfEach {
    /** Another account, pile or transformer is always something other, and meters on file have no spot that was noted. */
    static final Set<String> ALWAYS_OTHER = Set.of("CLOSE", "EVSE_CONNECT", "TEMP_REPLACE", "MOVE_METER");

    private final OnFile file;
    private final LocalDate day;

    NothingOfEach(OnFile file, LocalDate day) {
        this.file = file;
        this.day = day;
    }

    /** What is asked for of which account. @param before the type for which the account stands ready @param rule that says no */
    private record Wanted(SuppliedAs kind, String before, String rule, String asked, String party) {
        Wanted(SuppliedAs kind, String rule, String asked) {
            this(kind, "", rule, asked, "");
        }
    }

    /** @return the rule that says no, and the one that is to say it */
    String answered(Http clerk, String type) {
        Wanted wanted = wanted(type);
        String account = wanted.kind().account(file, wanted.before());
        String party =
                wanted.party().replace("ADDRESS", file.address(account)).replace("NUMBER", file.certificate(account));
        String from = WantedOfEach.from(type, day).toString();
        String asked = wanted.asked().replace("ACCOUNT", account);
        return TableOfChanges.cell(clerk.post(
                        "/v1/change-applications?dryRun=true", ChangeDesk.body(account, type, from, asked, party)))
                + " of " + wanted.rule();
    }

    private Wanted wanted(String type) {
        SuppliedAs works = SuppliedAs.HIGH_VOLTAGE;
        String until = "'equipment': ['2#'], 'until': '%s'".formatted(day.plusDays(40));
        return switch (type) {
            case "INCREASE" -> new Wanted(works, "CON-36", "'capacityKva': '1630'");
            case "REDUCE" ->
                new Wanted(
                        works, "CON-37", "'equipment': ['2#'], 'transformers': [{'name': '3#', 'capacityKva': '630'}]");
            case "REDUCE_RESTORE", "SUSPEND_RESUME" -> new Wanted(works, "CON-30", "'equipment': ['2#']");
            case "SUSPEND" -> new Wanted(works, "SUSPEND_RESUME", "CON-30", until, "");
            case "TEMP_REPLACE_END" -> new Wanted(works, "CON-30", "'equipment': ['2#'], 'removed': ['1#']");
            case "RELOCATE" -> new Wanted(works, "", "CON-321", "'area': 'A420106-001'", "'address': 'ADDRESS'");
            case "TEMP_REMOVE" ->
                new Wanted(works, "TEMP_REMOVE_END", "CON-49", "'until': '%s'".formatted(day.plusDays(40)), "");
            case "TEMP_REMOVE_END" -> new Wanted(works, "CON-50", "");
            case "RENAME" -> new Wanted(SuppliedAs.HOUSEHOLD, "", "CON-41", "", "'name': '孙文'");
            case "TRANSFER" ->
                new Wanted(
                        SuppliedAs.HOUSEHOLD,
                        "",
                        "CON-42",
                        "",
                        "'kind': 'PERSON', 'name': '孙文', 'phone': '13900001999', 'certificate': {'type': '03', 'number': 'NUMBER'}");
            case "SPLIT" -> new Wanted(works, "CON-56", "'equipment': ['1#', '2#'], 'capacityKva': '1630'");
            case "MERGE" -> new Wanted(works, "CON-43", "'partner': 'ACCOUNT'");
            case "CHANGE_VOLTAGE" ->
                new Wanted(works, "CON-44", "'voltage': 'AC_10_KV', 'tariff': '%s'".formatted(SuppliedAs.HIGH));
            case "CHANGE_CATEGORY" ->
                new Wanted(works, "CON-44", "'category': 'LARGE_INDUSTRY', 'tariff': '%s'".formatted(SuppliedAs.HIGH));
            case "CHANGE_BASIC_MODE" -> new Wanted(works, "CON-44", "'basicCharge': 'CAPACITY'");
            case "CHANGE_DEMAND" -> new Wanted(works, "CHANGE_DEMAND", "CON-44", "'contractDemandKw': '800'", "");
            case "TEMP_EXTEND" ->
                new Wanted(SuppliedAs.TEMPORARY, "CON-133", "'until': '%s'".formatted(SuppliedAs.UNTIL));
            case "PV_CONNECT" ->
                new Wanted(SuppliedAs.PLANT, "CTR-06", "'plantKw': '20', 'plantTariff': 'HB-PV-SURPLUS'");
            case "DEREG_CHANGE" ->
                new Wanted(
                        SuppliedAs.LOW_VOLTAGE,
                        "CON-320",
                        "'tariff': '%s', 'timeOfUse': true".formatted(SuppliedAs.LOW));
            default -> throw new AssertionError("nobody thought of a " + type + " that changes nothing");
        };
    }
}
