package org.wattline.adapter.http.connection;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ApplyingForConnections;
import org.wattline.application.connection.ApplyingOnce;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.connection.channel.ChannelClosed;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.connection.channel.ChannelsMissing;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.WorkflowRefusal;

/**
 * Somebody applies for supply: the one form, whatever the channel.
 *
 * @param unit the unit that serves the address
 * @param channel where it was filled in: one of {@code channels} of the form (GET /v1/connection-forms/{process}); the company says which one it is unless that is told
 * @param notDuplicateBecause why the applicant is not one of those that likely are the same, at the counter
 */
public record ApplyBody(
        String process,
        UnitPath unit,
        Party applicant,
        Supply supply,
        Optional<ChannelCode> channel,
        @Size(min = 1, max = 200) Optional<String> notDuplicateBecause) {
    static final ApplyBody EXAMPLE = new ApplyBody(
            "LV_RES_NEW",
            new UnitPath("/33/3301/330106"),
            new Party(
                    Customer.Kind.PERSON,
                    new PersonName("张三"),
                    new Certificate(CertificateType.PASSPORT, new CertificateNumber("E12345678")),
                    new PhoneNumber("13800138000")),
            new Supply(
                    new Address("浙江省杭州市西湖区文三路1号2幢303室"),
                    UseCategory.RESIDENTIAL,
                    VoltageLevel.AC_220_V,
                    Capacity.kva(8),
                    Optional.of(1),
                    Optional.of(new Household(3, false))),
            Optional.of(new ChannelCode("WECHAT")),
            Optional.empty());

    ApplyingOnce.Apply command() {
        return new ApplyingOnce.Apply(application(), notDuplicateBecause);
    }

    /** To which fields a refusal points. */
    static List<String> pointers(Refusal why) {
        if (why instanceof ChannelClosed || why instanceof ChannelsMissing) return List.of("/channel");
        if (why == WorkflowRefusal.NO_PROCESS) return List.of("/process");
        if (why == ConnectionRefusal.UNIT_UNKNOWN) return List.of("/unit");
        return why == ConnectionRefusal.VOLTAGE_DOES_NOT_FIT ? List.of("/supply/voltage") : List.of();
    }

    private ApplyingForConnections.Apply application() {
        return new ApplyingForConnections.Apply(
                process,
                unit,
                applicant.kind,
                applicant.name,
                applicant.certificate,
                applicant.phone,
                supply.requested(),
                channel);
    }

    /** Who applies. */
    public record Party(Customer.Kind kind, PersonName name, Certificate certificate, PhoneNumber phone) {}

    /** What for. {@code sources} is the number of feeds, 1 unless said otherwise. */
    public record Supply(
            Address address,
            UseCategory category,
            VoltageLevel voltage,
            Capacity capacityKva,
            Optional<Integer> sources,
            Optional<Household> household) {
        /** @throws IllegalArgumentException if the parts contradict each other */
        public Supply {
            Requested checked = requested(address, category, voltage, capacityKva, sources, household);
            capacityKva = checked.capacity();
        }

        Requested requested() {
            return requested(address, category, voltage, capacityKva, sources, household);
        }

        private static Requested requested(
                Address address,
                UseCategory category,
                VoltageLevel voltage,
                Capacity capacity,
                Optional<Integer> sources,
                Optional<Household> household) {
            return new Requested(
                    address,
                    category,
                    voltage,
                    capacity,
                    sources.orElse(1),
                    household.map(each -> new Requested.People(each.people, each.lowIncome)));
        }
    }

    /** Who lives there. */
    public record Household(int people, boolean lowIncome) {
        /** @throws IllegalArgumentException unless 1 … 99 people live there */
        public Household {
            people = new Requested.People(people, lowIncome).people();
        }
    }
}
