/**
 * What markets and utilities announce from day to day (公布信息): prices by the interval, and days declared for a reason that no calendar
 * knows, as hot days are. Every edition is kept; a later one holds for its own days.
 */
package org.wattline.domain.tariff.announced;
