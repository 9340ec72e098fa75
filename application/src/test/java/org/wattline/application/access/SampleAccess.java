package org.wattline.application.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.access.credential.Session;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** Samples of what this capability keeps; names and ids differ each time, so that tests may share a store. */
public final class SampleAccess {
    public static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    public static final Instant NOW = Instant.parse("2026-01-01T01:02:03.456789Z");

    private SampleAccess() {}

    public static Login login() {
        return new Login("u" + UUID.randomUUID().toString().replace("-", ""));
    }

    public static Login mobile() {
        return new Login("13" + String.format("%09d", UUID.randomUUID().getMostSignificantBits() >>> 35));
    }

    public static AccountId id() {
        return new AccountId(UUID.randomUUID());
    }

    /** A province of its own for one test. */
    public static UnitPath path() {
        return UnitPath.COMPANY.child(
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT));
    }

    public static Unit unit(UnitPath path) {
        Unit.Naming name = new Unit.Naming(Text.of("浙江", "Zhejiang"), DAY, NOW);
        return new Unit(path, UnitLevel.PROVINCE, List.of(name), Span.startingOn(DAY), Version.NEW);
    }

    public static Position position() {
        PositionCode code = new PositionCode(
                "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
        return Position.define(
                        code,
                        Text.of("核算员", "Biller"),
                        Set.of(new Permission("billing:issue"), new Permission("billing:see")),
                        UnitLevel.COUNTY,
                        Set.of(new PositionCode("CASHIER")))
                .state();
    }

    public static StaffAccount account(Login login, UnitPath unit) {
        return StaffAccount.open(id(), login, new StaffName("张三丰"), unit).state();
    }

    public static CustomerLogin customerLogin(Login login, UnitPath unit) {
        return CustomerLogin.open(id(), login, unit).state();
    }

    public static Credential credential(Login login) {
        return Credential.open(id(), login, Credential.Kind.STAFF, new SecretHash("hash"), true, NOW);
    }

    public static Session session() {
        return Session.open(
                UUID.randomUUID(), id(), Optional.of(UnitPath.COMPANY.child("33")), new SecretHash("digest"), NOW);
    }
}
