/**
 * Import of rate records of OpenEI's Utility Rate Database (URDB), version 7 of its published field documentation: a record becomes a
 * tariff, its calendars and its charges, and whatever does not fit is reported.
 */
package org.wattline.adapter.reference.urdb;
