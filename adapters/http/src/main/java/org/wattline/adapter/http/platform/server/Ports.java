package org.wattline.adapter.http.platform.server;

import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.UnitOfWork;

/** What the server needs of the rest of the system. */
public record Ports(
        TokenCheck tokens, Ownerships ownerships, UnitOfWork units, Idempotency idempotency, Histories histories) {}
