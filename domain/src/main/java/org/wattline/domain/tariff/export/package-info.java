/**
 * How a customer is paid or credited for electricity fed into the grid (上网电费): net metering, net billing, buy-all/sell-all, and the
 * Chinese self-use with surplus to the grid (自发自用、余电上网).
 */
package org.wattline.domain.tariff.export;
