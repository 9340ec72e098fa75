package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.UseCategory;

/** One thing that a change does. All of a change's deeds happen in one unit of work, or none. */
public sealed interface Deed {
    /** In words that tell nothing personal. */
    Line line();

    /** The points whose meters are read for it. */
    default List<MeteringPoint> read() {
        return List.of();
    }

    /** Whether other meters hang after it, or meters have to count something else. */
    default boolean countsOtherwise() {
        return false;
    }

    /**
     * What is other after a change.
     *
     * @param what {@code TERMS, EQUIPMENT, METER, ACCOUNT, CONTRACT, CUSTOMER, POINT, UNTIL, BASIC_CHARGE}
     * @param about which one: a number or a name
     */
    record Line(String what, String about, String before, String after) {}

    /** Equipment is in another state from a day on. */
    record Switch(SupplyEquipment piece, EquipmentState to, LocalDate from) implements Deed {
        @Override
        public Line line() {
            return new Line(
                    "EQUIPMENT",
                    piece.particulars().name(),
                    CustomerFile.last(piece).state().name(),
                    to.name());
        }
    }

    /** A transformer comes. @param source at which it hangs, where another one comes with it */
    record Connect(PlannedTransformer piece, Optional<PowerSource> source, LocalDate from) implements Deed {
        @Override
        public Line line() {
            return new Line("EQUIPMENT", piece.name(), "", EquipmentState.RUNNING + " " + piece.rated() + " kVA");
        }
    }

    /** Equipment goes. @param on the first day without it */
    record Disconnect(SupplyEquipment piece, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line(
                    "EQUIPMENT",
                    piece.particulars().name(),
                    CustomerFile.last(piece).state().name(),
                    "");
        }
    }

    /** Equipment of another account is taken over, as it stands. @param on the first day here */
    record TakeOver(SupplyEquipment piece, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line(
                    "EQUIPMENT", piece.particulars().name(), piece.account().value(), "+");
        }
    }

    /**
     * Other terms from a day on.
     *
     * @param type of the contract then: where it is another, another contract follows on the one that there is (CTR-38)
     */
    record Agree(SupplyContract contract, LocalDate from, Terms.Agreed agreed, ContractType type) implements Deed {
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
    record Terminate(SupplyContract contract, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line("CONTRACT", contract.no().value(), "IN_FORCE", "TERMINATED");
        }
    }

    /** The customer bears another name. */
    record Rename(Customer customer, PersonName name) implements Deed {
        @Override
        public Line line() {
            return new Line("CUSTOMER", customer.id().toString(), "***", "***");
        }
    }

    /** The account is of another category of use. */
    record Recategorise(Account account, UseCategory category, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line("ACCOUNT", account.no().value(), account.category().name(), category.name());
        }
    }

    /** Supply for a time lasts longer. @param until the first day without it */
    record Extend(TemporarySupply temporary, LocalDate until) implements Deed {
        @Override
        public Line line() {
            return new Line(
                    "UNTIL", temporary.account().value(), temporary.until().toString(), until.toString());
        }
    }

    /** The account is closed. */
    record CloseAccount(Account account, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line("ACCOUNT", account.no().value(), "OPEN", "CLOSED");
        }
    }

    /** The meter is read and taken away. @param sheet what it showed */
    record TakeDown(MeteringPoint point, Entry sheet) implements Deed {
        @Override
        public Line line() {
            return new Line("METER", point.no().value(), meterOf(point), "");
        }

        @Override
        public List<MeteringPoint> read() {
            return List.of(point);
        }
    }

    /** A meter is hung up at a point that has none. @param sheet which, and what it shows */
    record HangUp(MeteringPoint point, Entry sheet) implements Deed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("METER", point.no().value(), "", "+");
        }
    }

    /** The meter is read and exchanged for another. @param sheet for which, and what both show */
    record Exchange(MeteringPoint point, Entry sheet) implements Deed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("METER", point.no().value(), meterOf(point), "+");
        }

        @Override
        public List<MeteringPoint> read() {
            return List.of(point);
        }
    }

    /** The meter is read and hangs in another spot. @param place where from then on */
    record Move(MeteringPoint point, Entry sheet, String place) implements Deed {
        @Override
        public Line line() {
            String before = point.open().flatMap(Installation::place).orElse("—");
            return new Line("METER", point.no().value(), meterOf(point) + " " + before, meterOf(point) + " " + place);
        }

        @Override
        public List<MeteringPoint> read() {
            return List.of(point);
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
            implements Deed {
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

    /** A source of supply comes, with a metering point and a meter of its own. @param like a point of the account */
    record OpenSource(Account account, MeteringPoint like, PowerSource source, Entry sheet, LocalDate on)
            implements Deed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("POINT", "+", "", (source.standby() ? "STANDBY " : "MAIN ") + source.name());
        }
    }

    /** The account is supplied at another place, under a new contract. @param followed points of the old place, each with the meter there */
    record Relocate(
            Account account,
            SupplyContract before,
            List<HangUp> followed,
            Address address,
            String area,
            Terms.Agreed agreed,
            LocalDate on)
            implements Deed {
        @Override
        public boolean countsOtherwise() {
            return true;
        }

        @Override
        public Line line() {
            return new Line("CONTRACT", "+", before.no().value(), said(agreed));
        }
    }

    /** Points of an account that ends go on at another one, below a point of its own. @param below the point of the other account */
    record Follow(List<MeteringPoint> points, AccountNo to, MeteringPointNo below, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line("POINT", said(points), points.getFirst().account().value(), to.value());
        }
    }

    /** Points take no part any more. @param on the first day without them */
    record EndPoints(List<MeteringPoint> points, LocalDate on) implements Deed {
        @Override
        public Line line() {
            return new Line("POINT", said(points), "+", "");
        }
    }

    private static String said(List<MeteringPoint> points) {
        return points.stream().map(point -> point.no().value()).collect(Collectors.joining(" "));
    }

    private static String meterOf(MeteringPoint point) {
        return point.open().map(hanging -> hanging.meter().value()).orElse("");
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
