package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Changes of supply for those who apply for them most: works with two sources, a household, a charging pile. */
abstract class CrossingChanges {
    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicTest> changes(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"));
        Connecting branch = new Connecting(stand, ".hubei");
        ChangeDesk desk = new ChangeDesk(stand, branch);
        OnFile file = new OnFile(stand);
        Register[] registers = Counting.REACTIVE;
        NewSupplies supplies = new NewSupplies(stand, branch, desk, file);
        FirstBills bills = new FirstBills(branch, desk, supplies);
        String works = file.customer(
                UseCategory.LARGE_INDUSTRY,
                agreed(2000, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", "0.90"),
                Map.of("1#", 1000, "2#", 1000),
                registers);
        file.source(works, registers);
        String home = file.customer(
                UseCategory.RESIDENTIAL,
                agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        String pile = file.customer(
                UseCategory.COMMERCE,
                agreed(7, VoltageLevel.AC_220_V, "HB-AGENT-SINGLE-LT1KV", ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        String mill = file.customer(
                UseCategory.LARGE_INDUSTRY,
                agreed(1630, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", "0.90"),
                Map.of("1#", 1000, "2#", 630),
                registers);
        EndsOfTimedChanges ends = new EndsOfTimedChanges(stand, desk, file, mill);
        LifeOfAHousehold family = new LifeOfAHousehold(stand, desk, file, home);
        LifeOfAPile charging = new LifeOfAPile(desk, file, pile);
        WorksOfTwoSources two = new WorksOfTwoSources(desk, file, works);
        return Stream.of(
                        DynamicTest.dynamicTest("LV_NONRES_NEW", supplies::shop),
                        DynamicTest.dynamicTest("EVSE_NEW", supplies::pile),
                        DynamicTest.dynamicTest("TEMP_NEW", supplies::building),
                        DynamicTest.dynamicTest("PV_NEW", supplies::roof),
                        DynamicTest.dynamicTest("two sources: INCREASE", two::increased),
                        DynamicTest.dynamicTest("two sources: REDUCE, REDUCE_RESTORE", two::reduced),
                        DynamicTest.dynamicTest("two sources: RELOCATE", two::relocated),
                        DynamicTest.dynamicTest("two sources: TEMP_REMOVE and its end", two::removed),
                        DynamicTest.dynamicTest("two sources: MOVE_METER", two::moved),
                        DynamicTest.dynamicTest("first bills of new supplies", bills::issued),
                        DynamicTest.dynamicTest("household: RENAME", family::renamed),
                        DynamicTest.dynamicTest("household: INCREASE", family::increased),
                        DynamicTest.dynamicTest("household: SUSPEND, TEMP_REMOVE and its end", family::suspended),
                        DynamicTest.dynamicTest("household: TRANSFER", family::transferred),
                        DynamicTest.dynamicTest("household: CHANGE_CATEGORY", family::recategorised),
                        DynamicTest.dynamicTest("household: CLOSE", family::closed),
                        DynamicTest.dynamicTest("pile: INCREASE", charging::increased),
                        DynamicTest.dynamicTest("pile: CLOSE", charging::closed),
                        DynamicTest.dynamicTest("agreed end of TEMP_REPLACE", ends::replacement),
                        DynamicTest.dynamicTest("agreed end of TEMP_REMOVE", ends::removal))
                .onClose(stand::close);
    }

    private static Terms.Agreed agreed(long kva, VoltageLevel voltage, String tariff, String standard) {
        boolean twoPart = voltage.high();
        return new Terms.Agreed(
                Capacity.kva(kva),
                voltage,
                new TariffId(tariff),
                twoPart ? Scheme.TWO_PART : Scheme.SINGLE,
                twoPart ? BasicChargeMode.CAPACITY : BasicChargeMode.NONE,
                Optional.empty(),
                Optional.of(standard).filter(said -> !said.isEmpty()).map(PowerFactorStandard::parse),
                false);
    }
}
