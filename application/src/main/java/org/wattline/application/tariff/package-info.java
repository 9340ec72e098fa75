/** Prices in force: what billing, estimates and audits price by. */
package org.wattline.application.tariff;
