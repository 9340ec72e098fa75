package org.wattline.adapter.http.correction;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.rating.LineBody;
import org.wattline.adapter.http.rating.Words;
import org.wattline.domain.correction.Corrected;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * What a correction comes to.
 *
 * @param energyKwh corrected, negative for refunds
 * @param recovered without the penalty
 * @param mostPenalty what the penalty may be at most, for theft and breach
 * @param needsApproval whether the total is above what may go without one
 */
public record CorrectionEstimateBody(
        List<LineBody> lines,
        Energy energyKwh,
        Money recovered,
        Optional<Money> mostPenalty,
        Money total,
        boolean needsApproval,
        Words words) {
    static final CorrectionEstimateBody EXAMPLE = new CorrectionEstimateBody(
            List.of(LineBody.EXAMPLE),
            Energy.kwh(140),
            Money.yuan("82.32"),
            Optional.empty(),
            Money.yuan("82.32"),
            false,
            new Words("退补电费：… 合计 82.32 元", "corrected energy: … total 82.32 yuan"));

    static CorrectionEstimateBody of(Corrected corrected) {
        return new CorrectionEstimateBody(
                corrected.lines().stream().map(LineBody::of).toList(),
                corrected.energy(),
                corrected.recovered(),
                corrected.mostPenalty(),
                corrected.total(),
                corrected.approval().isPresent(),
                Words.of(corrected.explanation()));
    }
}
