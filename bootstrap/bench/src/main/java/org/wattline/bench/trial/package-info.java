/** What a what-if run over a company costs. */
package org.wattline.bench.trial;
