package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.wattline.adapter.http.payment.debit.DebitRoutes;
import org.wattline.adapter.http.payment.debit.MandateRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.debit.MemoryDebits;
import org.wattline.adapter.memory.payment.debit.MemoryMandates;
import org.wattline.adapter.payment.alipay.AlipayDebits;
import org.wattline.adapter.payment.wechat.WeChatDebits;
import org.wattline.adapter.postgres.payment.debit.PostgresDebits;
import org.wattline.adapter.postgres.payment.debit.PostgresMandates;
import org.wattline.adapter.reference.payment.BankLayoutFile;
import org.wattline.adapter.reference.payment.DebitPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.debit.CollectingDebits;
import org.wattline.application.payment.debit.DebitPolicies;
import org.wattline.application.payment.debit.DebitingChannel;
import org.wattline.application.payment.debit.Debits;
import org.wattline.application.payment.debit.EnteringDebits;
import org.wattline.application.payment.debit.GivingMandates;
import org.wattline.application.payment.debit.Mandates;
import org.wattline.application.payment.debit.PlanningDebits;
import org.wattline.application.payment.debit.TakingInDebitResults;
import org.wattline.application.payment.debit.WritingDebitFiles;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.MandateNo;

/** Automatic debit: mandates, debits, files for banks, and the channels that take money from wallets. */
public final class DebitModule extends AbstractModule {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Providers providers;

    public DebitModule(Providers providers) {
        this.providers = providers;
    }

    private record Channels(List<DebitingChannel> all) {}

    @Provides
    @Singleton
    Mandates mandates(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryMandates(memory.store());
            case Storage.Postgres postgres -> new PostgresMandates(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    Debits debits(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryDebits(memory.store());
            case Storage.Postgres postgres -> new PostgresDebits(postgres.units());
        };
    }

    @Provides
    @Singleton
    DebitPolicies policies(Rules rules) {
        return DebitPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    Channels channels() {
        return new Channels(Stream.<DebitingChannel>concat(
                        providers.wechatPay().stream().map(merchant -> new WeChatDebits(merchant, Providers.MACHINE)),
                        providers.alipay().stream().map(merchant -> new AlipayDebits(merchant, Providers.MACHINE)))
                .toList());
    }

    @Provides
    @Singleton
    GivingMandates giving(
            UnitOfWork work,
            Mandates mandates,
            Books books,
            Channels channels,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new GivingMandates(work, mandates, books, channels.all(), numbers, outbox, clock);
    }

    @Provides
    @Singleton
    EnteringDebits entering(
            UnitOfWork work,
            Debits debits,
            Mandates mandates,
            TakingPayments taking,
            DebitPolicies policies,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new EnteringDebits(work, debits, mandates, taking, policies, numbers, outbox, clock);
    }

    @Provides
    @Singleton
    PlanningDebits planning(
            UnitOfWork work,
            Mandates mandates,
            Debits debits,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            DebitPolicies policies,
            Channels channels,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new PlanningDebits(
                work, mandates, debits, balances, apart, collection, policies, channels.all(), numbers, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work planningDebits(PlanningDebits planning) {
        return planning;
    }

    @ProvidesIntoSet
    Jobs.Work collecting(
            UnitOfWork work,
            Debits debits,
            Mandates mandates,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            EnteringDebits entering,
            Channels channels,
            Outbox outbox,
            BusinessClock clock) {
        return new CollectingDebits(
                work, debits, mandates, balances, apart, collection, entering, channels.all(), outbox, clock);
    }

    @ProvidesIntoSet
    Recurring everyMorning() {
        return Recurring.daily(MORNING, PlanningDebits.KIND);
    }

    @ProvidesIntoSet
    Recurring collectingAgain() {
        return Recurring.every(Duration.ofMinutes(10), CollectingDebits.KIND);
    }

    @ProvidesIntoSet
    Routes mandateRoutes(GivingMandates giving, Mandates mandates) {
        return new MandateRoutes(giving, mandates);
    }

    @ProvidesIntoSet
    Routes debitRoutes(
            Debits debits,
            Mandates mandates,
            DebitPolicies policies,
            EnteringDebits entering,
            BusinessClock clock,
            Rules rules) {
        return new DebitRoutes(
                debits,
                new WritingDebitFiles(debits, mandates, policies),
                new TakingInDebitResults(BankLayoutFile.in(rules), policies, debits, entering, clock));
    }

    @ProvidesIntoSet
    Ownerships.Lookup mandateOwners(Mandates mandates) {
        return Ownerships.Lookup.of(
                "debit-mandate",
                no -> mandates.find(new MandateNo(no))
                        .map(mandate -> Scope.Owner.of(
                                mandate.unit(), mandate.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup debitOwners(Debits debits) {
        return Ownerships.Lookup.of(
                "debit",
                no -> debits.find(new DebitNo(no))
                        .map(debit ->
                                Scope.Owner.of(debit.unit(), debit.customer().value())));
    }
}
