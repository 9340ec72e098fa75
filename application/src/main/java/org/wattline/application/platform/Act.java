package org.wattline.application.platform;

import java.util.Optional;

/**
 * One command that somebody gives: what the audit trail says of it.
 *
 * @param who the caller
 * @param command capability and command in kebab case: {@code billing.issue-bill}
 * @param reason why, where the caller says so
 */
public record Act(Caller who, String command, Optional<String> reason) {
    public static Act of(Caller who, String command) {
        return new Act(who, command, Optional.empty());
    }

    public Act because(String why) {
        return new Act(who, command, Optional.of(why));
    }
}
