/** Proofs of complete billing, on PostgreSQL. */
package org.wattline.adapter.postgres.billing.coverage;
