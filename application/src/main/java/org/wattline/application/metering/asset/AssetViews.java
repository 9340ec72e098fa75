package org.wattline.application.metering.asset;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AssetKind;

/** All assets of metering: meters, transformers, terminals. */
public interface AssetViews {
    Optional<Row> find(AssetNo no);

    /** Those of the units within a scope, by number. Customers have none. */
    Page<Row> list(Scope scope, Filter filter, Page.Request page);

    /** What is left out is not asked for. @param dueBefore due for verification before this day */
    record Filter(Optional<AssetKind> kind, Optional<MeterState> state, Optional<LocalDate> dueBefore) {}

    /** An asset. @param dueOn when it is due for verification; none before the first and where samples are taken */
    record Row(AssetNo no, AssetKind kind, UnitPath unit, String model, MeterState state, Optional<LocalDate> dueOn) {}
}
