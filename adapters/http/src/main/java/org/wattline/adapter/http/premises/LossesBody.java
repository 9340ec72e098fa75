package org.wattline.adapter.http.premises;

import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.point.TransformerTable.Connection;

/** Where a transformer's losses are told. */
@Kinds
public sealed interface LossesBody permits LossesBody.Nameplate, LossesBody.Series {
    LossesTold told();

    /** By its nameplate. */
    record Nameplate(Power noLoadKw, Power loadKw, Share noLoadCurrentPercent, Share impedancePercent)
            implements LossesBody {
        public Nameplate {
            if (noLoadKw.isNegative()
                    || loadKw.isNegative()
                    || noLoadCurrentPercent.isNegative()
                    || impedancePercent.isNegative())
                throw new IllegalArgumentException("a transformer does not win energy");
        }

        @Override
        public LossesTold told() {
            return new LossesTold.ByNameplate(
                    new Losses(noLoadKw, loadKw, noLoadCurrentPercent, impedancePercent, Losses.NAMEPLATE));
        }
    }

    /** By the table of its series, in force on the day of its connection. */
    record Series(@Size(max = 30) String series, Connection connection) implements LossesBody {
        @Override
        public LossesTold told() {
            return new LossesTold.ByTable(series, connection);
        }
    }
}
