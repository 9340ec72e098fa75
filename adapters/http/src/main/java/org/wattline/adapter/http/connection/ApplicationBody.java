package org.wattline.adapter.http.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionApplication.Stage;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;

/** A connection application; personal values masked unless the caller may see them. {@code result} once supply has begun. */
public record ApplicationBody(
        ApplicationNo applicationNo,
        String process,
        UnitPath unit,
        ChannelCode channel,
        StageName stage,
        Customer.Kind applicantKind,
        String applicantName,
        CertificateType certificateType,
        String certificateNumber,
        String phone,
        String address,
        UseCategory category,
        VoltageLevel voltage,
        Capacity capacityKva,
        int sources,
        Instant submittedAt,
        Optional<Instant> acceptedAt,
        Optional<Result> result,
        Optional<String> cancelledBecause,
        List<DocumentBody> documents,
        Version version)
        implements Tagged {
    public static final ApplicationBody EXAMPLE = new ApplicationBody(
            ApplicationNo.of(1),
            "LV_RES_NEW/1",
            new UnitPath("/33/3301/330106"),
            new ChannelCode("ONLINE"),
            StageName.SUBMITTED,
            Customer.Kind.PERSON,
            "张*",
            CertificateType.PASSPORT,
            "E12****78",
            "138****8000",
            "浙江省杭州市*************",
            UseCategory.RESIDENTIAL,
            VoltageLevel.AC_220_V,
            Capacity.kva(8),
            1,
            Instant.parse("2026-03-02T01:00:00Z"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(DocumentBody.EXAMPLE),
            new Version(1));

    public static ApplicationBody of(ConnectionApplication application, Exchange<?> x) {
        return new ApplicationBody(
                application.no(),
                application.process().toString(),
                application.unit(),
                application.channel(),
                StageName.valueOf(application.stage().label()),
                application.applicant().kind(),
                x.reveal(application.applicant().name()),
                application.applicant().certificate().type(),
                x.reveal(application.applicant().certificate().number()),
                x.reveal(application.applicant().phone()),
                x.reveal(application.requested().address()),
                application.requested().category(),
                application.requested().voltage(),
                application.requested().capacity(),
                application.requested().sources(),
                application.submittedAt(),
                application.stage() instanceof Stage.Accepted(Instant at)
                        ? Optional.of(at)
                        : application.supply().map(Stage.Energised::acceptedAt),
                application.supply().map(Result::of),
                application.stage() instanceof Stage.Cancelled(Instant at, String reason)
                        ? Optional.of(reason)
                        : Optional.empty(),
                application.documents().stream().map(DocumentBody::of).toList(),
                application.version());
    }

    /** Where an application stands. */
    public enum StageName {
        SUBMITTED,
        ACCEPTED,
        ENERGISED,
        COMPLETED,
        CANCELLED
    }

    /** What came into being. */
    public record Result(CustomerId customerId, AccountNo accountNo, ContractNo contractNo, LocalDate energisedOn) {
        static Result of(Stage.Energised supply) {
            return new Result(supply.customer(), supply.account(), supply.contract(), supply.on());
        }
    }

    /** A document that was handed in. */
    public record DocumentBody(
            String code,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            boolean commitment,
            Instant handedInAt) {
        public static final DocumentBody EXAMPLE = new DocumentBody(
                "ID_DOCUMENT",
                "id-card.jpg",
                "image/jpeg",
                182_044,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                false,
                Instant.parse("2026-03-02T01:05:00Z"));

        public static DocumentBody of(Document document) {
            return new DocumentBody(
                    document.code(),
                    document.fileName(),
                    document.mediaType(),
                    document.bytes(),
                    document.sha256(),
                    document.commitment(),
                    document.at());
        }
    }
}
