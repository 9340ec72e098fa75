package org.wattline.application.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Permission;

/**
 * What logins of customers may do.
 *
 * @param always what every login may do, bound or not
 * @param byRole what it may do besides as owner, payer, tenant or agent
 */
public record CustomerRights(Set<Permission> always, Map<CustomerRole, Set<Permission>> byRole) {
    public CustomerRights {
        always = Set.copyOf(always);
        byRole = Map.copyOf(byRole);
    }

    /**
     * What a login may do that acts in several roles: only what each of them may. A caller's permissions hold for all customers that the
     * login is bound to, and who owns one account must not thereby own another that he merely pays for.
     */
    public Set<Permission> of(Collection<CustomerRole> roles) {
        Set<Permission> shared = new TreeSet<>();
        boolean first = true;
        for (CustomerRole role : roles) {
            Set<Permission> rights = byRole.getOrDefault(role, Set.of());
            if (first) shared.addAll(rights);
            else shared.retainAll(rights);
            first = false;
        }
        shared.addAll(always);
        return shared;
    }
}
