/** Premises and the network on PostgreSQL. */
package org.wattline.adapter.postgres.premises;
