package org.wattline.application.premises;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;

/** All premises (用电地址). */
public interface PremisesRegister {
    Optional<Premises> find(PremisesId id);

    /** @throws org.wattline.application.platform.AlreadyThere if there are some with this id */
    void add(Premises premises);

    /** Adds many at once, as a migration does; they need not leave a trace in the trail. */
    void addAll(List<Premises> premises);

    /** @throws org.wattline.application.platform.StaleState if they were stored by somebody else since they were read */
    Premises save(Premises premises);
}
