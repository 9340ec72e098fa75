package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Carries changes from the application through the steps of whichever process deals with them until everything is filed, and looks at what is other then. */
final class CarryingThrough {
    private static final Set<String> AFTER_NOTICE =
            Set.of("REDUCE", "REDUCE_RESTORE", "SUSPEND", "SUSPEND_RESUME", "RELOCATE", "SPLIT");
    private static final Set<String> SURVEYED = Set.of(
            "REDUCE",
            "REDUCE_RESTORE",
            "TEMP_REPLACE_END",
            "INCREASE",
            "RELOCATE",
            "MOVE_METER",
            "SPLIT",
            "MERGE",
            "CHANGE_VOLTAGE",
            "PV_CONNECT",
            "EVSE_CONNECT");
    private static final Set<String> UNSIGNED = Set.of("MOVE_METER", "TEMP_REMOVE", "TEMP_REMOVE_END", "CLOSE");

    /** What a type ends is carried out where that was begun. */
    private static final Map<String, String> ENDS = Map.of(
            "REDUCE_RESTORE", "REDUCE",
            "SUSPEND_RESUME", "SUSPEND",
            "TEMP_REPLACE_END", "TEMP_REPLACE",
            "TEMP_REMOVE_END", "TEMP_REMOVE");

    private final ChangeDesk desk;
    private final OnFile file;
    private final LocalDate first;
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, LocalDate> beganOn = new HashMap<>();
    private final FaultyForms forms = new FaultyForms();
    private LocalDate today;
    private int number = 100;

    CarryingThrough(Stand stand, LocalDate today) {
        this.desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
        desk.branch().trying(forms);
        this.file = new OnFile(stand);
        this.first = today;
        this.today = today;
    }

    /** The types of change that went through, each with the steps at which faulty forms were refused. */
    Map<String, Set<String>> refused() {
        return forms.refused();
    }

    /** @param process that deals with it, as the table tells it */
    void carried(SuppliedAs kind, String type, String process) {
        number++;
        String account = ENDS.containsKey(type)
                ? Objects.requireNonNull(begun.get(ENDS.get(type) + kind))
                : kind.account(file, type);
        begun.put(type + kind, account);
        String partner = type.equals("MERGE") ? kind.beside(file, account) : "";
        today = ENDS.containsKey(type)
                ? Objects.requireNonNull(beganOn.get(ENDS.get(type) + kind)).plusDays(1)
                : first;
        desk.on(today.toString());
        LocalDate from = WantedOfEach.from(type, AFTER_NOTICE.contains(type) ? today.plusDays(14) : today);
        WantedOfEach wanted = new WantedOfEach(kind, type, from);
        WhatChanged changed = new WhatChanged(desk, wanted, account, partner);
        String change = desk.applied(account, type, from.toString(), wanted.asked(partner), wanted.party(number));
        assertThat(TableOfChanges.process(desk.clerk().get(change).expect(200).text("/process")))
                .isEqualTo(process);
        if (!process.equals("simple")) {
            today = from;
            desk.on(today.toString());
        }
        beganOn.put(type + kind, today);
        try {
            executed(wanted, process, change, new SheetOfEach(desk, file, kind, type).told(account, partner));
            desk.filed();
        } catch (AssertionError failed) {
            desk.cancelled(change); // so that its tasks are not taken for those of the next one
            throw failed;
        }
        changed.asserted(change);
    }

    private void executed(WantedOfEach wanted, String process, String change, String sheet) {
        String type = wanted.type();
        String day = wanted.from().toString();
        switch (process) {
            case "simple" -> desk.decided(!type.equals("RENAME"));
            case "equipment" -> desk.sealed(day, SURVEYED.contains(type));
            case "meter" -> {
                if (type.equals("PV_CONNECT") || type.equals("EVSE_CONNECT"))
                    SurveyedSite.noted(desk.clerk(), desk.branch().staff("customer-manager"), change, day);
                desk.metered(day, SURVEYED.contains(type), !UNSIGNED.contains(type), sheet);
            }
            case "hv" -> {
                new BuiltForEach(desk, wanted, change).built();
                desk.execute(day, sheet);
            }
            case "hv_replace" -> {
                new BuiltForEach(desk, wanted, change).replaced();
                desk.work("CHANGE_EXECUTE", "{'effectiveOn': '%s'}".formatted(day));
            }
            default -> throw new AssertionError(process);
        }
    }
}
