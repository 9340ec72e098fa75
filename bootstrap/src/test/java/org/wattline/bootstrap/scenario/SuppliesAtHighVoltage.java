package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * A building site and a plant at 10 kV, a plant at works that there are, and a transformer that stands in for another: which process deals with each is
 * data by voltage, and each goes with a plan, its approval and an inspection.
 */
abstract class SuppliesAtHighVoltage {
    private static final String DAY = "2026-01-06";
    private static final String TARIFF = "HB-AGENT-TWO_PART-KV1_10";
    private static final String PLANT = "'plantKw': '200', 'plantTariff': 'HB-PV-SURPLUS'";
    private static final Register[] BOTH_WAYS = {
        Register.ACTIVE_IMPORT, Register.ACTIVE_EXPORT, Register.REACTIVE_FORWARD, Register.REACTIVE_REVERSE
    };

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void which_process_deals_with_it_goes_by_the_voltage(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-06T01:00:00Z"));
        ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
        OnFile file = new OnFile(stand);
        site(stand, desk, file);
        plant(stand, desk, file);
        String works = file.customer(
                UseCategory.LARGE_INDUSTRY,
                ChangingSupply.agreed(1000, VoltageLevel.AC_10_KV, TARIFF, BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000),
                BOTH_WAYS);
        connected(desk, works);
        replaced(desk, works);
        stand.close();
    }

    /** Supplied until a day. */
    private static void site(Stand stand, ChangeDesk desk, OnFile file) {
        WorksOfASupply site = new WorksOfASupply(
                desk, DAY, "TEMP_NEW", "吴越", "13900002090", List.of("QUALIFICATION", "SITE_PERMIT", "LOAD_LIST"));
        assertThat(site.process()).startsWith("TEMP_HV_NEW");
        site.planned();
        site.inspected();
        site.signed("'contractType': 'TEMPORARY', 'temporaryUntil': '2026-10-01'");
        JsonNode made = site.energised(
                file.stocked("D420106701", Counting.REACTIVE),
                stand.clock().now().toString(),
                "'readingTotal': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'");
        assertThat(contract(desk, made)).isEqualTo("TEMPORARY 630 " + TARIFF);
        stand.settle();
        assertThat(desk.happened()).contains("connection.temporary-supply-begun");
    }

    /** Its surplus is settled by the tariff that the contract names. */
    private static void plant(Stand stand, ChangeDesk desk, OnFile file) {
        WorksOfASupply plant = new WorksOfASupply(
                desk, DAY, "PV_NEW", "郑和", "13700003191", List.of("ID_DOCUMENT", "PROPERTY_PROOF", "LOAD_LIST"));
        assertThat(plant.process()).startsWith("PV_HV_NEW");
        plant.planned();
        plant.inspected();
        plant.signed("'contractType': 'GENERATION', " + PLANT);
        JsonNode made = plant.energised(
                file.stocked("D420106702", BOTH_WAYS),
                stand.clock().now().toString(),
                "'readingTotal': '0', 'readingExport': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'");
        assertThat(contract(desk, made)).isEqualTo("GENERATION 630 " + TARIFF);
    }

    /** Works get a plant: the meter counts both ways already. */
    private static void connected(ChangeDesk desk, String works) {
        String change = desk.applied(works, "PV_CONNECT", DAY, PLANT, "");
        assertThat(process(desk, change)).startsWith("HV_CHANGE");
        new WorksOfAChange(desk, change, DAY).built("AC_10_KV:1000:CABLE:THERE=1000", "1000", TARIFF);
        desk.execute(DAY, "");
        assertThat(desk.happened()).containsExactly("contract.terms-changed", "connection.change-carried-out");
        desk.filed();
    }

    /** Nothing is exchanged before the plan is confirmed and the works are inspected. */
    private static void replaced(ChangeDesk desk, String works) {
        String change = desk.applied(
                works,
                "TEMP_REPLACE",
                DAY,
                "'equipment': ['1#'], 'transformers': [{'name': '9#', 'capacityKva': '1250'}], 'until': '2026-02-10', 'cause': 'FAULT'",
                "");
        assertThat(process(desk, change)).startsWith("HV_REPLACE");
        new WorksOfAChange(desk, change, DAY).replaced("AC_10_KV:1000:CABLE:THERE=1000", "1000", TARIFF);
        desk.work("CHANGE_EXECUTE", "{'effectiveOn': '%s'}".formatted(DAY));
        assertThat(desk.happened())
                .containsExactly(
                        "premises.equipment-state-changed",
                        "premises.equipment-connected",
                        "connection.change-carried-out");
        assertThat(desk.phases(works, "1#")).isEqualTo("RUNNING 2026-01-01 REPLACED " + DAY);
    }

    private static String process(ChangeDesk desk, String change) {
        String no = change.substring(change.lastIndexOf('/') + 1);
        return desk.clerk().get("/v1/process-instances/" + no).expect(200).text("/process");
    }

    private static String contract(ChangeDesk desk, JsonNode made) {
        JsonNode contract = desk.clerk()
                .get("/v1/accounts/" + made.path("accountNo").asText() + "/contracts")
                .expect(200)
                .at("/items/0");
        JsonNode agreed = contract.at("/terms/0/agreed");
        return String.join(
                " ",
                contract.path("type").asText(),
                agreed.path("capacityKva").asText(),
                agreed.path("tariff").asText());
    }
}
