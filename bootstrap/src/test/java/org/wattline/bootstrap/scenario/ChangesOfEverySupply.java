package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every type of change at every kind of supply: dealt with by a process, or refused by name when it is applied for. */
abstract class ChangesOfEverySupply {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void each_type_is_dealt_with_or_refused_by_name_as_the_table_says(@TempDir Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stand stand = stand(folder, BEGIN)) {
            Http clerk = new Connecting(stand, ".hubei").staff("acceptance-clerk");
            OnFile file = new OnFile(stand);
            for (var type : clerk.get("/v1/change-types").expect(200).at("/items"))
                found.add(line(clerk, file, type.path("code").asText()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(TableOfChanges.documented());
    }

    @Test
    void what_is_so_already_is_refused_by_name_whatever_the_type(@TempDir Path folder) {
        List<String> found = new ArrayList<>();
        try (Stand stand = stand(folder, BEGIN)) {
            Http clerk = new Connecting(stand, ".hubei").staff("acceptance-clerk");
            NothingOfEach nothing = new NothingOfEach(new OnFile(stand), TODAY.plusDays(14));
            for (String type :
                    clerk.get("/v1/change-types").expect(200).at("/items").findValuesAsText("code"))
                if (!NothingOfEach.ALWAYS_OTHER.contains(type)) found.add(type + " " + nothing.answered(clerk, type));
        }
        assertThat(found).hasSize(20).allMatch(line -> line.matches("\\S+ (\\S+) of \\1"));
    }

    @TestFactory
    Stream<DynamicTest> what_is_dealt_with_is_carried_out_to_its_end(@TempDir Path folder) throws IOException {
        Stand stand = stand(folder, BEGIN);
        CarryingThrough carrying = new CarryingThrough(stand, TODAY);
        List<String> table = TableOfChanges.documented();
        return Stream.concat(
                        table.stream().flatMap(line -> carried(carrying, line)),
                        Stream.of(DynamicTest.dynamicTest("faulty forms", () -> refused(carrying, table))))
                .onClose(stand::close);
    }

    /** At each step of each type that is dealt with anywhere: whoever adds a type has its forms tried. */
    private static void refused(CarryingThrough carrying, List<String> table) {
        assertThat(carrying.refused().keySet())
                .containsExactlyInAnyOrderElementsOf(table.stream()
                        .map(line -> line.substring(2).split(" \\| ?", -1))
                        .filter(cells -> Stream.of(cells)
                                .skip(1)
                                .anyMatch(cell -> !cell.isEmpty() && !cell.matches("[A-Z]{3}-[0-9]+")))
                        .map(cells -> cells[0])
                        .toList());
        assertThat(carrying.refused().values())
                .allSatisfy(steps -> assertThat(steps).contains("ACCEPT", "CHANGE_EXECUTE", "ARCHIVE"));
    }

    private static Stream<DynamicTest> carried(CarryingThrough carrying, String line) {
        String[] cells = line.substring(2).split(" \\| ?", -1);
        List<DynamicTest> tests = new ArrayList<>();
        for (SuppliedAs kind : SuppliedAs.values()) {
            String cell = cells[kind.ordinal() + 1];
            if (!cell.matches("[A-Z]{3}-[0-9]+"))
                tests.add(DynamicTest.dynamicTest(cells[0] + " " + kind, () -> carrying.carried(kind, cells[0], cell)));
        }
        return tests.stream();
    }

    private static String line(Http clerk, OnFile file, String type) {
        LocalDate from = WantedOfEach.from(type, TODAY.plusDays(14));
        List<String> cells = new ArrayList<>();
        for (SuppliedAs kind : SuppliedAs.values()) {
            WantedOfEach wanted = new WantedOfEach(kind, type, from);
            String account = kind.account(file, type);
            String partner = type.equals("MERGE") ? kind.beside(file, account) : "";
            cells.add(TableOfChanges.cell(clerk.post(
                    "/v1/change-applications?dryRun=true",
                    ChangeDesk.body(
                            account, type, from.toString(), wanted.asked(partner), wanted.party(kind.ordinal())))));
        }
        return TableOfChanges.line(type, cells);
    }
}
