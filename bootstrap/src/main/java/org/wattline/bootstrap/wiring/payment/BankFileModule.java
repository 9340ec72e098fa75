package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.payment.BankFileRoutes;
import org.wattline.adapter.http.payment.bank.FileLineRoutes;
import org.wattline.adapter.http.payment.bank.StrayReceiptRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.bank.MemoryFileLines;
import org.wattline.adapter.memory.payment.bank.MemoryStrayReceipts;
import org.wattline.adapter.postgres.payment.bank.PostgresFileLines;
import org.wattline.adapter.postgres.payment.bank.PostgresStrayReceipts;
import org.wattline.adapter.reference.payment.BankLayoutFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.bank.FileLines;
import org.wattline.application.payment.bank.KeepingFileLines;
import org.wattline.application.payment.bank.KeepingStrayReceipts;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bank.TakingInBankFiles;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.bank.FileLineId;
import org.wattline.domain.payment.bank.StrayReceiptId;

/** Files of banks and agencies, and the money in them that is nobody's yet. */
public final class BankFileModule extends AbstractModule {
    @Provides
    @Singleton
    StrayReceipts receipts(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryStrayReceipts(memory.store());
            case Storage.Postgres postgres -> new PostgresStrayReceipts(postgres.units());
        };
    }

    @Provides
    @Singleton
    KeepingStrayReceipts keeping(
            UnitOfWork work,
            StrayReceipts receipts,
            TakingPayments taking,
            Ledger ledger,
            Ids ids,
            BusinessClock clock) {
        return new KeepingStrayReceipts(work, receipts, taking, ledger, ids, clock);
    }

    @Provides
    @Singleton
    FileLines lines(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryFileLines(memory.store());
            case Storage.Postgres postgres -> new PostgresFileLines(postgres.units());
        };
    }

    @Provides
    @Singleton
    KeepingFileLines left(
            UnitOfWork work,
            FileLines lines,
            KeepingStrayReceipts strays,
            Payments payments,
            Ids ids,
            BusinessClock clock) {
        return new KeepingFileLines(work, lines, strays, payments, ids, clock);
    }

    @ProvidesIntoSet
    Routes bankFileRoutes(
            TakingPayments taking,
            Payments payments,
            Books books,
            KeepingStrayReceipts strays,
            KeepingFileLines left,
            Rules rules) {
        return new BankFileRoutes(
                new TakingInBankFiles(BankLayoutFile.in(rules), taking, payments, books, strays, left));
    }

    @ProvidesIntoSet
    Routes fileLineRoutes(KeepingFileLines left, FileLines lines) {
        return new FileLineRoutes(left, lines);
    }

    @ProvidesIntoSet
    Ownerships.Lookup fileLineOwners(FileLines lines) {
        return Ownerships.Lookup.of(
                "bank-file-line",
                id -> lines.find(new FileLineId(UUID.fromString(id))).map(held -> Scope.Owner.of(held.unit())));
    }

    @ProvidesIntoSet
    Routes strayReceiptRoutes(KeepingStrayReceipts keeping, StrayReceipts receipts) {
        return new StrayReceiptRoutes(keeping, receipts);
    }

    @ProvidesIntoSet
    Ownerships.Lookup strayReceiptOwners(StrayReceipts receipts) {
        return Ownerships.Lookup.of(
                "stray-receipt",
                id -> receipts.find(new StrayReceiptId(UUID.fromString(id))).map(held -> Scope.Owner.of(held.unit())));
    }
}
