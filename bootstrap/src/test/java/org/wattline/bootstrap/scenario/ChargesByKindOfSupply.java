package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What changes make of the bills of those whom {@link ChargesAfterChanges} leaves out, to the fen: a household, a charging pile, works with two sources, supply for a time and
 * plants at high voltage, and works above 10 kV.
 */
abstract class ChargesByKindOfSupply {
    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicTest> the_month_of_a_change_is_billed_in_its_two_parts(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"));
        WorksToCharge works = new WorksToCharge(stand);
        ChargesAtLowVoltage low = new ChargesAtLowVoltage(stand, works);
        ChargesOfTwoSources two = new ChargesOfTwoSources(works);
        ChargesAtHighVoltage high = new ChargesAtHighVoltage(stand, works);
        return Stream.of(
                        DynamicTest.dynamicTest("prices", low::priced),
                        DynamicTest.dynamicTest("household: TRANSFER", low::handedOver),
                        DynamicTest.dynamicTest("household: CHANGE_CATEGORY", low::recategorised),
                        DynamicTest.dynamicTest("pile: CHANGE_CATEGORY", low::pileOfAHousehold),
                        DynamicTest.dynamicTest("pile: CLOSE", low::pileClosed),
                        DynamicTest.dynamicTest("two sources: SUSPEND", two::suspended),
                        DynamicTest.dynamicTest("two sources: TRANSFER", two::handedOver),
                        DynamicTest.dynamicTest("two sources: REDUCE", two::reduced),
                        DynamicTest.dynamicTest("two sources: CHANGE_BASIC_MODE", two::byDemand),
                        DynamicTest.dynamicTest("two sources: a demand that nobody tells", two::demandUntold),
                        DynamicTest.dynamicTest("prices at 110 kV", high::priced),
                        DynamicTest.dynamicTest("for a time at 10 kV: CLOSE", high::siteClosed),
                        DynamicTest.dynamicTest("plant at 10 kV: REDUCE", high::surplusOfLess),
                        DynamicTest.dynamicTest("all fed in: REDUCE", high::allFedInOfLess),
                        DynamicTest.dynamicTest("35 kV: CHANGE_VOLTAGE to 110 kV", high::at110kV))
                .onClose(stand::close);
    }
}
