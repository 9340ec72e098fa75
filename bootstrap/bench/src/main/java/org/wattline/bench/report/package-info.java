/** What a run found, as tables on the terminal and in the documentation. */
package org.wattline.bench.report;
