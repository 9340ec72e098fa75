package org.wattline.adapter.http.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;

/**
 * A login of a customer.
 *
 * @param login a chosen name, or a telephone number, masked for whoever may not see personal data
 */
public record CustomerLoginBody(AccountId id, String login, UnitPath unit, List<Bound> customers, Version version)
        implements Tagged {
    private static final UUID ID = UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e");

    static final CustomerLoginBody EXAMPLE = new CustomerLoginBody(
            new AccountId(ID),
            "138****8000",
            new UnitPath("/33/3301"),
            List.of(new Bound(ID, CustomerRole.OWNER, Instant.parse("2026-03-15T00:30:00Z"), Optional.empty())),
            new Version(2));

    static CustomerLoginBody of(Exchange<?> x, CustomerLogin login) {
        return new CustomerLoginBody(
                login.id(),
                x.reveal(login.login()),
                login.unit(),
                login.bindings().stream().map(Bound::of).toList(),
                login.version());
    }

    /** A customer that it acts for, or did until it was released. */
    public record Bound(UUID customerId, CustomerRole role, Instant boundAt, Optional<Instant> releasedAt) {
        static Bound of(CustomerLogin.Binding binding) {
            return new Bound(binding.customer(), binding.role(), binding.boundAt(), binding.releasedAt());
        }
    }

    /** A login in a list. */
    public record Row(AccountId id, String login, UnitPath unit) {
        static final Row EXAMPLE = new Row(new AccountId(ID), "138****8000", new UnitPath("/33/3301"));

        static Row of(Exchange<?> x, CustomerLoginViews.Row row) {
            return new Row(row.id(), x.reveal(row.login()), row.unit());
        }
    }
}
