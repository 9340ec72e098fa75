package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.adapter.http.premises.LossesBody;
import org.wattline.application.rating.GivenLoss;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.point.TransformerLoss;

/**
 * A transformer of the customer's, as far as it loses energy.
 *
 * @param hoursUnderVoltage in the period; all of its hours if left out
 * @param losses by its nameplate, or by the table of its series
 */
public record TransformerFacts(
        @Size(max = 60) String name, Capacity capacityKva, Optional<Integer> hoursUnderVoltage, LossesBody losses) {
    public TransformerFacts {
        if (capacityKva.isZero()) throw new IllegalArgumentException("a transformer has a rated capacity");
        if (hoursUnderVoltage.isPresent() && (hoursUnderVoltage.get() < 0 || hoursUnderVoltage.get() > 9_600))
            throw new IllegalArgumentException("hours are those of the period");
    }

    GivenLoss.Unit unit(int hours) {
        return new GivenLoss.Unit(
                name,
                Math.min(hours, hoursUnderVoltage.orElse(hours)),
                switch (losses) {
                    case LossesBody.Nameplate(var noLoad, var load, var current, var impedance) ->
                        new GivenLoss.Plate.Own(new TransformerLoss(capacityKva, noLoad, load, current, impedance));
                    case LossesBody.Series(var series, var connection) ->
                        new GivenLoss.Plate.OfSeries(series, capacityKva, connection);
                });
    }
}
