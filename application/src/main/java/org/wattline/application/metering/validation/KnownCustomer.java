package org.wattline.application.metering.validation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.validation.CustomerClass;

/**
 * What is known of a point's customer on a day.
 *
 * @param open whether the account is
 * @param capacityKva contract capacity, 0 where none is known
 * @param generates whether energy may flow back: the contract has a plant, or is one of a plant
 */
public record KnownCustomer(CustomerClass customers, boolean open, long capacityKva, boolean generates) {
    private static KnownCustomer of(MeteringPoint point, Optional<Account> account, Optional<TermsInForce> terms) {
        boolean high =
                terms.map(t -> t.agreed().voltage().high()).orElse(point.mode() != MeteringMode.LOW_SUPPLY_LOW_METERED);
        CustomerClass byVoltage = high ? CustomerClass.HIGH_VOLTAGE : CustomerClass.LOW_VOLTAGE;
        CustomerClass customers = account.map(a -> switch (a.category()) {
                    case RESIDENTIAL -> CustomerClass.RESIDENTIAL;
                    case AGRICULTURE -> CustomerClass.AGRICULTURE;
                    case LARGE_INDUSTRY, COMMERCE -> byVoltage;
                })
                .orElse(byVoltage);
        return new KnownCustomer(
                customers,
                true,
                terms.map(t -> t.agreed()
                                .capacity()
                                .kva()
                                .setScale(0, RoundingMode.UP)
                                .longValueExact())
                        .orElse(0L),
                terms.map(t -> t.agreed().plant().isPresent() || t.type() == ContractType.GENERATION)
                        .orElse(false));
    }

    /** All that is known over some days, made ready once so that asking for a day makes nothing. */
    static Timeline timeline(MeteringPoint point, Optional<Account> account, List<TermsInForce> terms) {
        return new Timeline(
                terms.stream()
                        .map(each -> new Segment(each.during(), of(point, account, Optional.of(each))))
                        .toList(),
                of(point, account, Optional.empty()),
                account.map(Account::stage));
    }

    private KnownCustomer closed() {
        return new KnownCustomer(customers, false, capacityKva, generates);
    }

    private record Segment(Span during, KnownCustomer known) {}

    /** A customer's life. @param otherwise on days without terms @param stage from when and until when the account is open */
    record Timeline(List<Segment> segments, KnownCustomer otherwise, Optional<Account.Stage> stage) {
        KnownCustomer on(LocalDate day) {
            KnownCustomer known = otherwise;
            for (Segment segment : segments) if (segment.during().contains(day)) known = segment.known();
            return open(day) ? known : known.closed();
        }

        private boolean open(LocalDate day) {
            if (stage.isEmpty()) return true;
            return switch (stage.get()) {
                case Account.Stage.Open(LocalDate from) -> !day.isBefore(from);
                case Account.Stage.Closed(LocalDate from, LocalDate to) -> !day.isBefore(from) && day.isBefore(to);
            };
        }
    }
}
