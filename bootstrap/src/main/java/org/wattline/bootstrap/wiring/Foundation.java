package org.wattline.bootstrap.wiring;

import org.wattline.application.access.PasswordHashing;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Vault;

/**
 * What stands before anything is wired: storage, clock, ids, the vault for personal values, the folder for files under way, and how passwords
 * are hashed.
 */
public record Foundation(
        Storage storage, BusinessClock clock, Ids ids, Vault vault, Folder folder, PasswordHashing hashing) {}
