package org.wattline.application.access;

import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * Makes the first administrator when the server starts without any staff account: the company, a position that administers accounts, and
 * an account {@code admin} with a generated password, which is told once and must be changed.
 */
public final class AppointingFirstAdministrators {
    /** The position of administrators. */
    public static final PositionCode ADMINISTRATOR = new PositionCode("ADMINISTRATOR");

    private static final Login LOGIN = new Login("admin");

    private final UnitOfWork work;
    private final Outbox outbox;
    private final OrganisationUnits units;
    private final Positions positions;
    private final StaffAccounts accounts;
    private final FoundingUnits founding;
    private final OpeningStaffAccounts opening;
    private final AssigningPositions assigning;
    private final Secrets secrets;
    private final BusinessClock clock;

    public AppointingFirstAdministrators(
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
        this.work = work;
        this.outbox = outbox;
        this.units = units;
        this.positions = positions;
        this.accounts = accounts;
        this.founding = founding;
        this.opening = opening;
        this.assigning = assigning;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @return the administrator, or empty if there are accounts already */
    public Outcome<Optional<Appointed>> handle(Caller who) {
        Password password = new Password(secrets.password());
        return work.perform(Act.of(who, "access.appoint-first-administrator"), () -> {
            if (accounts.any()) return Outcome.done(Optional.empty());
            if (units.find(UnitPath.COMPANY).isEmpty()) {
                Text company = Text.of("公司", "Company");
                Outcome<Unit> ignored = founding.handle(who, new FoundingUnits.FoundCompany(company, clock.today()));
            }
            if (positions.find(ADMINISTRATOR).isEmpty()) position();
            StaffName name = new StaffName("系统管理员");
            var open = new OpeningStaffAccounts.Open(LOGIN, name, UnitPath.COMPANY, password, true);
            var assign = new AssigningPositions.Assign(
                    LOGIN, ADMINISTRATOR, UnitPath.COMPANY, Span.startingOn(clock.today()));
            return opening.handle(who, open)
                    .then(opened -> assigning.handle(who, assign))
                    .map(assigned -> Optional.of(new Appointed(LOGIN, password)));
        });
    }

    private void position() {
        Change<Position> position = Position.define(
                ADMINISTRATOR,
                Text.of("系统管理员", "Administrator"),
                AccessPermissions.ADMINISTRATION,
                UnitLevel.COMPANY,
                Set.of());
        positions.add(position.state());
        outbox.publish(position.facts());
    }

    /** The first administrator, and the password that nobody is told again. */
    public record Appointed(Login login, Password password) {}
}
