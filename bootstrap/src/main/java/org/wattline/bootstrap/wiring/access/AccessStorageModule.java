package org.wattline.bootstrap.wiring.access;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.memory.access.MemoryCredentials;
import org.wattline.adapter.memory.access.MemoryCustomerLogins;
import org.wattline.adapter.memory.access.MemoryPositions;
import org.wattline.adapter.memory.access.MemorySealedValues;
import org.wattline.adapter.memory.access.MemorySessions;
import org.wattline.adapter.memory.access.MemorySigningKeys;
import org.wattline.adapter.memory.access.MemoryStaffAccounts;
import org.wattline.adapter.memory.access.MemoryUnits;
import org.wattline.adapter.postgres.access.PostgresCredentials;
import org.wattline.adapter.postgres.access.PostgresCustomerLogins;
import org.wattline.adapter.postgres.access.PostgresOrganisationUnits;
import org.wattline.adapter.postgres.access.PostgresPositions;
import org.wattline.adapter.postgres.access.PostgresSealedValues;
import org.wattline.adapter.postgres.access.PostgresSessions;
import org.wattline.adapter.postgres.access.PostgresSigningKeys;
import org.wattline.adapter.postgres.access.PostgresStaffAccounts;
import org.wattline.adapter.postgres.access.SealedColumns;
import org.wattline.application.access.Credentials;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.Positions;
import org.wattline.application.access.SealedValues;
import org.wattline.application.access.Sessions;
import org.wattline.application.access.SigningKeys;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;

/** Where units, positions, accounts, sessions and keys are kept, and to whom they belong. */
public final class AccessStorageModule extends AbstractModule {
    @Provides
    @Singleton
    OrganisationUnits units(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryUnits(memory.store());
            case Storage.Postgres postgres -> new PostgresOrganisationUnits(postgres.units());
        };
    }

    @Provides
    UnitViews unitViews(OrganisationUnits units) {
        return (UnitViews) units;
    }

    @Provides
    @Singleton
    Positions positions(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPositions(memory.store());
            case Storage.Postgres postgres -> new PostgresPositions(postgres.units());
        };
    }

    @Provides
    @Singleton
    StaffAccounts staff(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryStaffAccounts(memory.store());
            case Storage.Postgres postgres -> new PostgresStaffAccounts(postgres.units(), vault);
        };
    }

    @Provides
    StaffAccountViews staffViews(StaffAccounts accounts) {
        return (StaffAccountViews) accounts;
    }

    @Provides
    @Singleton
    CustomerLogins customerLogins(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCustomerLogins(memory.store());
            case Storage.Postgres postgres -> new PostgresCustomerLogins(postgres.units(), vault);
        };
    }

    @Provides
    CustomerLoginViews customerLoginViews(CustomerLogins logins) {
        return (CustomerLoginViews) logins;
    }

    @Provides
    @Singleton
    Credentials credentials(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCredentials(memory.store());
            case Storage.Postgres postgres -> new PostgresCredentials(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    Sessions sessions(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySessions(memory.store());
            case Storage.Postgres postgres -> new PostgresSessions(postgres.units());
        };
    }

    @Provides
    @Singleton
    SigningKeys signingKeys(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySigningKeys(memory.store());
            case Storage.Postgres postgres -> new PostgresSigningKeys(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    SealedValues sealedValues(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySealedValues();
            case Storage.Postgres postgres -> new PostgresSealedValues(postgres.units(), vault, SealedColumns.ALL);
        };
    }

    @ProvidesIntoSet
    Ownerships.Lookup ownersOfStaff(StaffAccounts accounts) {
        return Ownerships.Lookup.of(
                "staff-account",
                login -> accounts.withLogin(new Login(login)).map(account -> Scope.Owner.of(account.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup ownersOfCustomerLogins(CustomerLogins logins) {
        return Ownerships.Lookup.of(
                "customer-login",
                id -> logins.find(new AccountId(UUID.fromString(id))).map(login -> Scope.Owner.of(login.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup ownersOfUnits(OrganisationUnits units) {
        return Ownerships.Lookup.of(
                "unit", dotted -> units.find(UnitPath.ofDotted(dotted)).map(unit -> Scope.Owner.of(unit.path())));
    }
}
