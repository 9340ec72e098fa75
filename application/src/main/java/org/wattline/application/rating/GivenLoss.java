package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.point.Loss;
import org.wattline.domain.rating.point.PointRefusal;
import org.wattline.domain.rating.point.TransformerLoss;
import org.wattline.domain.rating.point.TransformerTable;
import org.wattline.domain.rating.point.TransformerTable.Connection;

/** A loss as somebody has it, over the whole period: transformers by their nameplates or by the table of their series, or what says all itself. */
public sealed interface GivenLoss {
    /** Side by side behind one meter. */
    record InTransformers(List<Unit> units, Loss.Copper copper) implements GivenLoss {
        public InTransformers {
            units = List.copyOf(units);
        }
    }

    /** Any other: a percentage, an agreed quantity, a line, a table. */
    record Other(Loss loss) implements GivenLoss {}

    /** One transformer. @param hours under voltage in the period */
    record Unit(String name, int hours, Plate plate) {}

    /** What is known of its losses. */
    sealed interface Plate {
        /** Its own nameplate. */
        record Own(TransformerLoss losses) implements Plate {}

        /** The table of its series. */
        record OfSeries(String series, Capacity rated, Connection connection) implements Plate {}
    }

    /** The loss over some days of the period: hours and agreed quantities go by days. */
    default Outcome<Loss> over(ShareOfDays days, Prices prices) {
        return switch (this) {
            case Other(Loss.Fixed fixed) -> Outcome.done(new Loss.Fixed(fixed.name(), days.of(fixed.energy())));
            case Other(Loss.Line line) ->
                Outcome.done(new Loss.Line(
                        line.name(),
                        line.ohmPerKm(),
                        line.km(),
                        line.kilovolts(),
                        line.shape(),
                        days.of(line.hours())));
            case Other(Loss loss) -> Outcome.done(loss);
            case InTransformers(List<Unit> units, Loss.Copper copper) -> {
                List<Loss.Unit> found = new ArrayList<>();
                for (Unit unit : units)
                    switch (plate(unit, prices, days.from())) {
                        case Outcome.Refused<TransformerLoss>(var why) -> {
                            yield Outcome.refused(why);
                        }
                        case Outcome.Done<TransformerLoss>(TransformerLoss plate) ->
                            found.add(new Loss.Unit(unit.name(), plate, days.of(unit.hours())));
                    }
                yield Outcome.done(new Loss.Transformers(found, copper));
            }
        };
    }

    private static Outcome<TransformerLoss> plate(Unit unit, Prices prices, LocalDate day) {
        return switch (unit.plate()) {
            case Plate.Own(TransformerLoss losses) -> Outcome.done(losses);
            case Plate.OfSeries(String series, Capacity rated, Connection connection) -> {
                Optional<TransformerTable> table = prices.transformerLosses(day);
                yield table.isPresent()
                        ? table.get().find(series, rated, connection)
                        : PointRefusal.NOT_IN_LOSS_TABLE.because(day, series, rated);
            }
        };
    }
}
