package org.wattline.adapter.http.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.adapter.http.rating.Days;
import org.wattline.application.correction.PricesThen;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.correction.Breach;
import org.wattline.domain.correction.Correction;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.TariffId;

/** What went wrong, by kind, and the facts about it. */
@Kinds
public sealed interface CorrectionFacts {
    /** The correction with the prices then in force. */
    Outcome<Correction> correction(PricesThen then);

    /** A meter that errs. @param errorPercent as verified @param suspected from the last check or installation to the correction */
    record MeterError(
            @Size(max = 10) String accuracyClass,
            Share errorPercent,
            Days suspected,
            @Size(max = 500) List<Use> uses) implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Use.all(uses, then)
                    .map(found -> new Correction.MeterError(accuracyClass, errorPercent, suspected.span(), found));
        }
    }

    /** A wrong ratio: {@code 60} or {@code 300/5}. */
    record WrongRatio(
            Ratio appliedRatio,
            Ratio rightRatio,
            @Size(max = 500) List<Use> uses) implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Use.all(uses, then).map(found -> new Correction.WrongRatio(appliedRatio, rightRatio, found));
        }
    }

    /** Wrong wiring or a lost phase. */
    record WrongWiring(WiringFacts wiring, @Size(max = 500) List<Use> uses) implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Use.all(uses, then).map(found -> new Correction.WrongWiring(wiring.wiring(), found));
        }
    }

    /** A stopped meter or a blown fuse. */
    record Unmetered(BasisFacts basis, @Size(max = 500) List<Use> uses) implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Use.all(uses, then).map(found -> new Correction.Unmetered(basis.basis(), found));
        }
    }

    /** A wrong price. */
    record WrongPrice(@Size(max = 500) List<MispricedUse> uses) implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return MispricedUse.all(uses, then).map(Correction.WrongPrice::new);
        }
    }

    /** A late payment. @param minimum least fee, if the policy in force is to be tried with one or with another */
    record LatePayment(DebtorClass debtor, Money arrears, LocalDate dueOn, LocalDate paidOn, Optional<Money> minimum)
            implements CorrectionFacts {
        public LatePayment {
            if (minimum.map(Money::isNegative).orElse(false))
                throw new IllegalArgumentException("a minimum is not negative");
        }

        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Outcome.done(new Correction.LatePayment(
                    minimum.map(least -> then.collection().atLeast(debtor, least))
                            .orElseGet(then::collection),
                    debtor,
                    arrears,
                    dueOn,
                    paidOn));
        }
    }

    /**
     * Theft.
     *
     * @param priceYuanPerKwh one price for all of the time; left out, each day has the price published for it
     * @param penaltyTimes what was decided, of the recovered amount
     */
    record Theft(
            @Size(max = 100) List<EquipmentFacts> equipment,
            DurationFacts duration,
            TariffId tariff,
            Optional<UnitPrice> priceYuanPerKwh,
            Optional<BigDecimal> penaltyTimes)
            implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Pointed.at("/tariff", then.prices(tariff, duration.duration(), priceYuanPerKwh))
                    .map(prices -> new Breach.Theft(
                            equipment.stream().map(EquipmentFacts::equipment).toList(),
                            duration.duration(),
                            prices,
                            penaltyTimes));
        }
    }

    /** A lower price used for what has a higher one. @param since left out when nobody knows */
    record LowerPrice(
            LocalDate foundOn,
            Optional<LocalDate> since,
            @Size(max = 500) List<MispricedUse> uses,
            Optional<BigDecimal> penaltyTimes)
            implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return MispricedUse.all(uses, then)
                    .map(found -> new Breach.LowerPrice(foundOn, since, found, penaltyTimes));
        }
    }

    /** Capacity without consent. @param penalty times the basic charge; yuan per kVA for single-part tariffs */
    record PrivateIncrease(Capacity capacityKva, Days during, TariffId tariff, Optional<BigDecimal> penalty)
            implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return unagreed(Breach.UnagreedCapacity.Act.PRIVATE_INCREASE, capacityKva, during, tariff, penalty, then);
        }
    }

    /** Suspended or sealed equipment used. @param penalty times the basic charge; yuan per kVA for single-part tariffs */
    record SealedEquipment(Capacity capacityKva, Days during, TariffId tariff, Optional<BigDecimal> penalty)
            implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return unagreed(Breach.UnagreedCapacity.Act.SEALED_EQUIPMENT, capacityKva, during, tariff, penalty, then);
        }
    }

    /** A meter or device moved. */
    record PrivateMove(LocalDate foundOn, DebtorClass debtor, Optional<BigDecimal> penaltyYuan)
            implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Outcome.done(new Breach.PrivateMove(foundOn, debtor, penaltyYuan));
        }
    }

    /** Supply passed on, or another source brought in. */
    record Resupply(LocalDate foundOn, Capacity capacityKva, Optional<BigDecimal> penaltyYuanPerKva)
            implements CorrectionFacts {
        @Override
        public Outcome<Correction> correction(PricesThen then) {
            return Outcome.done(new Breach.Resupply(foundOn, capacityKva, penaltyYuanPerKva));
        }
    }

    private static Outcome<Correction> unagreed(
            Breach.UnagreedCapacity.Act act,
            Capacity capacity,
            Days during,
            TariffId tariff,
            Optional<BigDecimal> penalty,
            PricesThen then) {
        return Pointed.at("/tariff", then.versions(tariff, during.span()))
                .map(versions -> new Breach.UnagreedCapacity(act, capacity, during.span(), versions, penalty));
    }
}
