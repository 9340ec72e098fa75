package org.wattline.adapter.postgres.connection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionApplication.Stage;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.definition.ProcessKey;

/** A row of {@code connection_application}. */
public record ApplicationRow(
        String no,
        String processCode,
        int processVersion,
        String unitPath,
        String channel,
        Optional<String> login,
        String applicantKind,
        byte[] applicantName,
        String certificateType,
        byte[] certificateNumber,
        byte[] phone,
        byte[] address,
        String category,
        String voltage,
        BigDecimal capacityKva,
        int sources,
        Optional<Integer> people,
        Optional<Boolean> lowIncome,
        Instant submittedAt,
        String stage,
        Optional<Instant> acceptedAt,
        Optional<UUID> customerId,
        Optional<String> accountNo,
        Optional<String> contractNo,
        Optional<LocalDate> energisedOn,
        Optional<Instant> endedAt,
        Optional<String> reason,
        long version) {
    static final String NAME = "connection_application.applicant_name";
    static final String CERTIFICATE = "connection_application.certificate_number";
    static final String PHONE = "connection_application.phone";
    static final String ADDRESS = "connection_application.address";

    ConnectionApplication application(Vault vault, List<Document> documents) {
        return new ConnectionApplication(
                new ApplicationNo(no),
                new ProcessKey(processCode, processVersion),
                new UnitPath(unitPath),
                new ChannelCode(channel),
                applicant(vault),
                requested(vault),
                documents,
                submittedAt,
                reached(),
                new Version(version));
    }

    private Applicant applicant(Vault vault) {
        return new Applicant(
                Customer.Kind.valueOf(applicantKind),
                new PersonName(vault.open(applicantName, NAME)),
                new Certificate(
                        CertificateType.ofCode(certificateType).orElseThrow(),
                        new CertificateNumber(vault.open(certificateNumber, CERTIFICATE))),
                new PhoneNumber(vault.open(phone, PHONE)),
                login);
    }

    private Requested requested(Vault vault) {
        return new Requested(
                new Address(vault.open(address, ADDRESS)),
                UseCategory.ofCode(category).orElseThrow(),
                VoltageLevel.ofCode(voltage).orElseThrow(),
                new Capacity(capacityKva),
                sources,
                people.map(count -> new Requested.People(count, lowIncome.orElseThrow())));
    }

    private Stage reached() {
        return switch (stage) {
            case "SUBMITTED" -> new Stage.Submitted();
            case "ACCEPTED" -> new Stage.Accepted(acceptedAt.orElseThrow());
            case "ENERGISED" -> energised();
            case "COMPLETED" -> new Stage.Completed(energised(), endedAt.orElseThrow());
            case "CANCELLED" -> new Stage.Cancelled(endedAt.orElseThrow(), reason.orElseThrow());
            default -> throw new IllegalStateException("unknown stage of an application: " + stage);
        };
    }

    private Stage.Energised energised() {
        return new Stage.Energised(
                acceptedAt.orElseThrow(),
                new CustomerId(customerId.orElseThrow()),
                new AccountNo(accountNo.orElseThrow()),
                new ContractNo(contractNo.orElseThrow()),
                energisedOn.orElseThrow());
    }
}
