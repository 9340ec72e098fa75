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

/**
 * New connections of every low-voltage kind, then the life of a factory and of a shop through every type of change, by REST on a whole server:
 * each is applied for, dealt with step by step, and ends in the complete list of what is other then. Worked example E2-2 from the application to the lines of the bill.
 */
abstract class ChangingSupply {
    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicTest> every_type_of_change_ends_in_one_change_of_everything(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"));
        Connecting branch = new Connecting(stand, ".hubei");
        ChangeDesk desk = new ChangeDesk(stand, branch);
        OnFile file = new OnFile(stand);
        String factory = file.customer(
                UseCategory.LARGE_INDUSTRY,
                agreed(1630, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000, "2#", 630),
                Counting.DEMAND);
        String shop = file.customer(
                UseCategory.COMMERCE,
                agreed(50, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        String kiosk = file.customer(
                UseCategory.COMMERCE,
                agreed(10, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        NewSupplies supplies = new NewSupplies(stand, branch, desk, file);
        LifeOfAFactory works = new LifeOfAFactory(stand, desk, file, factory, shop);
        BillsAcrossChanges bills = new BillsAcrossChanges(stand, branch, desk, factory, kiosk);
        LifeOfAShop trade = new LifeOfAShop(branch, desk, file, shop);
        DocumentsOfAChange papers = new DocumentsOfAChange(branch, desk, shop);
        String mill = file.customer(
                UseCategory.LARGE_INDUSTRY,
                agreed(5000, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 5000),
                Register.ACTIVE_IMPORT,
                Register.REACTIVE_FORWARD,
                Register.REACTIVE_REVERSE);
        LifeOfAContract contract = new LifeOfAContract(stand, desk, file);
        TellingOfDocuments telling = new TellingOfDocuments(stand, branch, desk, kiosk);
        FeeOfAChange fees = new FeeOfAChange(stand, branch, desk, file, mill);
        return Stream.of(
                        DynamicTest.dynamicTest("LV_NONRES_NEW", supplies::shop),
                        DynamicTest.dynamicTest("EVSE_NEW", supplies::pile),
                        DynamicTest.dynamicTest("TEMP_NEW, TEMP_EXTEND", supplies::site),
                        DynamicTest.dynamicTest("PV_NEW", supplies::roof),
                        DynamicTest.dynamicTest("SUSPEND and its end", works::suspended),
                        DynamicTest.dynamicTest("CHANGE_CATEGORY within a month", bills::recategorised),
                        DynamicTest.dynamicTest("SUSPEND_RESUME", works::resumed),
                        DynamicTest.dynamicTest("E2-2 January and February", bills::suspended),
                        DynamicTest.dynamicTest("bill of two categories", bills::divided),
                        DynamicTest.dynamicTest("REDUCE, REDUCE_RESTORE", works::reduced),
                        DynamicTest.dynamicTest("TEMP_REPLACE and its end", works::replaced),
                        DynamicTest.dynamicTest("INCREASE", works::increased),
                        DynamicTest.dynamicTest("fee of INCREASE, given up", fees::givenUp),
                        DynamicTest.dynamicTest("fee of INCREASE, paid", fees::paid),
                        DynamicTest.dynamicTest("fee of INCREASE, in parts", fees::inParts),
                        DynamicTest.dynamicTest("fee of CHANGE_VOLTAGE", fees::ofAnotherVoltage),
                        DynamicTest.dynamicTest("CHANGE_BASIC_MODE, CHANGE_DEMAND", works::paidOtherwise),
                        DynamicTest.dynamicTest("CHANGE_CATEGORY, CHANGE_VOLTAGE", works::otherwiseSupplied),
                        DynamicTest.dynamicTest("SPLIT, MERGE", works::splitAndMerged),
                        DynamicTest.dynamicTest("TRANSFER", works::transferred),
                        DynamicTest.dynamicTest("documents of INCREASE", papers::handedIn),
                        DynamicTest.dynamicTest("RENAME", trade::renamed),
                        DynamicTest.dynamicTest("PV_CONNECT, DEREG_CHANGE", trade::connectedAndFreed),
                        DynamicTest.dynamicTest("applicant told of documents and end", telling::applicant),
                        DynamicTest.dynamicTest("customer told of documents and end", telling::customer),
                        DynamicTest.dynamicTest("EVSE_CONNECT", trade::charging),
                        DynamicTest.dynamicTest("MOVE_METER, TEMP_REMOVE and its end", trade::moved),
                        DynamicTest.dynamicTest("RELOCATE", trade::relocated),
                        DynamicTest.dynamicTest("CLOSE", trade::closed),
                        DynamicTest.dynamicTest("end of temporary supply", supplies::siteClosed),
                        DynamicTest.dynamicTest("terms, own template, end of a contract", contract::lived),
                        DynamicTest.dynamicTest("carried out", () -> CarriedOut.CHANGING_SUPPLY.by(stand)))
                .onClose(stand::close);
    }

    static Terms.Agreed agreed(long kva, VoltageLevel voltage, String tariff, BasicChargeMode mode, String standard) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                voltage,
                new TariffId(tariff),
                mode == BasicChargeMode.NONE ? Scheme.SINGLE : Scheme.TWO_PART,
                mode,
                Optional.empty(),
                Optional.of(standard).filter(said -> !said.isEmpty()).map(PowerFactorStandard::parse),
                false);
    }
}
