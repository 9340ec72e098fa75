package org.wattline.application.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.point.Loss;
import org.wattline.domain.rating.point.Point;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.tariff.PowerFactorStandard;

/**
 * The metering points of a supply as they are (计量点关系): what is lost behind the main meter, and what is measured or agreed below it.
 *
 * @param main what the main point is called in explanations
 * @param losses behind the main meter, from the meter outwards
 */
public record GivenSite(String main, List<GivenLoss> losses, List<Below> points) {
    public GivenSite {
        losses = List.copyOf(losses);
        points = List.copyOf(points);
    }

    /** The names of the points that are taken off one. */
    List<String> below(String name) {
        return points.stream()
                .filter(each -> each.above().orElse(main).equals(name))
                .map(Below::name)
                .toList();
    }

    /** Whether a loss is known for the whole period only: by a table of what flowed in it. */
    boolean needsAll() {
        return Stream.concat(
                        losses.stream(),
                        points.stream()
                                .flatMap(point -> point.quantity() instanceof Quantity.ByMeter meter
                                        ? meter.losses().stream()
                                        : Stream.empty()))
                .anyMatch(loss -> loss instanceof GivenLoss.Other(Loss.Lookup unused));
    }

    /**
     * A point that is taken off another.
     *
     * @param above the point that it is taken off, the main one if empty
     * @param prices of its own, those of the main point if empty
     * @param own the standard that a point with participation 04 keeps
     */
    public record Below(
            String name,
            Optional<String> above,
            Quantity quantity,
            Optional<BillEstimate.Prices> prices,
            boolean timeOfUse,
            Participation participation,
            Optional<PowerFactorStandard> own) {}

    /** Where the energy of a point below comes from. */
    public sealed interface Quantity {
        /** A meter of its own. @param reactive empty to take it from its registers */
        record ByMeter(GivenUsage usage, Optional<Metered<ReactiveEnergy>> reactive, List<GivenLoss> losses)
                implements Quantity {
            public ByMeter {
                losses = List.copyOf(losses);
            }
        }

        /** A quantity or a share, as it was agreed for the whole period. */
        record Agreed(Point.Quantity quantity) implements Quantity {}
    }
}
