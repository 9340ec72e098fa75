/** Imported prices on PostgreSQL. */
package org.wattline.adapter.postgres.tariff;
