package org.wattline.adapter.reference.tariff;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.point.TransformerTable;
import org.wattline.domain.rating.point.TransformerTable.Row;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** Reads {@code transformer-loss.csv}: nameplate losses by series and rated capacity, in watts and percent. */
public final class TransformerLossFile {
    public static final String NAME = "transformer-loss.csv";

    private static final Provision PROVISION = new Provision(
            "TRANSFORMER-LOSS",
            "GBT-6451",
            Span.startingOn(LocalDate.of(2015, 1, 1)),
            Source.of("油浸式电力变压器技术参数和要求", "GB/T 6451", Source.Mark.K));

    private TransformerLossFile() {}

    /** The table that the product brings along. @throws ReferenceFaults.UnusableReference if it has a fault */
    public static TransformerTable shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        TransformerTable table = read(ReferenceFile.shipped(NAME), faults);
        faults.refuseGrave();
        return table;
    }

    /** Reads all rows; those with a fault are put on the list and left out. */
    public static TransformerTable read(ReferenceFile file, ReferenceFaults faults) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            for (NamedCsvRecord each : records)
                try {
                    rows.add(row(each));
                } catch (IllegalArgumentException e) {
                    faults.fault(file.name(), (int) each.getStartingLineNumber(), e);
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TransformerTable(PROVISION, rows);
    }

    private static Row row(NamedCsvRecord cells) {
        Optional<Share> noLoadCurrent = Optional.of(cells.getField("no_load_current_pct"))
                .filter(cell -> !cell.isBlank())
                .map(Share::percent);
        return new Row(
                cells.getField("series"),
                Capacity.kva(cells.getField("rated_kva")),
                watts(cells.getField("no_load_loss_w")),
                watts(cells.getField("load_loss_w_dyn11")),
                watts(cells.getField("load_loss_w_yyn0")),
                noLoadCurrent,
                Share.percent(cells.getField("short_circuit_impedance_pct")));
    }

    private static Power watts(String cell) {
        return Power.kw(new BigDecimal(cell).movePointLeft(3).toPlainString());
    }
}
