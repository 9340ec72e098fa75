package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.billing.proof.BillVerificationRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryReadingsThen;
import org.wattline.adapter.postgres.metering.PostgresReadingsThen;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.proof.BillVerifications;
import org.wattline.application.billing.proof.InputsThen;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.billing.proof.VerifyingBills;
import org.wattline.application.billing.proof.VerifyingNotes;
import org.wattline.application.contract.Contracts;
import org.wattline.application.correction.ReckoningFacts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.wiring.Storage;

/** Bills proved by calculating them again. */
public final class BillProofModule extends AbstractModule {
    @Provides
    @Singleton
    ReadingsThen readings(Storage storage, UsageViews usage) {
        return switch (storage) {
            case Storage.Memory unused -> new MemoryReadingsThen(usage);
            case Storage.Postgres postgres -> new PostgresReadingsThen(postgres.units());
        };
    }

    @Provides
    @Singleton
    InputsThen inputs(
            Accounts accounts,
            Contracts contracts,
            MeteringPoints points,
            ReadingsThen readings,
            EquipmentRegister equipment,
            PointArrangements arrangements) {
        return new InputsThen(accounts, contracts, points, readings, equipment, arrangements);
    }

    @Provides
    @Singleton
    VerifyingBills verifying(
            UnitOfWork work, KeptBills kept, InputsThen inputs, Prices prices, Announcements announcements) {
        return new VerifyingBills(work, kept, inputs, prices, announcements);
    }

    @Provides
    @Singleton
    VerifyingNotes notes(
            UnitOfWork work,
            KeptNotes notes,
            KeptBills kept,
            Bills bills,
            Accounts accounts,
            ReckoningFacts reckoning) {
        return new VerifyingNotes(work, notes, kept, bills, accounts, reckoning);
    }

    @ProvidesIntoSet
    Jobs.Work verifications(VerifyingBills verifying, VerifyingNotes notes) {
        return new BillVerifications(verifying, notes);
    }

    @ProvidesIntoSet
    Routes routes(Jobs jobs) {
        return new BillVerificationRoutes(jobs);
    }
}
