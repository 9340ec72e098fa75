package org.wattline.adapter.memory.payment.agency;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.agency.Agencies;
import org.wattline.application.payment.agency.AgencyReceipts;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;

/** Agencies in memory, where units of work come one after the other. */
public final class MemoryAgencies implements Agencies, AgencyReceipts {
    private final MemoryTable<AgencyCode, Agency> table;
    private final MemoryPayments payments;

    public MemoryAgencies(MemoryStore store, MemoryPayments payments) {
        table = store.table("payment-agency", Agency::code);
        this.payments = payments;
    }

    @Override
    public Optional<Agency> find(AgencyCode code) {
        return table.find(code);
    }

    @Override
    public Optional<Agency> of(String login) {
        return table.stream().filter(each -> each.login().equals(login)).findFirst();
    }

    @Override
    public Optional<Agency> hold(AgencyCode code) {
        return table.find(code);
    }

    @Override
    public Agency add(Agency agency) {
        if (of(agency.login()).isPresent()) throw new AlreadyThere("agency with login " + agency.login());
        return table.add(agency);
    }

    @Override
    public Agency save(Agency agency) {
        return table.save(agency);
    }

    @Override
    public Page<Agency> list(Scope scope, Page.Request page) {
        List<Agency> wanted = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> page.after()
                        .map(after -> each.code().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Agency::code))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.code().value());
    }

    @Override
    public List<PaymentViews.Row> taken(AgencyCode agency, Instant from, Instant until) {
        return payments.through(Channel.AGENCY, from, until)
                .filter(row -> row.reference()
                        .map(reference -> reference.value().startsWith(agency.prefix()))
                        .orElse(false))
                .sorted(Comparator.comparing(PaymentViews.Row::receivedAt).thenComparing(PaymentViews.Row::no))
                .toList();
    }
}
