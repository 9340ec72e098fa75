package org.wattline.application.platform;

import org.wattline.domain.kernel.Version;

/** An aggregate was stored by somebody else since it was read; nothing of the unit is kept. The caller reads again and decides anew. */
public final class StaleState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleState(String resource, String id, Version held) {
        super(resource + " " + id + " is no longer at version " + held.number());
    }
}
