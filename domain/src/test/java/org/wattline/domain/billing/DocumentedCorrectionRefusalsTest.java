package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.adjustment.AdjustmentRefusal;
import org.wattline.domain.billing.overtaken.OvertakenRefusal;
import org.wattline.domain.billing.rebill.RebillingRefusal;
import org.wattline.domain.kernel.Refusal;

class DocumentedCorrectionRefusalsTest {
    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/billing-corrections.md"));
        assertThat(Stream.<Refusal[]>of(
                                AdjustmentRefusal.values(), RebillingRefusal.values(), OvertakenRefusal.values())
                        .flatMap(Arrays::stream))
                .allSatisfy(why -> assertThat(page)
                        .contains("| " + why.rule() + " | `" + why.code().substring("billing.".length()) + "` |"));
    }
}
