package org.wattline.application.metering.validation;

import java.util.List;
import java.util.function.Predicate;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleSet;

/**
 * What the rules said of some values.
 *
 * @param rules by which they were judged
 * @param hits in the rules' order; none where nothing struck
 * @param trusted whether the values are measured and whole, so that what was raised about them before is settled
 */
record Struck(MeteringPoint point, VeeTarget target, VeeRuleSet rules, List<VeeHit> hits, boolean trusted) {
    boolean calls(Action action) {
        return hits.stream().map(hit -> hit.rule().action()).anyMatch(Predicate.isEqual(action));
    }
}
