package org.wattline.domain.rating.point;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Provision;

/** Nameplates by series and rated capacity (变压器损耗参数表), for transformers whose own nameplate is not recorded. */
public record TransformerTable(Provision provision, List<Row> rows) {
    public TransformerTable {
        rows = List.copyOf(rows);
        long different = rows.stream()
                .map(row -> row.series() + " " + row.rated())
                .distinct()
                .count();
        if (different < rows.size()) throw new IllegalArgumentException("two rows for the same transformer");
    }

    /** The nameplate of a series and size; refused if the table does not have all of it. */
    public Outcome<TransformerLoss> find(String series, Capacity rated, Connection connection) {
        Optional<Row> found = rows.stream()
                .filter(row -> row.series().equals(series) && row.rated().equals(rated))
                .findFirst();
        if (found.isEmpty()) return PointRefusal.NOT_IN_LOSS_TABLE.because(provision, series, rated);
        Row row = found.get();
        if (row.noLoadCurrent().isEmpty()) return PointRefusal.NO_LOAD_CURRENT_UNKNOWN.because(series, rated);
        Power load = connection == Connection.DYN11 ? row.loadDyn11() : row.loadYyn0();
        return Outcome.done(new TransformerLoss(
                rated, row.noLoad(), load, row.noLoadCurrent().get(), row.impedance()));
    }

    /** How the windings are connected (联结组别). */
    public enum Connection {
        DYN11,
        YYN0
    }

    /**
     * One row.
     *
     * @param series for example S11
     * @param noLoadCurrent empty where the table does not give it
     */
    public record Row(
            String series,
            Capacity rated,
            Power noLoad,
            Power loadDyn11,
            Power loadYyn0,
            Optional<Share> noLoadCurrent,
            Share impedance) {}
}
