package org.wattline.application.workflow;

import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

/** A position that somebody holds (岗位任职), for a unit and all units below it. */
public record Post(PositionCode position, UnitPath unit) {}
