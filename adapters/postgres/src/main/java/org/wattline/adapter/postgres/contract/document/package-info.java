/** Documents of contracts on PostgreSQL. */
package org.wattline.adapter.postgres.contract.document;
