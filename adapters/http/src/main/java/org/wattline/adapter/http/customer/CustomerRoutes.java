package org.wattline.adapter.http.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.customer.ChangingCustomers;
import org.wattline.application.customer.CustomerPermissions;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.RegisteringCustomers;
import org.wattline.application.customer.duplicate.RegisteringOnce;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateKnown;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Contact;
import org.wattline.domain.customer.ContactRole;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.customer.duplicate.DuplicatesLikely;

/** {@code /v1/customers}: who is served. */
public final class CustomerRoutes implements Routes {
    private static final String ONE = "/v1/customers/{customerId}";

    private final CustomerViews views;
    private final Customers customers;
    private final RegisteringOnce registering;
    private final ChangingCustomers changing;

    public CustomerRoutes(
            CustomerViews views, Customers customers, RegisteringOnce registering, ChangingCustomers changing) {
        this.views = views;
        this.customers = customers;
        this.registering = registering;
        this.changing = changing;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(PersonName.class, "姓名或名称", "a name", "王小明", PersonName::new, PersonName::clear);
        shapes.text(
                PhoneNumber.class, "联系电话", "a telephone number", "13812345678", PhoneNumber::new, PhoneNumber::clear);
        shapes.text(
                CertificateNumber.class,
                "证件号码",
                "number of a certificate",
                RegisterCustomer.CARD,
                CertificateNumber::new,
                CertificateNumber::clear);
        shapes.text(
                CertificateType.class,
                "证件类型",
                "type of a certificate",
                "01",
                CustomerRoutes::type,
                CertificateType::code);
        shapes.text(ContactRole.class, "联系类型", "what a contact is for", "02", CustomerRoutes::role, ContactRole::code);
        shapes.text(CustomerTag.class, "客户标签", "a tag", "31", CustomerTag::new, CustomerTag::code);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/customers")
                        .tag("customer")
                        .summary("客户列表", "List customers")
                        .description(
                                "按姓名、证件号码或电话精确查找；已合并的客户以存续客户列出",
                                "Found by the exact name, certificate number or telephone number; those merged into another are told by it")
                        .permission(CustomerPermissions.SEE)
                        .scoped()
                        .filter("name", "姓名或名称", "name", "王小明")
                        .filter("certificateNumber", "证件号码", "number of the certificate", RegisterCustomer.CARD)
                        .filter("phone", "联系电话", "telephone number", "13812345678")
                        .answersPage(CustomerBody.class, CustomerBody.EXAMPLE)
                        .handle(x -> x.page(
                                views.list(
                                        new CustomerViews.Filter(
                                                x.query("name"), x.query("certificateNumber"), x.query("phone")),
                                        x.scope(),
                                        x.page()),
                                customer -> CustomerBody.of(customer, x))),
                Route.post("/v1/customers")
                        .creates()
                        .tag("customer")
                        .summary("客户建档", "Register a customer")
                        .description(
                                "证件已登记，或电话、姓名相同的，答复冲突并列出有权知道的候选；确非同一客户的写明原因",
                                "A conflict where the certificate is registered, or telephone number and name are; with the candidates that the caller may"
                                        + " know of. Who says why it is somebody else goes on")
                        .permission(CustomerPermissions.EDIT)
                        .unowned("a customer belongs to the unit of whoever registers it")
                        .body(RegisterCustomer.class, RegisterCustomer.EXAMPLE)
                        .answers(201, CustomerBody.class, CustomerBody.EXAMPLE)
                        .refuses(new CertificateKnown(List.of()), new DuplicatesLikely(List.of()))
                        .handle(this::register),
                one(Route.get(ONE))
                        .summary("查看客户", "Show a customer")
                        .permission(CustomerPermissions.SEE)
                        .history("customer")
                        .answers(200, CustomerBody.class, CustomerBody.EXAMPLE)
                        .handle(x -> x.found(customers.find(id(x)).map(customer -> CustomerBody.of(customer, x)))),
                one(Route.command(ONE, "change-contacts"))
                        .summary("变更联系方式", "Change how a customer is reached")
                        .permission(CustomerPermissions.EDIT)
                        .body(ChangeContacts.class, ChangeContacts.EXAMPLE)
                        .answers(200, CustomerBody.class, CustomerBody.EXAMPLE)
                        .refuses(CustomerRefusal.values())
                        .handle(x -> x.outcome(
                                changing.handle(
                                        x.caller(),
                                        new ChangingCustomers.Reach(
                                                id(x), x.version(), x.body().phone(), contacts(x.body()))),
                                customer -> CustomerBody.of(customer, x))),
                one(Route.command(ONE, "tag"))
                        .summary("设置客户标签", "Say which tags a customer has")
                        .permission(CustomerPermissions.EDIT)
                        .body(TagCustomer.class, new TagCustomer(List.of(CustomerTag.ELDERLY_ALONE)))
                        .answers(200, CustomerBody.class, CustomerBody.EXAMPLE)
                        .refuses(CustomerRefusal.UNKNOWN)
                        .handle(x -> x.outcome(
                                changing.handle(
                                        x.caller(), new ChangingCustomers.Tag(id(x), x.version(), tags(x.body()))),
                                customer -> CustomerBody.of(customer, x))));
    }

    private static <B> Draft<B> one(Draft<B> route) {
        return route.tag("customer")
                .owned("customerId", "customer")
                .redirecting()
                .path(
                        "customerId",
                        "客户标识",
                        "id of the customer",
                        CustomerBody.EXAMPLE.customerId().toString());
    }

    private Reply register(Exchange<RegisterCustomer> x) {
        RegisterCustomer said = x.body();
        return x.created(
                registering.handle(
                        x.caller(),
                        new RegisteringOnce.Register(
                                new RegisteringCustomers.Register(
                                        said.kind(),
                                        said.name(),
                                        new Certificate(said.certificateType(), said.certificateNumber()),
                                        said.phone(),
                                        x.caller().unit()),
                                said.notDuplicateBecause())),
                customer -> "/v1/customers/" + customer.id(),
                customer -> CustomerBody.of(customer, x));
    }

    private static List<Contact> contacts(ChangeContacts said) {
        List<Contact> contacts = new ArrayList<>();
        said.contacts().forEach(c -> contacts.add(new Contact(c.role(), c.name(), c.phone())));
        return contacts;
    }

    private static SortedSet<CustomerTag> tags(TagCustomer said) {
        return new TreeSet<>(said.tags());
    }

    private static CustomerId id(Exchange<?> x) {
        return new CustomerId(x.pathId("customerId"));
    }

    private static CertificateType type(String code) {
        return CertificateType.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no such type of certificate: " + code));
    }

    private static ContactRole role(String code) {
        return ContactRole.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no such kind of contact: " + code));
    }

    /** A customer that comes without a connection. @param notDuplicateBecause why it is not one of those that likely are the same */
    public record RegisterCustomer(
            Customer.Kind kind,
            PersonName name,
            CertificateType certificateType,
            CertificateNumber certificateNumber,
            PhoneNumber phone,
            @Size(min = 1, max = 200) Optional<String> notDuplicateBecause) {
        static final String CARD = "330106199003070014";
        static final RegisterCustomer EXAMPLE = new RegisterCustomer(
                Customer.Kind.PERSON,
                new PersonName("王小明"),
                CertificateType.ID_CARD,
                new CertificateNumber(CARD),
                new PhoneNumber("13812345678"),
                Optional.empty());
    }

    /** Telephone number and contacts as they are to be. */
    public record ChangeContacts(PhoneNumber phone, List<Named> contacts) {
        static final ChangeContacts EXAMPLE = new ChangeContacts(
                new PhoneNumber("13912345678"),
                List.of(new Named(ContactRole.ACCOUNTING, new PersonName("李静"), new PhoneNumber("13712345678"))));
    }

    /** Somebody to speak with. */
    public record Named(ContactRole role, PersonName name, PhoneNumber phone) {}

    /** The tags that a customer is to have. */
    public record TagCustomer(List<CustomerTag> tags) {}
}
