package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.change.PostgresChangeApplications;
import org.wattline.adapter.postgres.connection.link.PostgresProgressLinks;
import org.wattline.adapter.postgres.notification.PostgresSubscriptions;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.application.connection.notice.ApplicantsContract;
import org.wattline.application.notification.Subscriptions;
import org.wattline.application.platform.ReadableVault;

class PostgresApplicantsTest extends ApplicantsContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected ChangeApplications changes() {
        return new PostgresChangeApplications(units, new ReadableVault("k1"));
    }

    @Override
    protected Subscriptions subscriptions() {
        return new PostgresSubscriptions(units, new ReadableVault("k1"));
    }

    @Override
    protected ProgressLinks links() {
        return new PostgresProgressLinks(units);
    }
}
