package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each type of change makes of the bills of the month in which it takes effect, to the fen, by REST on a whole server: works of 1,000 and 630 kVA at 10 kV,
 * one for each change, of which the meter counts 3,000 kWh and 300 kvarh a day.
 */
abstract class ChargesAfterChanges {
    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicTest> every_change_is_charged_from_its_day(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"));
        WorksToCharge works = new WorksToCharge(stand);
        ChargesOfCapacity capacity = new ChargesOfCapacity(works);
        ChargesOfTerms terms = new ChargesOfTerms(works);
        ChargesOfAccounts accounts = new ChargesOfAccounts(works);
        return Stream.of(
                        DynamicTest.dynamicTest("prices", works::priced),
                        DynamicTest.dynamicTest("REDUCE, REDUCE_RESTORE", capacity::reduced),
                        DynamicTest.dynamicTest("TEMP_REPLACE and its end", capacity::replaced),
                        DynamicTest.dynamicTest("TEMP_REMOVE and its end", capacity::removed),
                        DynamicTest.dynamicTest("INCREASE", capacity::increased),
                        DynamicTest.dynamicTest("CHANGE_VOLTAGE", terms::atAnotherVoltage),
                        DynamicTest.dynamicTest("CHANGE_BASIC_MODE", terms::byDemand),
                        DynamicTest.dynamicTest("CHANGE_DEMAND", terms::byAnotherDemand),
                        DynamicTest.dynamicTest("SPLIT", accounts::split),
                        DynamicTest.dynamicTest("MERGE", accounts::merged),
                        DynamicTest.dynamicTest("TRANSFER", accounts::transferred),
                        DynamicTest.dynamicTest("CLOSE", accounts::closed))
                .onClose(stand::close);
    }
}
