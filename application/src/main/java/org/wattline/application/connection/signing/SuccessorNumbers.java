package org.wattline.application.connection.signing;

import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Energising;

/** The numbers of what comes into being with a change of supply, set aside as they stand on the paper that is signed before (预留编号). */
public interface SuccessorNumbers {
    /** Those of a change; empty where none were set aside. */
    Optional<Energising.Numbers> find(ApplicationNo change);

    /** @throws org.wattline.application.platform.AlreadyThere if there are some for the change, or others for the contract */
    void add(ApplicationNo change, Energising.Numbers numbers);
}
