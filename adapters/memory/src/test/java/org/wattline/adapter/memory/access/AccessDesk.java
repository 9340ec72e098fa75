package org.wattline.adapter.memory.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.AccessPolicies;
import org.wattline.application.access.AppointingFirstAdministrators;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.Authenticating;
import org.wattline.application.access.BindingCustomers;
import org.wattline.application.access.ChangingPasswords;
import org.wattline.application.access.CountedSecrets;
import org.wattline.application.access.CustomerRights;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.FoundingUnits;
import org.wattline.application.access.LockingAccounts;
import org.wattline.application.access.OpeningCustomerLogins;
import org.wattline.application.access.OpeningSessions;
import org.wattline.application.access.OpeningStaffAccounts;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.ReadableTokens;
import org.wattline.application.access.TransparentHashing;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.SettableBusinessClock;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/** All use cases of this capability on memory, with a company of a province, a city and a county. */
final class AccessDesk {
    static final Permission ISSUE = new Permission("billing:issue");
    static final Permission SEE = new Permission("billing:see");
    static final Permission PAY = new Permission("payment:pay");
    static final UnitPath PROVINCE = new UnitPath("/33");
    static final UnitPath CITY = new UnitPath("/33/3301");
    static final UnitPath COUNTY = new UnitPath("/33/3301/330106");
    static final PositionCode BILLER = new PositionCode("BILLER");
    static final PositionCode CASHIER = new PositionCode("CASHIER");
    static final Password PASSWORD = new Password("Right-horse-1");
    static final Caller.Origin HERE = new Caller.Origin("203.0.113.7", "req-1");
    static final Caller ADMIN = Caller.system("admin");
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private volatile Instant machine = START;
    final SettableBusinessClock clock = new SettableBusinessClock(() -> machine);
    final Ids ids = UUID::randomUUID;
    final MemoryStore store = new MemoryStore(clock, ids);
    final MemoryUnits units = new MemoryUnits(store);
    final MemoryPositions positions = new MemoryPositions(store);
    final MemoryStaffAccounts staff = new MemoryStaffAccounts(store);
    final MemoryCustomerLogins customers = new MemoryCustomerLogins(store);
    final MemoryCredentials credentials = new MemoryCredentials(store);
    final MemorySessions sessions = new MemorySessions(store);
    final TransparentHashing hashing = new TransparentHashing();
    final CountedSecrets secrets = new CountedSecrets();
    final ReadableTokens tokens = new ReadableTokens();
    final Map<UUID, Scope.Owner> served = new ConcurrentHashMap<>();
    final AccessPolicies policies = AccessPolicies.DEFAULT;

    final FoundingUnits founding = new FoundingUnits(store, store, units, clock);
    final DefiningPositions defining = new DefiningPositions(
            store,
            store,
            positions,
            () -> PermissionCatalogue.of(Set.of(ISSUE, SEE, PAY, AccessPermissions.SEE_STAFF)));
    final OpeningStaffAccounts openingStaff = new OpeningStaffAccounts(
            store, store, staff, credentials, units, hashing, policies.password(), ids, this::machineTime);
    final AssigningPositions assigning = new AssigningPositions(store, store, staff, positions, units, clock);
    final OpeningCustomerLogins openingCustomers = new OpeningCustomerLogins(
            store, store, customers, credentials, hashing, policies.password(), ids, this::machineTime);
    final BindingCustomers binding =
            new BindingCustomers(store, store, customers, id -> Optional.ofNullable(served.get(id)), clock);
    final ChangingPasswords changing =
            new ChangingPasswords(store, store, credentials, hashing, secrets, policies, this::machineTime);
    final LockingAccounts locking = new LockingAccounts(store, store, credentials, this::machineTime);
    final OpeningSessions signing = new OpeningSessions(
            store,
            store,
            sessions,
            credentials,
            staff,
            hashing,
            tokens,
            secrets,
            policies,
            ids,
            this::machineTime,
            clock);
    final Authenticating authenticating = new Authenticating(
            tokens,
            sessions,
            credentials,
            staff,
            customers,
            whose -> whose,
            positions,
            new CustomerRights(
                    Set.of(),
                    Map.of(CustomerRole.OWNER, Set.of(SEE, PAY, ISSUE), CustomerRole.PAYER, Set.of(SEE, PAY))),
            policies.session(),
            this::machineTime,
            clock);
    final AppointingFirstAdministrators appointing = new AppointingFirstAdministrators(
            store, store, units, positions, staff, founding, openingStaff, assigning, secrets, clock);

    static MemoryStore store() {
        return new MemoryStore(() -> START, UUID::randomUUID);
    }

    /** Units, and the positions of biller and cashier, which no one may hold both. */
    AccessDesk furnished() {
        done(appointing.handle(ADMIN));
        found(UnitPath.COMPANY, "33", UnitLevel.PROVINCE);
        found(PROVINCE, "3301", UnitLevel.CITY);
        found(CITY, "330106", UnitLevel.COUNTY);
        define(BILLER, Set.of(ISSUE, SEE), Set.of());
        define(CASHIER, Set.of(PAY), Set.of(BILLER));
        return this;
    }

    Instant machineTime() {
        return machine;
    }

    void later(Duration time) {
        machine = machine.plus(time);
    }

    Login staff(String login, UnitPath unit) {
        Login name = new Login(login);
        done(openingStaff.handle(
                ADMIN, new OpeningStaffAccounts.Open(name, new StaffName("王小明"), unit, PASSWORD, false)));
        return name;
    }

    void assign(Login login, PositionCode position, UnitPath unit) {
        done(assigning.handle(
                ADMIN, new AssigningPositions.Assign(login, position, unit, Span.startingOn(clock.today()))));
    }

    OpeningSessions.Tokens signIn(Login login) {
        return done(signing.handle(HERE, new OpeningSessions.SignIn(login, PASSWORD, Optional.empty())));
    }

    Optional<Caller> who(OpeningSessions.Tokens held) {
        return authenticating.handle(held.accessToken(), HERE);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError(why.code());
        };
    }

    static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(Object value) -> "done " + value;
            case Outcome.Refused<?>(Refusal why) -> why.rule() + " " + why.code();
        };
    }

    private void found(UnitPath parent, String code, UnitLevel level) {
        done(founding.handle(
                ADMIN, new FoundingUnits.Found(parent, code, level, Text.of("单位", "Unit"), clock.today())));
    }

    private void define(PositionCode code, Set<Permission> permissions, Set<PositionCode> excludes) {
        done(defining.handle(
                ADMIN,
                new DefiningPositions.Define(
                        code,
                        new DefiningPositions.Terms(
                                Text.of("岗位", "Position"), permissions, UnitLevel.COUNTY, excludes))));
    }
}
