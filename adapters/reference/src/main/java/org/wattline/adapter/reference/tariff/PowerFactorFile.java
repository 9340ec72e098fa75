package org.wattline.adapter.reference.tariff;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** Reads {@code power-factor-adjustment.csv}: percentages for 0.00 to 1.00 under each of the three standards. */
final class PowerFactorFile {
    private static final Provision PROVISION = new Provision(
            "PF-1983-215",
            "1983",
            Span.startingOn(LocalDate.of(1983, 12, 1)),
            Source.of("功率因数调整电费办法", "(83)水电财字第215号", Source.Mark.K));
    private static final Map<PowerFactorStandard, String> COLUMNS = Map.of(
            PowerFactorStandard.PF_080, "adjust_pct_std_080",
            PowerFactorStandard.PF_085, "adjust_pct_std_085",
            PowerFactorStandard.PF_090, "adjust_pct_std_090");

    private PowerFactorFile() {}

    static Optional<PowerFactorTable> read(ReferenceFile file, ReferenceFaults faults) {
        Map<PowerFactorStandard, List<Share>> columns = new EnumMap<>(PowerFactorStandard.class);
        for (PowerFactorStandard standard : PowerFactorStandard.values()) columns.put(standard, new ArrayList<>());
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            int hundredths = 0;
            for (NamedCsvRecord row : rows) read(row, hundredths++, columns, file, faults);
            return Optional.of(new PowerFactorTable(PROVISION, columns));
        } catch (IllegalArgumentException e) {
            faults.fault(file.name(), 0, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            NamedCsvRecord row,
            int hundredths,
            Map<PowerFactorStandard, List<Share>> columns,
            ReferenceFile file,
            ReferenceFaults faults) {
        int line = (int) row.getStartingLineNumber();
        String expected = "%d.%02d".formatted(hundredths / 100, hundredths % 100);
        if (!row.getField("power_factor").equals(expected))
            faults.fault(
                    file.name(), line, "expected the row of " + expected + ", not of " + row.getField("power_factor"));
        COLUMNS.forEach((standard, column) -> {
            try {
                columns.getOrDefault(standard, List.of()).add(Share.percent(row.getField(column)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), line, column + ": " + e.getMessage());
            }
        });
    }
}
