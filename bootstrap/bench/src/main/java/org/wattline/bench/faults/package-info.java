/** Servers and databases that are killed while they bill and take money, and the books afterwards. */
package org.wattline.bench.faults;
