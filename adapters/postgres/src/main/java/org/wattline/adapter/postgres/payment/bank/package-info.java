/** What bank files leave behind, on PostgreSQL. */
package org.wattline.adapter.postgres.payment.bank;
