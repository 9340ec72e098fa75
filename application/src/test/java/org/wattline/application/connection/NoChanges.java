package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.AccountNo;

/** Applications for changes that there are none of, for tests of applications for supply. */
final class NoChanges implements ChangeApplications {
    @Override
    public Optional<ChangeApplication> find(ApplicationNo no) {
        return Optional.empty();
    }

    @Override
    public Optional<ChangeApplication> open(AccountNo account) {
        return Optional.empty();
    }

    @Override
    public Set<AccountNo> toldAmong(Collection<AccountNo> accounts) {
        return Set.of();
    }

    @Override
    public List<ChangeApplication> expiring(LocalDate day, Optional<ApplicationNo> after, int limit) {
        return List.of();
    }

    @Override
    public List<ChangeApplication> ending(String type, LocalDate after, LocalDate last, int limit) {
        return List.of();
    }

    @Override
    public void add(ChangeApplication application) {
        throw new AssertionError("nobody applies for a change here");
    }

    @Override
    public ChangeApplication save(ChangeApplication application) {
        throw new AssertionError("nobody applies for a change here");
    }
}
