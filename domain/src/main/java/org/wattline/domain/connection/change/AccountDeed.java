package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.tariff.UseCategory;

/** What a change does to accounts, to their customers and to their contracts. */
public sealed interface AccountDeed extends Deed {
    /**
     * Other terms from a day on.
     *
     * @param type of the contract then: where it is another, another contract follows on the one that there is (CTR-38)
     */
    record Agree(SupplyContract contract, LocalDate from, Terms.Agreed agreed, ContractType type)
            implements AccountDeed {
        Agree(SupplyContract contract, LocalDate from, Terms.Agreed agreed) {
            this(contract, from, agreed, contract.type());
        }

        /** Whether it takes another contract. */
        public boolean succeeds() {
            return type != contract.type();
        }

        @Override
        public boolean countsOtherwise() {
            Terms.Agreed before = contract.terms().getLast().agreed();
            return before.timeOfUse() != agreed.timeOfUse()
                    || before.basicCharge() != agreed.basicCharge()
                    || !before.plant().equals(agreed.plant())
                    || before.powerFactor().isPresent() != agreed.powerFactor().isPresent();
        }

        @Override
        public Line line() {
            return new Line(
                    "TERMS",
                    contract.no().value(),
                    named(contract.type()) + said(contract.terms().getLast().agreed()),
                    named(type) + said(agreed));
        }

        private String named(ContractType which) {
            return succeeds() ? which.code() + " " : "";
        }
    }

    /** The contract ends. @param on the first day without it */
    record Terminate(SupplyContract contract, LocalDate on) implements AccountDeed {
        @Override
        public Line line() {
            return new Line("CONTRACT", contract.no().value(), "IN_FORCE", "TERMINATED");
        }
    }

    /** The customer bears another name. */
    record Rename(Customer customer, PersonName name) implements AccountDeed {
        @Override
        public Line line() {
            return new Line("CUSTOMER", customer.id().toString(), "***", "***");
        }
    }

    /** The account is of another category of use. */
    record Recategorise(Account account, UseCategory category, LocalDate on) implements AccountDeed {
        @Override
        public Line line() {
            return new Line("ACCOUNT", account.no().value(), account.category().name(), category.name());
        }
    }

    /** Supply for a time lasts longer. @param until the first day without it */
    record Extend(TemporarySupply temporary, LocalDate until) implements AccountDeed {
        @Override
        public Line line() {
            return new Line(
                    "UNTIL", temporary.account().value(), temporary.until().toString(), until.toString());
        }
    }

    /** The account is closed. */
    record CloseAccount(Account account, LocalDate on) implements AccountDeed {
        @Override
        public Line line() {
            return new Line("ACCOUNT", account.no().value(), "OPEN", "CLOSED");
        }
    }

    /**
     * Another account is opened at the same place.
     *
     * @param owner who takes it over; the same customer where empty
     * @param like the contract whose premises it has
     * @param type of its contract
     * @param handedOver points whose meters it takes over
     * @param own points with meters of its own, where it takes none over
     * @param beside points of the account from which it comes
     * @param moved equipment that it takes over
     * @param temporary until when it is supplied, where that is for a time only
     */
    record OpenAccount(
            Optional<Party> owner,
            Account from,
            SupplyContract like,
            ContractType type,
            UseCategory category,
            Terms.Agreed agreed,
            LocalDate on,
            List<Handed> handedOver,
            List<Own> own,
            List<MeteringPoint> beside,
            List<SupplyEquipment> moved,
            Optional<TemporarySupply> temporary)
            implements AccountDeed {
        @Override
        public boolean countsOtherwise() {
            return handedOver.isEmpty();
        }

        @Override
        public Line line() {
            return new Line("ACCOUNT", "+", "", said(agreed));
        }

        @Override
        public List<MeteringPoint> read() {
            return handedOver.stream().map(Handed::point).toList();
        }

        /** A point whose meter is read and goes on counting for the account. @param sheet what it showed */
        public record Handed(MeteringPoint point, Entry sheet) {}

        /**
         * A point of the account's own.
         *
         * @param like the point beside it
         * @param source that it measures, where the account has several
         * @param sheet which meter, and what it shows
         */
        public record Own(MeteringPoint like, Optional<PowerSource> source, Entry sheet) {}
    }

    /** The account is supplied at another place, under a new contract. @param followed points of the old place, each with the meter there */
    record Relocate(
            Account account,
            SupplyContract before,
            List<MeterDeed.HangUp> followed,
            Address address,
            String area,
            Terms.Agreed agreed,
            LocalDate on)
            implements AccountDeed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("CONTRACT", "+", before.no().value(), said(agreed));
        }
    }

    /** Terms in a line. */
    private static String said(Terms.Agreed agreed) {
        return agreed.capacity() + " kVA " + agreed.voltage() + " " + agreed.tariff() + " " + agreed.scheme() + " "
                + agreed.basicCharge()
                + agreed.contractDemand().map(kw -> " " + kw + " kW").orElse("")
                + agreed.powerFactor().map(standard -> " " + standard).orElse("")
                + agreed.plant().map(plant -> " +" + plant.installed() + " kW").orElse("");
    }
}
