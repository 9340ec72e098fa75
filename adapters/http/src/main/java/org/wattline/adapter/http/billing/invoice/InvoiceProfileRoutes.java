package org.wattline.adapter.http.billing.invoice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.application.billing.invoice.KeepingProfiles;
import org.wattline.application.platform.Caller;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.billing.invoice.TaxNumber;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Version;

/** {@code /v1/customers/{customerId}/invoice-profile}: to whom a customer's invoices are made out. */
public final class InvoiceProfileRoutes implements Routes {
    private static final String PATH = "/v1/customers/{customerId}/invoice-profile";

    private final KeepingProfiles keeping;
    private final InvoiceProfiles profiles;

    public InvoiceProfileRoutes(KeepingProfiles keeping, InvoiceProfiles profiles) {
        this.keeping = keeping;
        this.profiles = profiles;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                TaxNumber.class,
                "纳税人识别号（统一社会信用代码）",
                "tax number (unified social credit code)",
                Title.EXAMPLE.taxNumber.map(TaxNumber::value).orElse(""),
                TaxNumber::new,
                TaxNumber::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.get(PATH))
                        .summary("查看开票资料", "Show an invoice profile")
                        .answers(200, Profile.class, Profile.EXAMPLE)
                        .handle(x -> x.found(profiles.find(customer(x)).map(profile -> Profile.of(profile, x)))),
                one(Route.put(PATH))
                        .withoutIfMatch()
                        .summary("登记开票资料", "Keep an invoice profile")
                        .description(
                                "单位须有税号；以最后一次登记为准，已申请的发票不变",
                                "A company has a tax number. The last one given holds; invoices that were requested keep theirs")
                        .body(Title.class, Title.EXAMPLE)
                        .answers(200, Profile.class, Profile.EXAMPLE)
                        .refuses(CustomerRefusal.UNKNOWN)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingProfiles.Keep(
                                                customer(x), x.body().title())),
                                profile -> Profile.of(profile, x))));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("billing")
                .permission(BillingPermissions.INVOICE)
                .owned("customerId", "customer")
                .redirecting();
    }

    private static CustomerId customer(Exchange<?> x) {
        return new CustomerId(x.pathId("customerId"));
    }

    /** To whom. @param taxNumber of a company; a person has none @param bank with the number of the account there, or neither */
    public record Title(
            @Size(min = 1, max = 100) String name,
            Optional<TaxNumber> taxNumber,
            @Size(min = 1, max = 200) Optional<String> address,
            @Size(min = 1, max = 30) Optional<String> phone,
            @Size(min = 1, max = 100) Optional<String> bank,
            @Size(min = 8, max = 30) Optional<String> bankAccount) {
        static final Title EXAMPLE = new Title(
                "浙江某某有限公司",
                Optional.of(new TaxNumber("91330000MA27X5PW20")),
                Optional.of("浙江省杭州市西湖区灵隐路18号"),
                Optional.of("0571-87654321"),
                Optional.of("中国工商银行杭州分行"),
                Optional.of("6222021202041000017"));

        InvoiceTitle title() {
            try {
                return new InvoiceTitle(name, taxNumber, address, phone, bank, bankAccount);
            } catch (IllegalArgumentException malformed) {
                throw Rejected.malformed(Fault.invalid("/bankAccount", malformed));
            }
        }
    }

    /** To whom, masked unless the reader may see personal data. */
    public record Profile(
            UUID customerId,
            String name,
            Optional<TaxNumber> taxNumber,
            Optional<String> address,
            Optional<String> phone,
            Optional<String> bank,
            Optional<String> bankAccount,
            Version version)
            implements Tagged {
        static final Profile EXAMPLE = new Profile(
                UUID.fromString("019c5a10-0000-7000-8000-000000000001"),
                Title.EXAMPLE.name,
                Title.EXAMPLE.taxNumber,
                Title.EXAMPLE.address,
                Title.EXAMPLE.phone,
                Title.EXAMPLE.bank,
                Title.EXAMPLE.bankAccount,
                new Version(1));

        static Profile of(InvoiceProfile profile, Exchange<?> x) {
            InvoiceTitle title = profile.title();
            boolean clear =
                    x.caller().kind() == Caller.Kind.CUSTOMER || x.reveal(title).equals(title.clear());
            Function<String, String> shown = text -> clear ? text : Masked.keep(text, 0, 2);
            return new Profile(
                    profile.customer().value(),
                    clear ? title.name() : title.masked(),
                    title.taxNumber(),
                    title.address().map(shown),
                    title.phone().map(shown),
                    title.bank(),
                    title.bankAccount().map(shown),
                    profile.version());
        }
    }
}
