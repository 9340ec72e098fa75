package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.reference.platform.ReferenceFile;
import picocli.CommandLine;

/** The golden cases that travel with files of prices: a red one keeps them from being imported. */
class GoldenCasesTest {
    private static final String CASES = "golden-cases.json";

    @TempDir
    Path folder;

    @Test
    void the_shipped_prices_give_what_was_worked_out_by_hand() {
        assertThat(check()).isZero();
    }

    @Test
    void a_case_that_does_not_come_out_or_cannot_be_read_refuses_the_files() throws IOException {
        String shipped = ReferenceFile.shipped(CASES).text();
        Files.writeString(folder.resolve(CASES), shipped.replace("\"114.60\"", "\"114.61\""));
        assertThat(check()).isOne();
        Files.writeString(folder.resolve(CASES), shipped.replace("\"energyKwh\"", "\"energyMwh\""));
        assertThat(check()).isOne();
    }

    private int check() {
        return new CommandLine(new PricesVerb(Map.of())).execute(folder.toString(), "--check");
    }
}
