/** The bill run beside a bare loop over the same days. */
package org.wattline.bench.bills;
