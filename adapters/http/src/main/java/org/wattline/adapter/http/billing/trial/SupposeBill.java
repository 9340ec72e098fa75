package org.wattline.adapter.http.billing.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.trial.SupposingBills;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.trial.Supposed;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.VersionKey;

/**
 * What is supposed in place of what is known.
 *
 * @param readings that registers are supposed to have shown at the beginning of days
 * @param ratios of current and voltage transformers together
 * @param terms as if agreed throughout
 * @param price a version, drafted or published, as if in force on all days
 */
public record SupposeBill(
        @Size(max = 100) Optional<List<SupposedReading>> readings,
        @Size(max = 100) Optional<List<SupposedRatio>> ratios,
        Optional<SupposedTerms> terms,
        Optional<SupposedPrice> price) {
    static final SupposeBill EXAMPLE = new SupposeBill(
            Optional.of(List.of(new SupposedReading(
                    MeteringPointNo.of(1),
                    LocalDate.of(2026, 2, 1),
                    Register.ACTIVE_IMPORT,
                    RegisterValue.parse("1300")))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    SupposingBills.Suppose command(BillNo bill) {
        try {
            Map<MeteringPointNo, Ratio> other = ratios.orElse(List.of()).stream()
                    .collect(Collectors.toMap(SupposedRatio::meteringPointNo, SupposedRatio::ratio, (a, b) -> b));
            return new SupposingBills.Suppose(
                    bill,
                    new Supposed(
                            readings.orElse(List.of()).stream()
                                    .map(each -> new Supposed.Reading(
                                            each.meteringPointNo, each.day, each.register, each.value))
                                    .toList(),
                            other,
                            terms.map(
                                    each -> new Supposed.Contracted(each.tariffId, each.capacityKva, each.timeOfUse))),
                    price.map(each -> new VersionKey(each.tariffId, each.versionName)));
        } catch (IllegalArgumentException malformed) {
            throw Rejected.malformed(Fault.invalid("/price", malformed));
        }
    }

    /** What a register showed at the beginning of a day. */
    public record SupposedReading(
            MeteringPointNo meteringPointNo, LocalDate day, Register register, RegisterValue value) {}

    /** The ratio of a point. */
    public record SupposedRatio(MeteringPointNo meteringPointNo, Ratio ratio) {}

    /** Terms; what is not named stays as it is. */
    public record SupposedTerms(
            Optional<TariffId> tariffId, Optional<Capacity> capacityKva, Optional<Boolean> timeOfUse) {}

    /** A version of a tariff. */
    public record SupposedPrice(TariffId tariffId, String versionName) {}
}
