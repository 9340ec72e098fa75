package org.wattline.bootstrap.wiring.access;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.http.access.CredentialRoutes;
import org.wattline.adapter.http.access.CustomerLoginRoutes;
import org.wattline.adapter.http.access.MeRoutes;
import org.wattline.adapter.http.access.PositionRoutes;
import org.wattline.adapter.http.access.StaffAccountRoutes;
import org.wattline.adapter.http.access.TestClockRoutes;
import org.wattline.adapter.http.access.TokenRoutes;
import org.wattline.adapter.http.access.UnitRoutes;
import org.wattline.adapter.http.access.VaultRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.security.OwnTokens;
import org.wattline.application.access.AccessPolicies;
import org.wattline.application.access.AppointingFirstAdministrators;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.Authenticating;
import org.wattline.application.access.BindingCustomers;
import org.wattline.application.access.ChangingPasswords;
import org.wattline.application.access.Credentials;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.CustomerOwners;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.FoundingUnits;
import org.wattline.application.access.LockingAccounts;
import org.wattline.application.access.OpeningCustomerLogins;
import org.wattline.application.access.OpeningSessions;
import org.wattline.application.access.OpeningStaffAccounts;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.PasswordHashing;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.Positions;
import org.wattline.application.access.Secrets;
import org.wattline.application.access.Sessions;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.SettableBusinessClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.bootstrap.demo.OnePassword;
import org.wattline.bootstrap.demo.RefreshingDemoPositions;

/** What can be done with units, positions, accounts and sessions, and the routes that offer it. */
public final class AccessCommandsModule extends AbstractModule {
    @Provides
    @Singleton
    FoundingUnits founding(UnitOfWork work, Outbox outbox, OrganisationUnits units, BusinessClock clock) {
        return new FoundingUnits(work, outbox, units, clock);
    }

    @Provides
    @Singleton
    DefiningPositions defining(
            UnitOfWork work, Outbox outbox, Positions positions, Supplier<PermissionCatalogue> catalogue) {
        return new DefiningPositions(work, outbox, positions, catalogue);
    }

    @Provides
    @Singleton
    OpeningStaffAccounts openingStaff(
            UnitOfWork work,
            Outbox outbox,
            StaffAccounts accounts,
            Credentials credentials,
            OrganisationUnits units,
            PasswordHashing hashing,
            AccessPolicies policies,
            Ids ids,
            InstantSource time) {
        return new OpeningStaffAccounts(
                work, outbox, accounts, credentials, units, hashing, policies.password(), ids, time);
    }

    @Provides
    @Singleton
    AssigningPositions assigning(
            UnitOfWork work,
            Outbox outbox,
            StaffAccounts accounts,
            Positions positions,
            OrganisationUnits units,
            BusinessClock clock) {
        return new AssigningPositions(work, outbox, accounts, positions, units, clock);
    }

    @Provides
    @Singleton
    OpeningCustomerLogins openingCustomers(
            UnitOfWork work,
            Outbox outbox,
            CustomerLogins logins,
            Credentials credentials,
            PasswordHashing hashing,
            AccessPolicies policies,
            Ids ids,
            InstantSource time) {
        return new OpeningCustomerLogins(work, outbox, logins, credentials, hashing, policies.password(), ids, time);
    }

    @Provides
    @Singleton
    BindingCustomers binding(
            UnitOfWork work, Outbox outbox, CustomerLogins logins, CustomerOwners customers, BusinessClock clock) {
        return new BindingCustomers(work, outbox, logins, customers, clock);
    }

    @Provides
    @Singleton
    ChangingPasswords changing(
            UnitOfWork work,
            Outbox outbox,
            Credentials credentials,
            PasswordHashing hashing,
            Secrets secrets,
            AccessPolicies policies,
            InstantSource time) {
        return new ChangingPasswords(work, outbox, credentials, hashing, secrets, policies, time);
    }

    @Provides
    @Singleton
    LockingAccounts locking(UnitOfWork work, Outbox outbox, Credentials credentials, InstantSource time) {
        return new LockingAccounts(work, outbox, credentials, time);
    }

    @Provides
    @Singleton
    OpeningSessions sessions(
            UnitOfWork work,
            Outbox outbox,
            Sessions sessions,
            Credentials credentials,
            StaffAccounts staff,
            PasswordHashing hashing,
            OwnTokens tokens,
            Secrets secrets,
            AccessPolicies policies,
            Ids ids,
            InstantSource time,
            BusinessClock clock) {
        return new OpeningSessions(
                work, outbox, sessions, credentials, staff, hashing, tokens, secrets, policies, ids, time, clock);
    }

    @Provides
    @Singleton
    AppointingFirstAdministrators appointing(
            UnitOfWork work,
            Outbox outbox,
            OrganisationUnits units,
            Positions positions,
            StaffAccounts accounts,
            FoundingUnits founding,
            OpeningStaffAccounts opening,
            AssigningPositions assigning,
            Secrets secrets,
            BusinessClock clock) {
        return new AppointingFirstAdministrators(
                work, outbox, units, positions, accounts, founding, opening, assigning, secrets, clock);
    }

    @Provides
    RefreshingDemoPositions refreshing(
            UnitOfWork work, Positions positions, DefiningPositions defining, Histories histories) {
        return new RefreshingDemoPositions(work, positions, defining, histories);
    }

    @Provides
    DemoAccess demoAccess(
            UnitOfWork work,
            Outbox outbox,
            StaffAccounts accounts,
            Credentials credentials,
            OrganisationUnits units,
            PasswordHashing hashing,
            AccessPolicies policies,
            Ids ids,
            InstantSource time,
            FoundingUnits founding,
            DefiningPositions defining,
            AssigningPositions assigning) {
        OpeningStaffAccounts opening = new OpeningStaffAccounts(
                work, outbox, accounts, credentials, units, new OnePassword(hashing), policies.password(), ids, time);
        return new DemoAccess(work, founding, defining, opening, assigning, accounts);
    }

    @ProvidesIntoSet
    Routes tokenRoutes(OpeningSessions sessions, Authenticating authenticating, OwnTokens tokens) {
        return new TokenRoutes(sessions, authenticating, tokens);
    }

    @ProvidesIntoSet
    Routes meRoutes(ChangingPasswords passwords) {
        return new MeRoutes(passwords);
    }

    @ProvidesIntoSet
    Routes staffRoutes(
            StaffAccounts accounts,
            StaffAccountViews views,
            Credentials credentials,
            OpeningStaffAccounts opening,
            AssigningPositions assigning) {
        return new StaffAccountRoutes(accounts, views, credentials, opening, assigning);
    }

    @ProvidesIntoSet
    Routes credentialRoutes(LockingAccounts locking, ChangingPasswords passwords) {
        return new CredentialRoutes(locking, passwords);
    }

    @ProvidesIntoSet
    Routes customerLoginRoutes(
            CustomerLogins logins, CustomerLoginViews views, OpeningCustomerLogins opening, BindingCustomers binding) {
        return new CustomerLoginRoutes(logins, views, opening, binding);
    }

    @ProvidesIntoSet
    Routes positionRoutes(Positions positions, DefiningPositions defining, Supplier<PermissionCatalogue> catalogue) {
        return new PositionRoutes(positions, defining, catalogue);
    }

    @ProvidesIntoSet
    Routes unitRoutes(OrganisationUnits units, UnitViews views, FoundingUnits founding, BusinessClock clock) {
        return new UnitRoutes(units, views, founding, clock);
    }

    @ProvidesIntoSet
    Routes vaultRoutes(Jobs jobs) {
        return new VaultRoutes(jobs);
    }

    /** No routes at all where the clock is the machine's. */
    @ProvidesIntoSet
    Routes testClockRoutes(BusinessClock clock) {
        return clock instanceof SettableBusinessClock settable ? new TestClockRoutes(settable) : List::of;
    }
}
