package org.wattline.application.collection.disconnection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.field.MeterCommandId;

/** All disconnections. An account has one that is not over; the store itself refuses a second. */
public interface Disconnections {
    Optional<Disconnection> find(DisconnectionId id);

    /** The one of an account that is not over. */
    Optional<Disconnection> standing(AccountNo account);

    /** Which of these accounts have one that is not over. */
    Set<AccountNo> standing(Set<AccountNo> accounts);

    /** The one for which an order to a meter is under way. */
    Optional<Disconnection> awaiting(MeterCommandId command);

    /** Approved ones whose time has come or comes before an instant, earliest first, after one of them. */
    List<Due> approved(Instant before, Optional<Due> after, int limit);

    /** How many meters of exactly this unit were told to trip since an instant. */
    int commanded(UnitPath unit, Instant since);

    /** @throws AlreadyThere if the account has one that is not over */
    Disconnection add(Disconnection fresh);

    /** @throws StaleState when it was stored since it was read */
    Disconnection save(Disconnection changed);

    /** Those within a scope, newest first. */
    Page<Disconnection> list(
            Scope scope, Optional<AccountNo> account, Optional<DisconnectionStage.State> state, Page.Request page);

    /** One that is approved, and the time from which it may be carried out. */
    record Due(Instant cutAt, DisconnectionId id) {}
}
