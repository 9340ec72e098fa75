package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/** Changes that meet another one: what was agreed for a time goes on at the account that follows, and forms sent back as they were filled in alter nothing more. */
abstract class HandedOverChanges {
    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicTest> changes(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-04T01:00:00Z"));
        Connecting branch = new Connecting(stand, ".hubei");
        ChangeDesk desk = new ChangeDesk(stand, branch);
        OnFile file = new OnFile(stand);
        EndsAfterTransfer ends = new EndsAfterTransfer(stand, desk);
        FormsSentBack forms = new FormsSentBack(desk);
        String first = works(file);
        String second = works(file);
        String third = works(file);
        String home = file.customer(
                UseCategory.RESIDENTIAL,
                ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
        PilesBesideAccounts piles = new PilesBesideAccounts(branch, desk, file);
        PlacesAndPartners places = new PlacesAndPartners(stand, branch, desk, file);
        return Stream.of(
                        DynamicTest.dynamicTest("TEMP_NEW, then TRANSFER", places::temporary),
                        DynamicTest.dynamicTest("EVSE_CONNECT at a household", () -> piles.atHome(home)),
                        DynamicTest.dynamicTest("first bill of the household's pile", piles::billed),
                        DynamicTest.dynamicTest("RELOCATE to another unit's area", () -> places.elsewhere(third)),
                        DynamicTest.dynamicTest(
                                "MERGE of what does not go together", () -> places.apart(first, second)),
                        DynamicTest.dynamicTest("forms sent back", () -> forms.alterNothing(third)),
                        DynamicTest.dynamicTest("SUSPEND, then TRANSFER", () -> ends.suspended(first)),
                        DynamicTest.dynamicTest("EVSE_CONNECT at low voltage", () -> piles.atWorks(third)),
                        DynamicTest.dynamicTest("REDUCE by a smaller one", () -> places.smaller(third)),
                        DynamicTest.dynamicTest("TRANSFER to somebody who is known", () -> ends.known(second)),
                        DynamicTest.dynamicTest("TEMP_REPLACE, then TRANSFER", () -> ends.replaced(second)))
                .onClose(stand::close);
    }

    private static String works(OnFile file) {
        return file.customer(
                UseCategory.LARGE_INDUSTRY,
                ChangingSupply.agreed(
                        1630, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000, "2#", 630),
                Counting.REACTIVE);
    }
}
