package org.wattline.adapter.reference.tariff;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.ApprovedTransmission;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** Reads {@code td-price-4th-period.csv}: approved transmission prices and government funds by province, in yuan per MWh. */
final class ApprovedTransmissionFile {
    static final String NAME = "td-price-4th-period.csv";

    private ApprovedTransmissionFile() {}

    /** All rows; those with a fault are put on the list and left out. */
    static List<ApprovedTransmission> read(ReferenceFile file, ReferenceFaults faults) {
        List<ApprovedTransmission> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            for (NamedCsvRecord each : records)
                try {
                    rows.add(row(each));
                } catch (IllegalArgumentException | DateTimeException e) {
                    faults.fault(file.name(), (int) each.getStartingLineNumber(), e);
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static ApprovedTransmission row(NamedCsvRecord cells) {
        LocalDate from = LocalDate.parse(cells.getField("effective_from"));
        String region = cells.getField("province_code");
        String source = cells.getField("source");
        return new ApprovedTransmission(
                new Provision(
                        "TRANSMISSION-" + region,
                        from.toString(),
                        Span.startingOn(from),
                        Source.of(source, "", Source.Mark.parse(source))),
                region,
                perKwh(cells.getField("td_energy_price_two_part_ge220kv_yuan_per_mwh")),
                Optional.of(cells.getField("government_funds_yuan_per_mwh"))
                        .filter(cell -> !cell.isBlank())
                        .map(ApprovedTransmissionFile::perKwh));
    }

    private static UnitPrice perKwh(String yuanPerMwh) {
        return UnitPrice.rounded(new BigDecimal(yuanPerMwh).movePointLeft(3));
    }
}
