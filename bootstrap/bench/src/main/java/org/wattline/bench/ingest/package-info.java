/** How fast readings are taken in, beside PostgreSQL's own COPY of the same rows. */
package org.wattline.bench.ingest;
