package org.wattline.application.connection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.calendar.WorkHours;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.connection.channel.ApplicationChannel;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.FormField.Kind;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Purpose;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** Applications and a short process for tests; numbers are new each time, so that tests share a store without minding one another. */
public final class SampleConnections {
    /** The web hall for customers, the counter for staff. */
    public static final ApplicationChannels CHANNELS = () -> List.of(
            channel("ONLINE", ApplicationChannel.By.OWN_LOGIN, true),
            channel("WECHAT", ApplicationChannel.By.OWN_LOGIN, false),
            channel("COUNTER", ApplicationChannel.By.STAFF, true));

    private static ApplicationChannel channel(String code, ApplicationChannel.By by, boolean unlessSaid) {
        return new ApplicationChannel(
                new ChannelCode(code),
                Text.of(code, code),
                by,
                unlessSaid,
                false,
                Span.startingOn(LocalDate.of(2024, 1, 1)),
                "test");
    }

    public static final UnitPath STATION = new UnitPath("/33/3301/330106");
    public static final StatutoryClock DEADLINES =
            new StatutoryClock(WorkingCalendar.weekendsOnly(), new WorkHours(LocalTime.of(8, 30), LocalTime.of(17, 0)));
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000);

    private SampleConnections() {}

    /** A certificate that nobody else has. */
    public static Certificate certificate() {
        return new Certificate(CertificateType.PASSPORT, new CertificateNumber("E" + NEXT.incrementAndGet() + "77"));
    }

    public static ApplyingForConnections.Apply application() {
        return application(certificate());
    }

    /** Of somebody known. */
    static ApplyingForConnections.Apply application(Certificate certificate) {
        return new ApplyingForConnections.Apply(
                "TEST_NEW",
                STATION,
                Customer.Kind.PERSON,
                new PersonName("张三丰"),
                certificate,
                new PhoneNumber("13800138000"),
                requested());
    }

    public static Requested requested() {
        return new Requested(
                new Address("浙江省杭州市西湖区文三路1号2幢303室"),
                UseCategory.RESIDENTIAL,
                VoltageLevel.AC_220_V,
                Capacity.kva(8),
                1,
                Optional.of(new Requested.People(5, false)));
    }

    /** Acceptance with one document, a survey, and beside it an inspection for the important; contract; meter; archive. */
    public static ProcessDefinition process() {
        return new ProcessDefinition(
                new ProcessKey("TEST_NEW", 1),
                Text.of("测试新装", "Test connection"),
                "connection",
                Set.of("category", "voltage", "highVoltage", "capacityKva", "sources", "channel", "applicantKind"),
                new Purpose("TEST_NEW", Text.of("测试新装", "Test"), 0, Guard.of("highVoltage == false")),
                Span.startingOn(LocalDate.of(2024, 6, 1)),
                List.of(
                        step("ACCEPT", "CLERK", List.of(), Optional.of("ACCEPT"), List.of()),
                        step(
                                "SURVEY",
                                "SURVEYOR",
                                List.of("ACCEPT"),
                                Optional.of("SURVEY"),
                                List.of(field("area", Kind.CODE), choice("important", "true", "false"))),
                        inspection(),
                        step(
                                "CONTRACT",
                                "CLERK",
                                List.of("SURVEY"),
                                Optional.empty(),
                                List.of(field("signedOn", Kind.DATE), field("tariff", Kind.CODE))),
                        step(
                                "METER",
                                "FITTER",
                                List.of("INSPECT", "CONTRACT"),
                                Optional.of("ENERGISE"),
                                List.of(
                                        field("meter", Kind.CODE),
                                        field("energisedAt", Kind.INSTANT),
                                        field("readingTotal", Kind.READING),
                                        optional("meter2", Kind.CODE),
                                        optional("reading2Total", Kind.READING))),
                        step("ARCHIVE", "CLERK", List.of("METER"), Optional.empty(), List.of())),
                List.of());
    }

    private static Step inspection() {
        Step step = step("INSPECT", "SURVEYOR", List.of("SURVEY"), Optional.empty(), List.of());
        return new Step(
                step.code(),
                step.name(),
                step.position(),
                step.after(),
                Guard.of("important == true"),
                List.of(new StepCode("SURVEY")),
                step.limits(),
                step.documents(),
                step.form(),
                step.effect());
    }

    private static Step step(
            String code, String position, List<String> after, Optional<String> effect, List<FormField> fields) {
        List<RequiredDocument> documents = code.equals("ACCEPT")
                ? List.of(new RequiredDocument("ID_DOCUMENT", Text.of("证件", "Identity document"), true, false))
                : List.of();
        return new Step(
                new StepCode(code),
                Text.of(code, code),
                new PositionCode(position),
                after.stream().map(StepCode::new).toList(),
                Guard.ALWAYS,
                returnsTo(code),
                limits(code),
                documents,
                new Form(fields),
                effect);
    }

    /** Filing may return over supply, as definitions could that were published before this was a finding. */
    private static List<StepCode> returnsTo(String code) {
        return switch (code) {
            case "SURVEY" -> List.of(new StepCode("ACCEPT"));
            case "ARCHIVE" -> List.of(new StepCode("SURVEY"));
            default -> List.of();
        };
    }

    private static List<Limit> limits(String code) {
        if (!code.equals("SURVEY")) return List.of();
        TimeLimit visit = new TimeLimit(
                "TL-16",
                "LV resident",
                "ON_SITE_VISIT",
                Optional.empty(),
                Optional.of(new Allowance.WorkingDays(3)),
                "",
                "F11");
        return List.of(Limit.of(visit));
    }

    private static FormField field(String name, Kind kind) {
        return new FormField(name, Text.of(name, name), kind, true, List.of());
    }

    private static FormField optional(String name, Kind kind) {
        return new FormField(name, Text.of(name, name), kind, false, List.of());
    }

    private static FormField choice(String name, String... options) {
        return new FormField(name, Text.of(name, name), Kind.CHOICE, true, List.of(options));
    }

    /** What the holders of the steps fill in. */
    public static Map<String, String> form(String step, String meter) {
        return switch (step) {
            case "SURVEY" -> Map.of("area", "A-3301", "important", "false");
            case "CONTRACT" -> Map.of("signedOn", "2026-03-01", "tariff", "ZJ-RES-ANNUAL");
            case "METER" -> Map.of("meter", meter, "energisedAt", "2026-03-01T12:00:00+08:00", "readingTotal", "0.35");
            default -> Map.of();
        };
    }
}
