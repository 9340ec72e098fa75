package org.wattline.domain.connection.change;

import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;

/**
 * The account that goes up in another (被并户).
 *
 * @param here whether it is supplied at the other one's address
 * @param underWay a change of it that is not carried out yet
 */
public record Partner(CustomerFile file, boolean here, Optional<ApplicationNo> underWay) {}
