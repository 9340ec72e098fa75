package org.wattline.domain.metering.upkeep;

/** Classes of metering devices for trade settlement (计量装置分类, DL/T 448-2016), by the voltage of the point: I from 220 kV … V at 220 V. */
public enum DeviceClass {
    I,
    II,
    III,
    IV,
    V
}
