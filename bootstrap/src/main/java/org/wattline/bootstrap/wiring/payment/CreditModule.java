package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.UUID;
import org.wattline.adapter.http.credit.CreditRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.credit.MemoryAdvances;
import org.wattline.adapter.memory.credit.MemoryCreditConsents;
import org.wattline.adapter.memory.credit.MemoryCreditHistories;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.payment.credit.PartnerGateway;
import org.wattline.adapter.postgres.credit.PostgresAdvances;
import org.wattline.adapter.postgres.credit.PostgresCreditConsents;
import org.wattline.adapter.postgres.credit.PostgresCreditHistories;
import org.wattline.adapter.reference.credit.CreditPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.credit.Advances;
import org.wattline.application.credit.AdvancingBills;
import org.wattline.application.credit.AskingPartner;
import org.wattline.application.credit.CreditConsents;
import org.wattline.application.credit.CreditHistories;
import org.wattline.application.credit.CreditPolicies;
import org.wattline.application.credit.GivingConsents;
import org.wattline.application.credit.JudgingCredit;
import org.wattline.application.customer.Accounts;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
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
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.ConsentId;

/** Credit: standing, consents, the partner and what it pays ahead. */
public final class CreditModule extends AbstractModule {

    private final Providers providers;

    public CreditModule(Providers providers) {
        this.providers = providers;
    }

    @Provides
    @Singleton
    CreditConsents consents(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCreditConsents(memory.store());
            case Storage.Postgres postgres -> new PostgresCreditConsents(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    Advances advances(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryAdvances(memory.store());
            case Storage.Postgres postgres -> new PostgresAdvances(postgres.units());
        };
    }

    @Provides
    @Singleton
    CreditHistories histories(
            Storage storage,
            Accounts accounts,
            Balances balances,
            Payments payments,
            CollectionHolds holds,
            Disconnections disconnections,
            PrepaidControls prepaid) {
        return switch (storage) {
            case Storage.Memory memory ->
                new MemoryCreditHistories(
                        accounts, (MemoryBalances) balances, (MemoryPayments) payments, holds, disconnections, prepaid);
            case Storage.Postgres postgres -> new PostgresCreditHistories(postgres.units());
        };
    }

    @Provides
    @Singleton
    CreditPolicies policies(Rules rules) {
        return CreditPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    JudgingCredit judging(CreditHistories histories, CreditPolicies policies, BusinessClock clock) {
        return new JudgingCredit(histories, policies, clock);
    }

    @ProvidesIntoSet
    Jobs.Work advancing(
            UnitOfWork work,
            CreditConsents consents,
            Advances advances,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            JudgingCredit judging,
            CreditPolicies policies,
            TakingPayments taking,
            Numbers numbers,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        AskingPartner asking = new AskingPartner(
                work,
                consents,
                advances,
                taking,
                balances,
                collection,
                providers.creditPartner().map(account -> new PartnerGateway(account, Providers.MACHINE)),
                outbox,
                clock);
        return new AdvancingBills(
                work,
                consents,
                advances,
                balances,
                apart,
                collection,
                judging,
                policies,
                asking,
                numbers,
                ids,
                outbox,
                clock);
    }

    @ProvidesIntoSet
    Recurring advancingAgain() {
        return Recurring.every(Duration.ofMinutes(30), AdvancingBills.KIND);
    }

    @ProvidesIntoSet
    Routes routes(
            UnitOfWork work,
            JudgingCredit judging,
            CreditConsents consents,
            Advances advances,
            Books books,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        return new CreditRoutes(
                judging, new GivingConsents(work, consents, books, ids, outbox, clock), consents, advances);
    }

    @ProvidesIntoSet
    Ownerships.Lookup consentOwners(CreditConsents consents) {
        return Ownerships.Lookup.of(
                "credit-consent",
                id -> consents.find(new ConsentId(UUID.fromString(id)))
                        .map(consent -> Scope.Owner.of(
                                consent.unit(), consent.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup advanceOwners(Advances advances) {
        return Ownerships.Lookup.of(
                "credit-advance",
                no -> advances.find(new AdvanceNo(no))
                        .map(advance -> Scope.Owner.of(
                                advance.unit(), advance.customer().value())));
    }
}
