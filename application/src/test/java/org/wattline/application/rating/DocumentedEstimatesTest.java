package org.wattline.application.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;

class DocumentedEstimatesTest {
    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        List<String> page = Files.readAllLines(Path.of("../docs/domain/rating-estimates.md"));
        for (Refusal why : EstimateRefusal.possible())
            assertThat(page)
                    .filteredOn(line -> line.startsWith("| " + why.rule() + " |"))
                    .singleElement()
                    .asString()
                    .contains("`" + why.code().substring("estimate.".length()) + "`");
    }
}
