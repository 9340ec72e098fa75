/** What bill runs made, set beside what was before, on PostgreSQL. */
package org.wattline.adapter.postgres.billing.run;
