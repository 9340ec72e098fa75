package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ConnectionApplication;

/** Applications as lists show them. */
public interface ApplicationViews {
    /** Applications that the reader may know of, newest number first. */
    Page<ConnectionApplication> list(Filter filter, Reader reader, Page.Request page);

    /** Which applications are wanted. @param stage by its name on the wire */
    record Filter(Optional<String> stage, Optional<String> process) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
    }

    /**
     * Who looks: staff by their unit; a customer at the applications of the own login and at those that made the own accounts.
     *
     * @param login the own login, for customers only
     */
    record Reader(Scope scope, Optional<String> login) {
        public static Reader of(Caller who) {
            return new Reader(
                    who.scope(), who.kind() == Caller.Kind.CUSTOMER ? Optional.of(who.login()) : Optional.empty());
        }

        /** Whether an application exists for this reader. */
        public boolean knows(ConnectionApplication application) {
            if (login.isPresent() && application.applicant().login().equals(login)) return true;
            return scope.covers(new Scope.Owner(
                    application.unit(),
                    application.supply().map(supply -> supply.customer().value())));
        }
    }
}
