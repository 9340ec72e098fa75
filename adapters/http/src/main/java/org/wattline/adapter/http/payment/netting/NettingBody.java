package org.wattline.adapter.http.payment.netting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingAuthorisation;
import org.wattline.domain.quantity.Money;

/** Money that one account of an owner had paid ahead and that settled bills of another. */
public record NettingBody(
        String nettingId,
        String authorisationId,
        CustomerId customerId,
        UnitPath unit,
        AccountNo fromAccountNo,
        AccountNo toAccountNo,
        Money amount,
        List<Settled> settled,
        String nettedBy,
        Instant nettedAt,
        Optional<Instant> undoneAt,
        Optional<String> undoneBy,
        Optional<String> undoneWhy,
        Version version)
        implements Tagged, Belonging {
    static final String ID = "019c5a10-0000-7000-8000-0000000000b1";
    private static final CustomerId OWNER = new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001"));
    static final NettingBody EXAMPLE = new NettingBody(
            ID,
            Authorisation.ID,
            OWNER,
            new UnitPath("/33/3301/330106"),
            AccountNo.of(1),
            AccountNo.of(2),
            Money.yuan("120.00"),
            List.of(new Settled(BillNo.of(1), Money.yuan("120.00"), Money.ZERO)),
            "cashier",
            Instant.parse("2026-03-02T02:00:00Z"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static NettingBody of(Netting netting) {
        return new NettingBody(
                netting.id().toString(),
                netting.authorisation().toString(),
                netting.customer(),
                netting.unit(),
                netting.from(),
                netting.to(),
                netting.amount(),
                netting.allocations().stream().map(Settled::of).toList(),
                netting.by(),
                netting.at(),
                netting.undone().map(Netting.Undone::at),
                netting.undone().map(Netting.Undone::by),
                netting.undone().map(Netting.Undone::why),
                netting.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }

    /** What it settled of one bill. */
    public record Settled(BillNo billNo, Money principal, Money lateFee) {
        static Settled of(Allocation part) {
            return new Settled(part.bill(), part.principal(), part.lateFee());
        }
    }

    /**
     * That an owner allows it.
     *
     * @param to day before which it ends
     * @param document reference of the scanned document
     */
    public record Authorisation(
            String authorisationId,
            CustomerId customerId,
            UnitPath unit,
            AccountNo fromAccountNo,
            AccountNo toAccountNo,
            LocalDate from,
            Optional<LocalDate> to,
            String document,
            String filedBy,
            Optional<LocalDate> endedOn,
            Version version)
            implements Tagged, Belonging {
        static final String ID = "019c5a10-0000-7000-8000-0000000000b0";
        static final Authorisation EXAMPLE = new Authorisation(
                ID,
                OWNER,
                new UnitPath("/33/3301/330106"),
                AccountNo.of(1),
                AccountNo.of(2),
                LocalDate.of(2026, 3, 1),
                Optional.of(LocalDate.of(2027, 3, 1)),
                "scan 2026-0301",
                "cashier",
                Optional.empty(),
                new Version(1));

        static Authorisation of(NettingAuthorisation held) {
            return new Authorisation(
                    held.id().toString(),
                    held.customer(),
                    held.unit(),
                    held.from(),
                    held.to(),
                    held.during().from(),
                    held.during().to(),
                    held.document(),
                    held.filedBy(),
                    held.ended(),
                    held.version());
        }

        @Override
        public Scope.Owner owner() {
            return Scope.Owner.of(unit, customerId.value());
        }
    }
}
