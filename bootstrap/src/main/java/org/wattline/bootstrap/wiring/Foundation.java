package org.wattline.bootstrap.wiring;

import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Vault;

/** What stands before anything is wired: storage, clock, ids, the vault for personal values, and the folder for files under way. */
public record Foundation(Storage storage, BusinessClock clock, Ids ids, Vault vault, Folder folder) {}
