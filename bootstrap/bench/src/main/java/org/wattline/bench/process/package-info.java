/** Servers as processes of their own, started and stopped by the benchmark. */
package org.wattline.bench.process;
