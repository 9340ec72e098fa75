package org.wattline.bootstrap.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wattline.domain.metering.Register;

/** What the metering team tells when a change is carried out: of one meter by its fields, of two sources at each point. */
final class SheetOfEach {
    private static final int SHOWN = 100;
    private static final Map<Register, String> FIELDS = Map.of(
            Register.ACTIVE_IMPORT, "Total",
            Register.ACTIVE_EXPORT, "Export",
            Register.REACTIVE_FORWARD, "ReactiveForward",
            Register.REACTIVE_REVERSE, "ReactiveReverse",
            Register.MAX_DEMAND, "Demand");

    private final ChangeDesk desk;
    private final OnFile file;
    private final SuppliedAs kind;
    private final String type;

    SheetOfEach(ChangeDesk desk, OnFile file, SuppliedAs kind, String type) {
        this.desk = desk;
        this.file = file;
        this.kind = kind;
        this.type = type;
    }

    /** @param partner whose meters are taken down, for MERGE @return fields for the form of the step, none where no meter takes part */
    String told(String account, String partner) {
        List<String> points = desk.points(account);
        return switch (type) {
            case "INCREASE", "CHANGE_VOLTAGE", "PV_CONNECT" ->
                one() ? flat(last(), fresh()) : at(points.getFirst() + ":KEEP", point(points.getLast(), true));
            case "RELOCATE" ->
                one() ? flat(last(), fresh()) : at(point(points.getFirst(), true), point(points.getLast(), true));
            case "MOVE_METER" ->
                one() ? flat(last()) : at(points.getFirst() + ":KEEP", points.getLast() + ":KEEP:place=院内配电室" + gone());
            case "TRANSFER" ->
                one() ? flat(last()) : at(points.getFirst() + ":KEEP" + gone(), points.getLast() + ":KEEP" + gone());
            case "TEMP_REMOVE", "CLOSE" -> down(points);
            case "MERGE" -> down(desk.points(partner));
            case "TEMP_REMOVE_END" ->
                one() ? flat(fresh()) : at(point(points.getFirst(), false), point(points.getLast(), false));
            case "SPLIT" -> one() ? flat(fresh()) : at(point("MAIN", false), point("STANDBY", false));
            case "EVSE_CONNECT" -> flat(fresh());
            default -> "";
        };
    }

    private boolean one() {
        return kind.sources() == 1;
    }

    private String down(List<String> points) {
        return one() ? flat(last()) : at(points.getFirst() + ":NONE" + gone(), points.getLast() + ":NONE" + gone());
    }

    private static String at(String... entries) {
        return ", 'meters': '%s'".formatted(String.join("; ", entries));
    }

    private static String flat(String... parts) {
        return ", " + String.join(", ", parts);
    }

    /** A point at which another meter comes, and if there was one before, what that showed. */
    private String point(String at, boolean exchanged) {
        return at + ":" + stocked() + fields("reading", 0, "", ":%s=%d", kind.counted()) + (exchanged ? gone() : "");
    }

    private String gone() {
        return fields("last", SHOWN, "", ":%s=%d", kind.counted());
    }

    private String last() {
        return fields("last", SHOWN, ", ", "'%s': '%d'", kind.counted());
    }

    private String fresh() {
        return "'meter': '%s', ".formatted(stocked()) + fields("reading", 0, ", ", "'%s': '%d'", comes());
    }

    private String stocked() {
        return file.another(comes());
    }

    /** What a meter that comes counts. */
    private Register[] comes() {
        return switch (type) {
            case "EVSE_CONNECT" -> new Register[] {Register.ACTIVE_IMPORT};
            case "PV_CONNECT" -> kind.high() ? kind.counted() : SuppliedAs.PLANT.counted();
            case "CHANGE_VOLTAGE" ->
                kind == SuppliedAs.HOUSEHOLD || kind == SuppliedAs.PILE
                        ? kind.counted()
                        : SuppliedAs.HIGH_VOLTAGE.counted();
            default -> kind.counted();
        };
    }

    private static String fields(String prefix, int shown, String between, String shape, Register... registers) {
        List<String> fields = new ArrayList<>();
        Arrays.stream(registers)
                .forEach(register -> fields.add(shape.formatted(
                        prefix + FIELDS.get(register), register == Register.MAX_DEMAND ? Math.min(shown, 35) : shown)));
        return fields.stream().collect(Collectors.joining(between));
    }
}
