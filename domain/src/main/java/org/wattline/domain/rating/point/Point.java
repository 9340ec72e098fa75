package org.wattline.domain.rating.point;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;

/**
 * A metering point of a supply as it is settled (计量点): where its quantity comes from, which points are below it, which losses are added.
 *
 * @param below names of the points that are taken off it
 * @param losses between its meter and the boundary of supply, from the meter outwards; points below bear them by their energy
 */
public record Point(String name, Quantity quantity, List<String> below, List<Loss> losses) {
    public Point {
        below = List.copyOf(below);
        losses = List.copyOf(losses);
        if (!losses.isEmpty() && !(quantity instanceof Quantity.Measured))
            throw new IllegalArgumentException("losses are added to what a meter shows: " + name);
    }

    /** A point with a meter. */
    public static Point measured(String name, Usage usage) {
        return new Point(name, new Quantity.Measured(usage, Optional.empty()), List.of(), List.of());
    }

    /** A point with a meter that counts reactive energy too. */
    public static Point measured(String name, Usage usage, Metered<ReactiveEnergy> reactive) {
        return new Point(name, new Quantity.Measured(usage, Optional.of(reactive)), List.of(), List.of());
    }

    /** An agreed quantity of the period (定量). */
    public static Point fixed(String name, Energy energy) {
        return new Point(name, new Quantity.Fixed(energy), List.of(), List.of());
    }

    /** A share of what remains at the point above (定比). */
    public static Point share(String name, Share share) {
        return new Point(name, new Quantity.FixedShare(share, Quantity.Of.REMAINDER), List.of(), List.of());
    }

    /** A share of all that the point above shows. */
    public static Point shareOfAll(String name, Share share) {
        return new Point(name, new Quantity.FixedShare(share, Quantity.Of.ALL), List.of(), List.of());
    }

    public Point above(String... points) {
        return new Point(name, quantity, List.of(points), losses);
    }

    public Point losing(Loss... through) {
        return new Point(name, quantity, below, List.of(through));
    }

    /** Where a quantity comes from (电量计算方式). */
    public sealed interface Quantity {
        /** @param reactive |forward| + |reverse|, where the meter counts it */
        record Measured(Usage usage, Optional<Metered<ReactiveEnergy>> reactive) implements Quantity {}

        /** 定量. */
        record Fixed(Energy energy) implements Quantity {
            public Fixed {
                if (energy.isNegative()) throw new IllegalArgumentException("an agreed quantity is not negative");
            }
        }

        /** 协议电量. */
        record PerDay(Energy energy) implements Quantity {
            public PerDay {
                if (energy.isNegative()) throw new IllegalArgumentException("an agreed quantity is not negative");
            }
        }

        /** 定比. */
        record FixedShare(Share share, Of of) implements Quantity {
            public FixedShare {
                if (share.isNegative() || share.compareTo(Share.WHOLE) > 0)
                    throw new IllegalArgumentException("a share is 0 to 100 %: " + share);
            }
        }

        /** What a share is of. */
        enum Of {
            /** What is left above when metered points and agreed quantities are off. */
            REMAINDER,
            /** All that the point above shows, losses included. */
            ALL
        }
    }
}
