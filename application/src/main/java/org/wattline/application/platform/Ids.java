package org.wattline.application.platform;

import java.util.UUID;

/** Makes ids that grow with time (UUID version 7), so that indexes stay dense. */
public interface Ids {
    UUID next();
}
