package org.wattline.application.premises.equipment;

import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.rating.point.TransformerTable.Connection;

/** Where what a transformer loses is told. */
public sealed interface LossesTold {
    /** Nobody knows yet, or nobody asks, as at a meter on the high-voltage side. */
    record Nowhere() implements LossesTold {}

    /** By its nameplate. */
    record ByNameplate(Losses losses) implements LossesTold {}

    /** By the table of its series, in force on the day it is connected. */
    record ByTable(String series, Connection connection) implements LossesTold {}
}
