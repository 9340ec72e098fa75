package org.wattline.application.metering.usage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** All virtual points (虚拟计量点). A transformer area's supply is told by one of them at most. */
public interface VirtualPoints {
    Optional<VirtualPoint> find(VirtualPointNo no);

    /** Those that there are, by number. */
    List<VirtualPoint> findAll(Collection<VirtualPointNo> numbers);

    /** Those that tell the supply of one of the areas, by number. */
    List<VirtualPoint> supplying(Collection<AreaCode> areas);

    /** Those that tell the supply of one of the feeders, by number. */
    List<VirtualPoint> feeding(Collection<FeederCode> feeders);

    /** The feeders of which somebody tells the supply, by code. */
    Page<FeederCode> fed(Page.Request page);

    /** Those within a scope, by number; none for customers, to whom none belongs. */
    Page<VirtualPoint> list(Scope scope, Page.Request page);

    /** Until the unit of work ends nobody else composes, so that two of them cannot become parts of each other. */
    void reserve();

    /** @throws org.wattline.application.platform.AlreadyThere if another one tells the supply of the same area or feeder */
    VirtualPoint add(VirtualPoint fresh);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    VirtualPoint save(VirtualPoint changed);
}
