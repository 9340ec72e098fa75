package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.tariff.PowerFactorStandard;

/**
 * A metering point below the main one or below another; it is taken off the point above.
 *
 * @param above name of the point that it is below; the main point if left out
 * @param tariff of its own; that of the main point if left out
 * @param timeOfUse whether prices by period apply; as at the main point if left out
 * @param participation in the power-factor adjustment; all of it if left out
 * @param powerFactorStandard of a point that is assessed on its own
 */
public record SitePointFacts(
        @Size(max = 60) String name,
        @Size(max = 60) Optional<String> above,
        PointQuantityFacts quantity,
        Optional<TariffChoice> tariff,
        Optional<Boolean> timeOfUse,
        Optional<Participation> participation,
        Optional<PowerFactorStandard> powerFactorStandard) {
    public SitePointFacts {
        if ((participation.orElse(Participation.NEITHER) == Participation.SEPARATELY)
                != powerFactorStandard.isPresent())
            throw new IllegalArgumentException(
                    "a point that is assessed on its own, and only such a point, has a standard");
    }
}
