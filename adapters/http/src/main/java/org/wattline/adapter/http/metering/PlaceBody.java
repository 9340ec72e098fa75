package org.wattline.adapter.http.metering;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.TariffId;

/**
 * A point's place among those of its account.
 *
 * @param above the point that it is taken off; left out for a main point
 * @param losses from the meter outwards; left out if there are none
 * @param price of its own; left out if it is billed at the contract's
 * @param source that a main point measures, where there are several
 */
public record PlaceBody(
        Optional<MeteringPointNo> above,
        QuantityBody quantity,
        @Size(min = 0, max = 20) Optional<List<PointLossBody>> losses,
        Optional<PriceBody> price,
        PowerFactorParticipation powerFactor,
        @Size(max = 30) Optional<String> source) {
    static final PlaceBody EXAMPLE = new PlaceBody(
            Optional.of(MeteringPointNo.of(1)),
            new QuantityBody.ShareOfRest(Share.percent("3")),
            Optional.empty(),
            Optional.of(new PriceBody(new TariffId("HB-AGENT-SINGLE-KV1_10"), false)),
            PowerFactorParticipation.ENERGY_ONLY,
            Optional.empty());

    static PlaceBody of(Arrangement as) {
        return new PlaceBody(
                as.above(),
                QuantityBody.of(as.quantity()),
                as.losses().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                as.losses().stream().map(PointLossBody::of).toList()),
                as.price().map(own -> new PriceBody(own.tariff(), own.timeOfUse())),
                as.powerFactor(),
                as.source());
    }

    Arrangement arrangement() {
        return new Arrangement(
                above,
                quantity.rule(),
                losses.orElse(List.of()).stream().map(PointLossBody::loss).toList(),
                price.map(own -> new Arrangement.OwnPrice(own.tariff, own.timeOfUse)),
                powerFactor,
                source);
    }

    /** A price agreed for a point alone. */
    public record PriceBody(TariffId tariff, boolean timeOfUse) {}
}
